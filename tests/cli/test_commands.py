"""The commands, one by one, as a person would call them."""

import json
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def session(tmp_path: Path, capfd: Captured) -> str:
    path = str(tmp_path / "r.tabletop")
    assert run(["rehearse", SMALL, "--seed", "3", "-o", path]) == FINE
    told = capfd.readouterr()
    assert told.out == f"{path}\n"
    assert "seed 3" in told.err
    return path


def test_list_names_the_bundled_scenarios(capfd: Captured) -> None:
    assert run(["list"]) == FINE
    assert "polish_border_air_incident" in capfd.readouterr().out


def test_schema_is_json(capfd: Captured) -> None:
    assert run(["schema"]) == FINE
    assert "turns" in json.loads(capfd.readouterr().out)["properties"]


def test_check_is_quiet_on_standard_output_where_all_is_well(capfd: Captured) -> None:
    assert run(["check", SMALL]) == FINE
    assert capfd.readouterr().out == ""


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\nid: bad\nid: again\n", "utf-8")
    return str(path)


def test_check_names_file_line_and_column(faulty: str, capfd: Captured) -> None:
    assert run(["check", faulty]) == AT_FAULT
    assert f"{faulty}:3:1: error[duplicate-key]: " in capfd.readouterr().out


def test_check_writes_json(faulty: str, capfd: Captured) -> None:
    assert run(["check", "--format", "json", SMALL, faulty]) == AT_FAULT
    found = json.loads(capfd.readouterr().out)
    assert found[0]["file"] == faulty
    assert found[0]["severity"] == "error"


def test_check_writes_annotations_that_cannot_be_broken_out_of(
    tmp_path: Path, capfd: Captured
) -> None:
    path = tmp_path / "odd,name%.yaml"
    path.write_text("format: 1\nformat: 1\n", "utf-8")
    assert run(["check", "--format", "github", str(path)]) == AT_FAULT
    lines = capfd.readouterr().out.splitlines()
    assert all(line.startswith("::error file=") for line in lines)
    assert any("odd%2Cname%25.yaml,line=2,col=1,title=duplicate-key::" in line for line in lines)


def test_check_tells_of_a_missing_file_among_others(capfd: Captured) -> None:
    assert run(["check", SMALL, "gone.yaml"]) == AT_FAULT
    assert "gone.yaml:1:1: error[not-found]" in capfd.readouterr().out


def test_verify_ends_in_nought_only_for_a_sound_session(session: str, capfd: Captured) -> None:
    assert run(["verify", session]) == FINE
    assert capfd.readouterr().out.startswith("sound: ")
    data = Path(session).read_bytes()
    broken = data.replace(b'"actor":"facilitator"', b'"actor":"facilitatos"', 1)
    Path(session).write_bytes(broken)
    assert run(["verify", session]) == AT_FAULT
    assert capfd.readouterr().out.startswith("not sound: commit ")


def test_export_writes_the_wanted_documents(session: str, tmp_path: Path, capfd: Captured) -> None:
    assert run(["export", session, "-o", str(tmp_path / "out"), "-f", "md"]) == FINE
    assert capfd.readouterr().out == f"{tmp_path / 'out' / 'debrief.md'}\n"
    assert run(["export", session, "-o", str(tmp_path / "all")]) == FINE
    names = sorted(one.name for one in (tmp_path / "all").iterdir())
    assert {"debrief.md", "debrief.json"} <= set(names)


def test_export_leaves_the_session_as_it_is(session: str, tmp_path: Path) -> None:
    before = Path(session).read_bytes()
    run(["export", session, "-o", str(tmp_path / "out")])
    assert Path(session).read_bytes() == before


def test_redact_lists_texts_then_destroys_one(session: str, capfd: Captured) -> None:
    assert run(["redact", session]) == FINE
    text_id, text = capfd.readouterr().out.splitlines()[0].split("\t")
    command = ["redact", session, "--text", text_id, "--reason", "Asked for.", "--destroy"]
    assert run(command) == FINE
    run(["redact", session])
    assert f"{text_id}\t[removed]" in capfd.readouterr().out
    assert run(["verify", session]) == FINE
    assert f"text {text_id}: destroyed" in capfd.readouterr().out
    assert text


def test_redact_wants_a_reason(session: str) -> None:
    assert run(["redact", session, "--text", "1.1"]) == USAGE


def test_rehearse_many_counts_the_endings(tmp_path: Path, capfd: Captured) -> None:
    folder = tmp_path / "many"
    command = ["rehearse", SMALL, "--seed", "1", "--times", "3", "-o", str(folder)]
    assert run(command) == FINE
    counted = [int(line.split()[0]) for line in capfd.readouterr().out.splitlines()]
    assert sum(counted) == len(list(folder.iterdir())) == 3


def test_rehearse_takes_the_seed_of_the_script(tmp_path: Path, capfd: Captured) -> None:
    script = tmp_path / "s.yaml"
    script.write_text("seed: 11\n", "utf-8")
    out = str(tmp_path / "r.tabletop")
    assert run(["rehearse", SMALL, "--script", str(script), "-o", out]) == FINE
    assert "seed 11" in capfd.readouterr().err


def test_a_faulty_script_is_told_by_its_place(tmp_path: Path, capfd: Captured) -> None:
    script = tmp_path / "s.yaml"
    script.write_text("cause: nobody\n", "utf-8")
    assert run(["rehearse", SMALL, "--script", str(script)]) == AT_FAULT
    assert f"{script}:1:8: error[unknown-cause-card]" in capfd.readouterr().out


def test_nothing_is_overwritten(session: str, capfd: Captured) -> None:
    assert run(["rehearse", SMALL, "-o", session]) == AT_FAULT
    assert "Choose another name" in capfd.readouterr().err


def test_the_demo_gives_the_same_debrief_each_time(tmp_path: Path, capfd: Captured) -> None:
    written = []
    for _ in range(2):
        assert run(["demo", "-o", str(tmp_path / "demo")]) == FINE
        paths = [Path(line) for line in capfd.readouterr().out.splitlines()]
        written.append([path.read_bytes() for path in paths if path.suffix != ".tabletop"])
    assert written[0] == written[1]
