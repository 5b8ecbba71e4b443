"""`tabletop rehearse --script`, as a writer runs it on a scenario."""

from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run

TESTS = Path(__file__).parents[1]
SMALL = TESTS / "scenarios" / "small.yaml"
SCRIPTS = TESTS / "scripts"
AIR = "polish_border_air_incident"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    return tmp_path / "s.yaml"


@pytest.mark.parametrize("name", ["direct_talk", "up_to_the_alliances"])
def test_the_air_incident_keeps_to_its_scripts_with_any_seed(name: str, capfd: Captured) -> None:
    path = SCRIPTS / f"air_incident_{name}.yaml"
    assert run(["rehearse", AIR, "--script", str(path), "--times", "5"]) == FINE
    assert capfd.readouterr().out.startswith(f"passed  {path}  (5 seeds from ")


def test_a_script_that_comes_true_is_said_to_have_passed(capfd: Captured) -> None:
    path = str(SCRIPTS / "small_quiet.yaml")
    assert run(["rehearse", str(SMALL), "--script", path, "--seed", "2"]) == FINE
    assert capfd.readouterr().out == f"passed  {path}  (seed 2, ending 'quiet')\n"


def test_what_does_not_come_true_is_marked_in_the_script(
    script: Path, tmp_path: Path, capfd: Captured
) -> None:
    changed = tmp_path / "changed.yaml"
    text = SMALL.read_text("utf-8")
    changed.write_text(text.replace(", mark photo_shown]", "]"), "utf-8")
    script.write_text((SCRIPTS / "small_quiet.yaml").read_text("utf-8"), "utf-8")
    assert run(["rehearse", str(changed), "--script", str(script), "--seed", "2"]) == AT_FAULT
    told = capfd.readouterr().out
    place = f"{script}:8:28: error[unfollowable]: "
    assert told.startswith(f"{place}'regret' cannot be chosen here: it needs photo_shown.\n")
    assert "hint: At this point photo_shown is not reached." in told
    assert told.splitlines()[-1] == f"FAILED  {script}  (seed 2, 1 fault)"


def test_an_expectation_that_fails_names_its_place_and_what_came(
    script: Path, capfd: Captured
) -> None:
    script.write_text(
        "seed: 3\nturns:\n opening:\n  expect:\n"
        "  - sighting released and talks played and alarm happened\n"
        "  choices: {arda_open: wait}\nexpect: {ending: broken}\n",
        "utf-8",
    )
    assert run(["rehearse", str(SMALL), "--script", str(script)]) == AT_FAULT
    told = capfd.readouterr().out.splitlines()
    assert told[0].startswith(f"{script}:5:27: error[unmet]: Expected: sighting released and ")
    assert told[0].endswith("talks was not played, alarm did not happen.")
    assert told[1].startswith("    5 |   - sighting released")
    assert told[2].strip(" |") == "^" * len("talks played")
    assert any(one.startswith(f"{script}:7:18: error[unmet]: Expected: the ending") for one in told)
    assert told[-1].startswith(f"FAILED  {script}  (seed 3, ending '")


def test_several_scripts_are_all_run_and_counted(script: Path, capfd: Captured) -> None:
    script.write_text("expect: {ending: quite}\n", "utf-8")
    good = str(SCRIPTS / "small_quiet.yaml")
    command = ["rehearse", str(SMALL), "--script", str(script), "--script", good, "--seed", "1"]
    assert run(command) == AT_FAULT
    told = capfd.readouterr()
    assert "error[unknown-ending]" in told.out
    assert [one.split()[0] for one in told.out.splitlines()[-2:]] == ["FAILED", "passed"]
    assert told.err == "2 scripts: 1 passed, 1 failed.\n"


def test_over_many_seeds_the_endings_are_counted(script: Path, capfd: Captured) -> None:
    script.write_text("turns: {opening: {expect: [tension at least 0]}}\n", "utf-8")
    command = ["rehearse", str(SMALL), "--script", str(script), "--seed", "1", "--times", "30"]
    assert run(command) == FINE
    line = capfd.readouterr().out
    assert line.startswith(f"passed  {script}  (30 seeds from 1, ending '")
    assert sum(int(part.split()[-2]) for part in line.strip(")\n").split(", ")[1:]) == 30


def test_nothing_is_written_without_an_output(
    script: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script.write_text("seed: 11\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["rehearse", str(SMALL), "--script", str(script)]) == FINE
    assert [one.name for one in tmp_path.iterdir()] == ["s.yaml"]


def test_with_an_output_the_session_is_written(
    script: Path, tmp_path: Path, capfd: Captured
) -> None:
    script.write_text("seed: 11\n", "utf-8")
    out = tmp_path / "r.tabletop"
    assert run(["rehearse", str(SMALL), "--script", str(script), "-o", str(out)]) == FINE
    assert "seed 11: " in capfd.readouterr().err
    assert out.is_file()
    folder = tmp_path / "many"
    command = ["rehearse", str(SMALL), "--script", str(script), "-o", str(folder), "--times", "2"]
    assert run(command) == FINE
    assert sorted(one.name for one in folder.iterdir()) == ["11.tabletop", "12.tabletop"]


def test_one_output_does_not_go_with_several_scripts(script: Path) -> None:
    script.write_text("{}", "utf-8")
    twice = ["--script", str(script)] * 2
    assert run(["rehearse", str(SMALL), *twice, "-o", "x.tabletop"]) == USAGE
