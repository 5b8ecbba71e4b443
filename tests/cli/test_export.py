from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.export.table import EXPORTERS
from tabletop.runner.exporting import writable

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def session(tmp_path: Path, capfd: Captured) -> str:
    path = str(tmp_path / "r.tabletop")
    assert run(["rehearse", SMALL, "--seed", "3", "-o", path]) == FINE
    capfd.readouterr()
    return path


def roster(folder: Path, *lines: str) -> str:
    path = folder / "people.yaml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return str(path)


def test_export_writes_all_that_can_be_written_and_names_the_rest(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    out = tmp_path / "out"
    assert run(["export", session, "-o", str(out)]) == FINE
    told = capfd.readouterr()
    assert {Path(line).name for line in told.out.splitlines()} == {
        EXPORTERS[name].file for name in writable()
    }
    for name, one in EXPORTERS.items():
        assert (f"{one.file} left out" in told.err) == (name not in writable())
    assert "Attribution 'team'" in told.err


def test_a_format_that_is_not_installed_is_named_with_its_extra(
    session: str, tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tabletop.cli.export.lacking", lambda: {"debrief.md": "office"})
    assert run(["export", session, "-o", str(tmp_path / "out")]) == FINE
    assert "debrief.md left out: pip install 'tabletop-crisis[office]'" in capfd.readouterr().err


@pytest.mark.parametrize(("form", "warned"), [("note", True), ("corrections", True), ("md", False)])
def test_what_quotes_the_room_without_names_is_to_be_read_first(
    session: str, tmp_path: Path, capfd: Captured, form: str, warned: bool
) -> None:
    assert run(["export", session, "-o", str(tmp_path / "out"), "-f", form]) == FINE
    assert ("quotes the room without names" in capfd.readouterr().err) is warned


def test_a_level_stands_in_the_document(session: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(["export", session, "-o", str(out), "-f", "md", "--attribution", "none"]) == FINE
    text = (out / "debrief.md").read_text("utf-8")
    assert "level 'none'" in text
    assert "A delegation" in text


@pytest.mark.parametrize(
    "options",
    [["--off-record"], ["--off-record", "--attribution", "team"], ["--accept-hit", "May"]],
)
def test_options_that_do_not_go_together_are_wrong_usage(
    session: str, tmp_path: Path, options: list[str]
) -> None:
    assert run(["export", session, "-o", str(tmp_path / "out"), *options]) == USAGE
    assert not (tmp_path / "out").exists()


def test_a_hit_is_told_with_its_place_and_nothing_is_written(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    people = roster(tmp_path, "people: [Zenobia Rehearsed]")
    out = tmp_path / "out"
    assert run(["export", session, "-o", str(out), "--roster", people]) == AT_FAULT
    told = capfd.readouterr().err
    assert "Nothing was written" in told
    assert "'Rehearsed', as of Zenobia Rehearsed" in told
    assert "debrief.md" in told
    assert f'tabletop redact "{session}" --text ' in told
    assert '--reason "Names a person"' in told
    assert f'tabletop redact "{session}" --roster FILE' in told
    assert not out.exists()


@pytest.mark.parametrize("way", ["option", "roster"])
def test_a_false_alarm_is_accepted(session: str, tmp_path: Path, way: str) -> None:
    allow = ["allow: [rehearsed]"] if way == "roster" else []
    people = roster(tmp_path, "people: [Zenobia Rehearsed]", *allow)
    accept = ["--accept-hit", "rehearsed"] if way == "option" else []
    out = tmp_path / "out"
    assert run(["export", session, "-o", str(out), "--roster", people, *accept]) == FINE


def test_a_team_of_one_is_warned_about(session: str, tmp_path: Path, capfd: Captured) -> None:
    people = roster(tmp_path, "people: [{name: Zenobia Quillfeather, team: arda}]")
    out = str(tmp_path / "out")
    run(["export", session, "-o", out, "--roster", people])
    assert "warning: one person was Arda" in capfd.readouterr().err
    run(["export", session, "-o", out, "--roster", people, "--attribution", "none"])
    assert "warning" not in capfd.readouterr().err


def test_what_an_earlier_export_left_there_is_named(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    out = str(tmp_path / "out")
    run(["export", session, "-o", out, "-f", "json", "--attribution", "full"])
    capfd.readouterr()
    run(["export", session, "-o", out, "-f", "md", "--attribution", "none"])
    assert "debrief.json is from an earlier export" in capfd.readouterr().err


def test_a_roster_that_cannot_be_read_is_a_fault(
    session: str, tmp_path: Path, capfd: Captured
) -> None:
    out = str(tmp_path / "out")
    assert run(["export", session, "-o", out, "--roster", str(tmp_path / "no.yaml")]) == AT_FAULT
    assert "no.yaml" in capfd.readouterr().err
