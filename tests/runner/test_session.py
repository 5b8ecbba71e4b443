import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from tabletop.engine.commands import (
    CallTime,
    Close,
    Deliberate,
    Note,
    Pause,
    Redact,
    Resume,
    Startex,
    Undo,
)
from tabletop.engine.log import replay
from tabletop.engine.refusal import Refused
from tabletop.engine.view import FACILITATOR, PUBLIC
from tabletop.engine.words import Phase
from tabletop.runner.card import SessionCard
from tabletop.runner.clock import ManualClock
from tabletop.runner.rehearsal import START
from tabletop.runner.session import Identity, Session
from tabletop.runner.store import REMOVED, StoreError
from tabletop.scenario import ScenarioError, ScenarioFiles

MINUTE = 60_000


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(START)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "trial.tabletop"


@pytest.fixture
def session(path: Path, small_files: ScenarioFiles, clock: ManualClock) -> Session:
    return Session.create(path, small_files, seed=7, clock=clock)


def test_a_command_is_in_the_file_when_do_returns(session: Session) -> None:
    session.do(Startex())
    with Session.open(session.path, read_only=True) as other:
        assert other.state == session.state
        assert other.state.game.phase is Phase.BRIEFING


def test_a_refused_command_leaves_no_commit(session: Session) -> None:
    with pytest.raises(Refused):
        session.do(CallTime())
    assert session.entries == ()
    session.do(Startex())
    assert len(session.entries) == 1


def test_judge_tells_why_and_records_nothing(session: Session) -> None:
    refused = session.judge(CallTime())
    assert refused is not None
    assert refused.hint
    assert session.judge(Startex()) is None
    assert session.entries == ()


def test_replay_equals_live_play(session: Session) -> None:
    for command in (Startex(), Note(text="A note."), Deliberate(), Pause(), Resume()):
        session.do(command)
    assert replay(session.scenario, session.state.seed, session.entries) == session.state


def test_a_session_goes_on_where_it_was_closed(session: Session) -> None:
    session.do(Startex())
    session.close()
    with Session.open(session.path) as again:
        assert again.state == session.state
        assert again.head == session.head
        again.do(Deliberate())
        assert again.state.game.phase is Phase.DELIBERATION


def test_the_clock_runs_between_commits_and_stops_in_a_pause(
    session: Session, clock: ManualClock
) -> None:
    session.do(Startex())
    clock.advance(5 * MINUTE)
    assert session.clock_ms() == 0
    session.do(Deliberate())
    clock.advance(2 * MINUTE)
    assert session.clock_ms() == 2 * MINUTE
    session.do(Note(text="Half way."))
    clock.advance(MINUTE)
    session.do(Pause())
    clock.advance(30 * MINUTE)
    assert session.clock_ms() == 3 * MINUTE


def test_reopening_puts_the_clock_at_its_last_reading_paused(
    session: Session, clock: ManualClock
) -> None:
    session.do(Startex())
    session.do(Deliberate())
    clock.advance(4 * MINUTE)
    session.do(Note(text="Before the lid was closed."))
    clock.advance(MINUTE)
    session.close()
    clock.advance(60 * MINUTE)
    with Session.open(session.path, clock=clock) as again:
        clock.advance(MINUTE)
        assert again.clock_ms() == 4 * MINUTE
        assert not again.state.game.clock_running


def test_undo_puts_the_clock_at_the_reading_of_that_commit_paused(
    session: Session, clock: ManualClock
) -> None:
    session.do(Startex())
    session.do(Deliberate())
    clock.advance(4 * MINUTE)
    session.do(Note(text="Here."))
    clock.advance(4 * MINUTE)
    session.do(CallTime())
    session.do(Undo(to=3, reason="Called too early."))
    clock.advance(MINUTE)
    assert session.clock_ms() == 4 * MINUTE
    assert session.state.game.phase is Phase.DELIBERATION


def test_a_second_facilitator_is_told_to_look_on(session: Session) -> None:
    with pytest.raises(StoreError) as refused:
        Session.open(session.path)
    assert refused.value.code == "open-elsewhere"
    assert "look on" in refused.value.hint


def test_one_who_looks_on_sees_what_comes_and_records_nothing(session: Session) -> None:
    with Session.open(session.path, read_only=True) as other:
        assert not other.refresh()
        session.do(Startex())
        assert other.refresh()
        assert other.state == session.state
        with pytest.raises(StoreError) as refused:
            other.do(Note(text="Mine."))
    assert refused.value.code == "read-only"


def test_looking_on_pauses_nothing(session: Session) -> None:
    session.do(Startex())
    session.do(Deliberate())
    with Session.open(session.path, read_only=True) as other:
        assert other.state.game.clock_running


