"""What lies beside a session is found, and what was written under which rule."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.engine.commands import Startex
from tabletop.runner.exporting import Rule, write_debrief
from tabletop.runner.handing import HandoutFolder
from tabletop.runner.lying import debrief_folder, debrief_in, marks, sheets
from tabletop.runner.session import Session
from tests.console.at_the_keys import begun


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session, _ = begun(tmp_path, Startex())
    with session:
        yield session


def test_a_debrief_is_found_with_its_level_and_the_sessions_code(session: Session) -> None:
    folder = debrief_folder(session)
    assert debrief_in(folder, session) is None
    write_debrief(session, folder, ["md", "json"], Rule("group"))
    found = debrief_in(folder, session)
    assert found is not None
    assert [one.file for one in found.documents] == ["debrief.md", "debrief.json"]
    assert (found.level, found.head) == ("group", session.head)


@pytest.mark.parametrize(
    "data",
    ["", "[]", "[" * 100_000, '{"session": 1}', '{"session": {"attribution": {"level": "all"}}}'],
)
def test_data_that_are_none_of_ours_say_nothing(session: Session, data: str) -> None:
    folder = debrief_folder(session)
    folder.mkdir()
    (folder / "debrief.json").write_text(data)
    found = debrief_in(folder, session)
    assert found is not None
    assert (found.level, found.head) == (None, "")


def test_the_debrief_of_another_session_gives_no_level(session: Session, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other, _ = begun(tmp_path / "other", Startex())
    with other:
        write_debrief(other, debrief_folder(session), ["json"])
    found = debrief_in(debrief_folder(session), session)
    assert found is not None
    assert found.level is None


def test_sheets_are_counted_and_marks_found_where_there_are_any(session: Session) -> None:
    assert sheets(session)[1] == 0
    assert marks(session) is None
    turn = HandoutFolder(session).path / "turn_1"
    turn.mkdir(parents=True)
    (turn / "arda.html").write_text("")
    session.path.with_suffix(".marks.json").write_text("")
    assert sheets(session) == (HandoutFolder(session).path, 1)
    assert marks(session) == session.path.with_suffix(".marks.json")
