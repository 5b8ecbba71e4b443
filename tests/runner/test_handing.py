"""The folder of sheets beside a session: written as play goes, marked when one is withdrawn."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tabletop.engine.commands import (
    AnyCommand,
    Apply,
    CallTime,
    Deliberate,
    Recall,
    Release,
    Startex,
    Undo,
)
from tabletop.runner.clock import ManualClock
from tabletop.runner.handing import HandoutFolder
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def session(tmp_path: Path, small_files: ScenarioFiles) -> Session:
    clock = ManualClock(datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
    made = Session.create(tmp_path / "room.tabletop", small_files, seed=1, clock=clock)
    made.do(Startex())
    return made


def followed(session: Session, *commands: AnyCommand) -> HandoutFolder:
    """Give the commands, and write what they bring."""
    folder = HandoutFolder(session)
    folder.begin()
    for command in commands:
        before = folder.laid()
        session.do(command)
        folder.follow(before)
    return folder


def lying(folder: HandoutFolder) -> list[str]:
    """Every page in the folder, the time of release left out."""
    names = (one.relative_to(folder.path).as_posix() for one in folder.path.rglob("*.html"))
    return sorted("-".join(part for part in one.split("-") if not part.isdigit()) for one in names)


def test_nothing_is_written_before_it_is_wanted(session: Session) -> None:
    folder = HandoutFolder(session)
    assert not folder.wanted
    assert not folder.concerned(Release(inject="sighting"))
    folder.begin()
    assert folder.path.name == "room-handouts"
    assert folder.concerned(Release(inject="sighting"))
    assert not folder.concerned(Deliberate())


def test_a_release_and_an_assessment_write_a_sheet_for_each_team(session: Session) -> None:
    folder = followed(session, Release(inject="rumour"), Deliberate(), CallTime(), Apply())
    assert lying(folder) == [
        "turn_1/arda-a_rumour.html",
        "turn_1/arda-assessment.html",
        "turn_1/borsa-a_rumour.html",
        "turn_1/borsa-assessment.html",
        "turn_1/coria-assessment.html",
    ]


@pytest.mark.parametrize("back", [Recall(inject="rumour", reason="No."), Undo(to=1, reason="No.")])
def test_what_is_withdrawn_or_undone_is_marked(session: Session, back: AnyCommand) -> None:
    folder = followed(session, Release(inject="rumour"), back)
    assert lying(folder) == [
        "turn_1/arda-a_rumour-WITHDRAWN.html",
        "turn_1/borsa-a_rumour-WITHDRAWN.html",
    ]
    assert all(b"on purpose" not in one.read_bytes() for one in folder.path.rglob("*.html"))


def test_sheets_speak_the_language_that_the_scenario_is_read_in(
    tmp_path: Path, small_files: ScenarioFiles
) -> None:
    with Session.create(tmp_path / "r.tabletop", small_files, seed=1, language="ru") as session:
        session.do(Startex())
        folder = followed(session, Release(inject="sighting"))
        page = next(folder.path.rglob("arda-*.html")).read_text("utf-8")
    assert "Всем делегациям" in page
    assert "Буй сдвинулся." in page
    assert "(пресса)" in page


def test_all_sheets_can_be_written_anew(session: Session) -> None:
    session.do(Release(inject="sighting"))
    folder = HandoutFolder(session)
    folder.begin()
    assert folder.write_all() == 3
    assert len(lying(folder)) == 3


def test_a_folder_that_is_gone_is_an_error_of_the_disk(session: Session) -> None:
    folder = HandoutFolder(session)
    session.do(Release(inject="sighting"))
    with pytest.raises(OSError, match="handouts"):
        folder.write_all()
