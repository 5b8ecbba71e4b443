"""A scribe's process beside the facilitator's: both write, and neither loses anything."""

import multiprocessing
from datetime import timedelta
from pathlib import Path

import pytest

from tabletop.engine.commands import (
    AnyCommand,
    Ask,
    CallTime,
    Deliberate,
    Deliver,
    Note,
    Pause,
    Redact,
    Release,
    Resume,
    Startex,
    Undo,
)
from tabletop.engine.refusal import Refused
from tabletop.runner.clock import ManualClock
from tabletop.runner.rehearsal import START
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED, StoreError
from tabletop.runner.verification import verify_session
from tabletop.scenario import ScenarioFiles

MINUTE = 60_000
EACH = 200
"""Commits that each of two processes writes."""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(START)


@pytest.fixture
def facilitator(tmp_path: Path, small_files: ScenarioFiles, clock: ManualClock) -> Session:
    session = Session.create(tmp_path / "both.tabletop", small_files, seed=7, clock=clock)
    session.do(Startex())
    return session


def test_a_scribe_writes_while_the_facilitator_has_the_session_open(facilitator: Session) -> None:
    with Session.join(facilitator.path) as scribe:
        scribe.do(Note(text="Arda asks for a break."), actor="scribe")
        assert facilitator.refresh()
        assert facilitator.state.room.notes[-1].text == "Arda asks for a break."
        assert facilitator.entries[-1].actor == "scribe"
        facilitator.do(Release(inject="sighting"))
        scribe.do(Deliver(item="sighting", team="arda"))
        scribe.do(Ask(team="arda", text="Where is the buoy now?"))
        facilitator.do(Deliberate())
    assert verify_session(facilitator.path).ok


@pytest.mark.parametrize(
    "command",
    [
        Deliberate(),
        Release(inject="sighting"),
        Undo(to=0, reason="No."),
        Redact(texts=("1.1",), reason="No."),
    ],
    ids=lambda command: str(command.kind),
)
def test_what_is_the_facilitators_alone_is_refused_to_a_scribe(
    facilitator: Session, command: AnyCommand
) -> None:
    before = facilitator.head
    with Session.join(facilitator.path) as scribe, pytest.raises(Refused, match="facilitator"):
        scribe.do(command)
    facilitator.refresh()
    assert facilitator.head == before


def test_a_scribe_does_not_keep_the_facilitator_out(
    tmp_path: Path, small_files: ScenarioFiles
) -> None:
    path = tmp_path / "later.tabletop"
    Session.create(path, small_files, seed=7).close()
    with Session.join(path) as scribe, Session.open(path) as facilitator:
        facilitator.do(Startex())
        scribe.do(Note(text="It begins."))
        with pytest.raises(StoreError):
            Session.open(path)


def test_a_note_carries_the_clock_as_the_facilitator_has_just_stopped_it(
    facilitator: Session, clock: ManualClock
) -> None:
    facilitator.do(Deliberate())
    with Session.join(facilitator.path, clock=clock) as scribe:
        clock.advance(4 * MINUTE)
        facilitator.do(Pause())
        clock.advance(30 * MINUTE)
        scribe.do(Note(text="In the pause."))
        assert scribe.state.stamp.clock == 4 * MINUTE
        facilitator.do(Resume())
        assert facilitator.clock_ms() == 4 * MINUTE


def test_a_note_written_before_an_undo_was_seen_does_not_put_the_clock_forward(
    facilitator: Session, clock: ManualClock
) -> None:
    facilitator.do(Deliberate())
    with Session.join(facilitator.path, clock=clock) as scribe:
        clock.advance(9 * MINUTE)
        facilitator.do(Undo(to=1, reason="We begin again."))
        scribe.do(Note(text="They begin again."))
        assert scribe.state.stamp.clock == 0
    facilitator.do(Deliberate())
    assert facilitator.clock_ms() == 0


def test_the_facilitators_clock_goes_on_whatever_the_wall_clock_of_a_note_says(
    facilitator: Session, clock: ManualClock
) -> None:
    facilitator.do(Deliberate())
    clock.advance(2 * MINUTE)
    slow = ManualClock(START - timedelta(hours=1))
    with Session.join(facilitator.path, clock=slow) as scribe:
        scribe.do(Note(text="From a clock that was put back an hour."))
    facilitator.refresh()
    assert facilitator.clock_ms() == 2 * MINUTE
    clock.advance(MINUTE)
    assert facilitator.clock_ms() == 3 * MINUTE


def test_the_clock_stands_still_for_notes_while_no_facilitator_is_there(
    facilitator: Session, clock: ManualClock
) -> None:
    facilitator.do(Deliberate())
    clock.advance(5 * MINUTE)
    facilitator.do(Note(text="The power fails."))
    facilitator.close()
    clock.advance(600 * MINUTE)
    with Session.join(facilitator.path, clock=clock) as scribe:
        scribe.do(Note(text="Typed in the next morning."))
        assert scribe.state.stamp.clock == 5 * MINUTE


def test_what_the_facilitator_destroys_is_gone_from_the_scribe_as_well(
    facilitator: Session,
) -> None:
    facilitator.do(Note(text="A name that should not be here."))
    with Session.join(facilitator.path) as scribe:
        text = max(facilitator.texts())
        facilitator.do(Redact(texts=(text,), reason="A name."), destroys=(text,))
        scribe.do(Note(text="Another."))
        assert [note.text for note in scribe.state.room.notes] == [REMOVED, "Another."]


def _write_notes(path: Path, who: str) -> None:
    with Session.join(path) as scribe:
        for number in range(EACH):
            scribe.do(Note(text=f"{who} {number}"), actor="scribe")


def test_two_processes_writing_two_hundred_commits_each_lose_none(
    tmp_path: Path, small_files: ScenarioFiles
) -> None:
    path = tmp_path / "busy.tabletop"
    with Session.create(path, small_files, seed=7) as facilitator:
        facilitator.do(Startex())
        facilitator.do(Deliberate())
        scribe = multiprocessing.get_context("spawn").Process(
            target=_write_notes, args=(path, "scribe")
        )
        scribe.start()
        game = (Pause(), Resume())
        for number in range(EACH):
            facilitator.do(game[number % 2])
        scribe.join()
        assert scribe.exitcode == 0
        facilitator.refresh()
        texts = [note.text for note in facilitator.state.room.notes]
        clocks = [entry.stamp.clock for entry in facilitator.entries]
    assert texts == [f"scribe {number}" for number in range(EACH)]
    assert clocks == sorted(clocks)
    found = verify_session(path)
    assert found.ok, found.problem
    assert found.commits == 2 * EACH + 2


def test_time_cannot_be_called_by_a_scribe(facilitator: Session) -> None:
    facilitator.do(Deliberate())
    with Session.join(facilitator.path) as scribe, pytest.raises(Refused) as refused:
        scribe.do(CallTime())
    assert refused.value.code == "facilitator-only"
    assert refused.value.hint