def test_a_closed_session_leaves_one_file(session: Session) -> None:
    session.do(Startex())
    session.close()
    assert [one.name for one in session.path.parent.iterdir()] == [session.path.name]


def test_the_frozen_scenario_is_used_though_its_file_changed(
    path: Path, small_files: ScenarioFiles, tmp_path: Path
) -> None:
    text = small_files.files[small_files.main]
    source = tmp_path / "small.yaml"
    source.write_bytes(text)
    files = ScenarioFiles(source.name, {source.name: source.read_bytes()})
    with Session.create(path, files, seed=1) as session:
        session.do(Startex())
    source.write_text("format: 1\n", "utf-8")
    with Session.open(path) as again:
        assert again.scenario == session.scenario
        assert again.facts.scenario_sha256 == files.sha256


def test_a_scenario_with_faults_makes_no_file(path: Path) -> None:
    with pytest.raises(ScenarioError):
        Session.create(path, ScenarioFiles("bad.yaml", {"bad.yaml": b"format: 1\n"}), seed=1)
    assert not path.exists()


def test_nothing_is_overwritten(session: Session, small_files: ScenarioFiles) -> None:
    with pytest.raises(StoreError) as refused:
        Session.create(session.path, small_files, seed=1)
    assert refused.value.code == "exists"


def test_the_language_of_the_session_is_kept(path: Path, small_files: ScenarioFiles) -> None:
    Session.create(path, small_files, seed=1, language="ru").close()
    with Session.open(path) as again:
        assert again.scenario.title == "Пролив"


def test_facts_hold_the_card_and_the_identity(path: Path, small_files: ScenarioFiles) -> None:
    card = SessionCard(sizes={"arda": 4}, roles="swapped", languages=("en", "ru"))
    with Session.create(path, small_files, seed=-3, card=card) as session:
        facts = session.facts
    assert (facts.scenario_id, facts.seed, facts.card["roles"]) == ("small", -3, "swapped")
    assert facts.card["sizes"] == {"arda": 4}


def test_what_is_entered_from_paper_carries_its_time(session: Session) -> None:
    session.do(
        Note(text="Said at the door."),
        happened_at=datetime(2026, 1, 15, 11, 40, tzinfo=timezone(timedelta(hours=1))),
    )
    assert session.entries[0].stamp.happened_at == "2026-01-15T10:40:00.000Z"


def test_a_destroyed_text_is_gone_from_file_and_memory(session: Session) -> None:
    session.do(Note(text="Said in confidence."))
    ((text_id, _),) = session.texts().items()
    session.do(Redact(texts=(text_id,), reason="Asked for."), destroys=(text_id,))
    assert session.texts()[text_id] == REMOVED
    assert "confidence" not in repr(session.state) + repr(session.entries)
    session.close()
    assert b"confidence" not in session.path.read_bytes()


def test_a_text_that_is_not_there_cannot_be_destroyed(session: Session) -> None:
    with pytest.raises(Refused, match=r"9\.9"):
        session.do(Redact(texts=("9.9",), reason="Asked for."), destroys=("9.9",))


def test_a_repeated_command_id_is_recorded_once(path: Path, small_files: ScenarioFiles) -> None:
    identity = Identity(ids=lambda: "same")
    with Session.create(path, small_files, seed=1, identity=identity) as session:
        session.do(Note(text="Once."))
        session.do(Note(text="Once."))
        assert len(session.entries) == 1
        with pytest.raises(Refused):
            session.do(Note(text="Something else."))


def test_the_view_is_that_of_its_audience(session: Session) -> None:
    session.do(Startex())
    assert session.view(FACILITATOR).control is not None
    assert session.view(PUBLIC).control is None
    assert session.view("arda").audience == "arda"


def test_a_copy_opens_as_the_same_session(session: Session, tmp_path: Path) -> None:
    session.do(Startex())
    session.copy_to(tmp_path / "copy.tabletop")
    with Session.open(tmp_path / "copy.tabletop", read_only=True) as copy:
        assert copy.head == session.head


def test_nothing_follows_the_close(session: Session) -> None:
    session.do(Close())
    with pytest.raises(Refused):
        session.do(Note(text="Too late."))


KILLED = """
import os, signal, sys
from pathlib import Path
from tabletop.engine.commands import Note, Startex
from tabletop.runner.session import Session
session = Session.open(Path(sys.argv[1]))
session.do(Startex())
session.do(Note(text="On disk."))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no SIGKILL")
def test_a_killed_session_reopens_with_all_that_was_acknowledged(session: Session) -> None:
    session.close()
    subprocess.run([sys.executable, "-c", KILLED, str(session.path)], check=False)
    with Session.open(session.path) as again:
        assert [one.command.kind for one in again.entries] == ["startex", "note"]


def test_a_session_that_is_closed_has_nothing_new(session: Session) -> None:
    session.close()
    assert not session.refresh()
