"""`tabletop notes import`: notes kept elsewhere come into a session."""

import io
from datetime import datetime
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.engine.commands import Close, Note, Startex
from tabletop.runner.session import Session
from tests.console.at_the_keys import begun

Captured = pytest.CaptureFixture[str]
DAY = "2026-01-15"


@pytest.fixture
def facilitator(tmp_path: Path) -> Session:
    return begun(tmp_path, Startex())[0]


def notes(folder: Path, text: str = "9:42 Arda: no #quote\nhello\n\nwho?\n") -> str:
    path = folder / "notes.txt"
    path.write_text(text, "utf-8")
    return str(path)


def test_notes_are_shown_and_taken_in_beside_the_facilitator(
    facilitator: Session, tmp_path: Path, capfd: Captured
) -> None:
    wanted = ["notes", "import", notes(tmp_path), str(facilitator.path), "--day", DAY, "--yes"]
    assert run(wanted) == FINE
    told = capfd.readouterr()
    assert "Thursday, 15 January 2026\n  09:42  Arda          no hello  [#quote]" in told.out
    assert "line 4: 'who?' (no time stands before it)" in told.err
    assert "1 note taken in." in told.err
    facilitator.refresh()
    entry = facilitator.entries[-1]
    assert entry.command == Note(text="no\nhello", tag="quote", team="arda")
    at = datetime(2026, 1, 15, 9, 42).astimezone()
    assert datetime.fromisoformat(entry.stamp.happened_at or "") == at
    assert run(wanted) == FINE
    assert "1 note left out" in capfd.readouterr().err
    facilitator.refresh()
    assert facilitator.entries[-1] == entry


def test_a_no_takes_nothing_in(
    facilitator: Session, tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.confirm", lambda *_args, **_options: False)
    assert run(["notes", "import", notes(tmp_path), str(facilitator.path)]) == FINE
    assert "Nothing was taken in." in capfd.readouterr().err
    assert not facilitator.refresh()


def test_where_nobody_can_be_asked_nothing_is_taken_in(
    facilitator: Session, tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(["notes", "import", notes(tmp_path), str(facilitator.path)]) == AT_FAULT
    told = capfd.readouterr().err
    assert "Nothing was taken in: add --yes, or run it in a terminal." in told
    assert not facilitator.refresh()


def test_nothing_is_written_into_a_closed_session(
    facilitator: Session, tmp_path: Path, capfd: Captured
) -> None:
    path = tmp_path / "closed.tabletop"
    facilitator.copy_to(path)
    with Session.open(path) as session:
        session.do(Close()) if session.judge(Close()) is None else _end(session)
        head = session.head
    assert run(["notes", "import", notes(tmp_path), str(path), "--yes"]) == AT_FAULT
    told = capfd.readouterr()
    assert "The session is closed: nothing can be added to it." in told.err
    assert "can be made with: tabletop fork" in told.err
    assert told.out == ""
    with Session.open(path, read_only=True) as session:
        assert session.head == head


def _end(session: Session) -> None:
    from tabletop.engine.commands import Endex

    session.do(Endex(reason="Time."))
    session.do(Close())


def test_a_file_that_is_none_is_named(
    facilitator: Session, tmp_path: Path, capfd: Captured
) -> None:
    picture = tmp_path / "p.docx"
    picture.write_bytes(b"\x89PNG" + bytes(50))
    assert run(["notes", "import", str(picture), str(facilitator.path), "--yes"]) == AT_FAULT
    assert f"{picture}: This is a picture." in capfd.readouterr().err


def test_a_file_without_a_time_says_how_to_write_one(
    facilitator: Session, tmp_path: Path, capfd: Captured
) -> None:
    path = notes(tmp_path, "a\n" * 60)
    assert run(["notes", "import", path, str(facilitator.path), "--yes"]) == AT_FAULT
    told = capfd.readouterr().err
    assert "09:42 Poland" in told
    assert "and 10 more" in told


def test_names_of_teams_can_be_added(facilitator: Session, tmp_path: Path, capfd: Captured) -> None:
    path = notes(tmp_path, "09:42 Арда: нет\n")
    base = ["notes", "import", path, str(facilitator.path), "--yes", "--day", DAY]
    assert run([*base, "--team", "Арда=adra"]) == AT_FAULT
    assert "Did you mean 'arda'?" in capfd.readouterr().err
    assert run([*base, "--team", "Арда"]) == USAGE
    assert run([*base, "--team", "Арда=arda"]) == FINE
    facilitator.refresh()
    assert facilitator.entries[-1].command == Note(text="нет", team="arda")
