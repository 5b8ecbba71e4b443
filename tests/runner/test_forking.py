"""A new session from a moment of an old one."""

from pathlib import Path

import pytest

from tabletop.engine.commands import Deliberate, Note, Redact, Startex, Undo
from tabletop.engine.decide import decide
from tabletop.engine.log import RULES, replay
from tabletop.runner import forking
from tabletop.runner.clock import ManualClock
from tabletop.runner.forking import FORKED_FROM, fork
from tabletop.runner.rehearsal import START, rehearse
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED, StoreError
from tabletop.runner.verification import verify_session
from tabletop.scenario import ScenarioFiles

SEED = 7


@pytest.fixture
def old(small_files: ScenarioFiles, tmp_path: Path) -> Path:
    return rehearse(small_files, SEED, tmp_path / "old.tabletop").path


@pytest.fixture
def told(small_files: ScenarioFiles, tmp_path: Path) -> Path:
    """A session with two notes in one commit each, and an undone step."""
    clock = ManualClock(START)
    with Session.create(tmp_path / "told.tabletop", small_files, seed=SEED, clock=clock) as session:
        session.do(Startex())
        session.do(Note(text="What was said in confidence."))
        session.do(Deliberate())
        clock.advance(61_000)
        session.do(Note(text="What may stay."))
        session.do(Undo(to=1, reason="A mistake."))
    return tmp_path / "told.tabletop"


def test_a_fork_stands_where_the_old_session_stood(told: Path, tmp_path: Path) -> None:
    with Session.open(told, read_only=True) as before:
        entries, scenario = before.entries, before.scenario
    for at in range(1, len(entries) + 1):
        made = fork(told, at, tmp_path / f"{at}.tabletop")
        assert verify_session(made.path).ok
        with Session.open(made.path, read_only=True) as session:
            assert session.state == replay(scenario, SEED, entries[:at])
            assert session.entries == entries[:at]


def test_a_fork_says_where_it_comes_from(told: Path, tmp_path: Path) -> None:
    made = fork(told, 3, tmp_path / "new.tabletop")
    with Session.open(told, read_only=True) as before, Session.open(made.path) as session:
        assert session.facts.session != before.facts.session
        assert session.facts.card[FORKED_FROM] == {
            "session": before.facts.session,
            "commit": 3,
            "head": made.old_head,
        }
        assert session.facts.seed == before.facts.seed
        assert session.facts.scenario_sha256 == before.facts.scenario_sha256


def test_the_old_file_is_not_touched(told: Path, tmp_path: Path) -> None:
    before = told.read_bytes()
    fork(told, 3, tmp_path / "new.tabletop")
    assert told.read_bytes() == before
    assert {one.name for one in tmp_path.iterdir()} == {told.name, "new.tabletop"}


@pytest.mark.parametrize("at", [-1, 0, 6, 10**9])
def test_a_commit_that_is_not_there_is_refused(told: Path, tmp_path: Path, at: int) -> None:
    with pytest.raises(StoreError) as caught:
        fork(told, at, tmp_path / "new.tabletop")
    assert caught.value.code == "no-such-commit"
    assert "1 to 5" in caught.value.message
    assert not (tmp_path / "new.tabletop").exists()


def test_nothing_is_overwritten(told: Path) -> None:
    before = told.read_bytes()
    with pytest.raises(StoreError) as caught:
        fork(told, 3, told)
    assert caught.value.code == "exists"
    assert told.read_bytes() == before


def test_play_goes_on_as_in_the_old_session_where_the_same_commands_follow(
    old: Path, tmp_path: Path
) -> None:
    with Session.open(old, read_only=True) as before:
        entries, state, scenario = before.entries, before.state, before.scenario
    paused = [n for n, game in enumerate(state.past) if n and not game.clock_running]
    for at in (paused[2], paused[len(paused) // 2]):
        clock = ManualClock(START)
        made = fork(old, at, tmp_path / f"{at}.tabletop", clock=clock)
        with Session.open(made.path, clock=clock) as session:
            for entry in entries[at:]:
                clock.advance(max(0, entry.stamp.clock - session.clock_ms()))
                assert session.do(entry.command) == entry.events
            assert session.state.game.ending == state.game.ending
            assert session.state.game.indicators == state.game.indicators
        assert verify_session(made.path).ok
    assert scenario.endings


def test_every_next_command_comes_to_the_same(old: Path, tmp_path: Path) -> None:
    with Session.open(old, read_only=True) as before:
        entries, scenario = before.entries, before.scenario
    for at in range(1, len(entries), 17):
        made = fork(old, at, tmp_path / f"{at}.tabletop")
        with Session.open(made.path, read_only=True) as session:
            assert decide(scenario, session.state, entries[at].command) == entries[at].events


def test_a_running_clock_is_paused_where_it_stood(told: Path, tmp_path: Path) -> None:
    made = fork(told, 4, tmp_path / "new.tabletop")
    with Session.open(made.path, clock=ManualClock(START)) as session:
        assert session.entries[-1].command.kind == "pause"
        assert session.clock_ms() == 61_000


@pytest.mark.parametrize("destroy", [False, True])
def test_a_text_withdrawn_later_is_not_taken_over(
    told: Path, tmp_path: Path, destroy: bool
) -> None:
    with Session.open(told) as session:
        session.do(Redact(texts=("2.1",), reason="Asked for."), destroys=("2.1",) * destroy)
    made = fork(told, 4, tmp_path / "new.tabletop")
    assert made.left_out == 1
    assert b"confidence" not in made.path.read_bytes()
    assert verify_session(made.path).ok
    with Session.open(made.path, read_only=True) as session:
        assert [note.text for note in session.state.room.notes] == [REMOVED, "What may stay."]


def test_a_redaction_that_is_taken_over_still_destroys(told: Path, tmp_path: Path) -> None:
    with Session.open(told) as session:
        session.do(Redact(texts=("2.1",), reason="Asked for."), destroys=("2.1",))
        session.do(Note(text="Afterwards."))
    made = fork(told, 7, tmp_path / "new.tabletop")
    assert verify_session(made.path).ok
    assert len(verify_session(made.path).destroyed) == 1


def test_a_fork_can_be_forked(told: Path, tmp_path: Path) -> None:
    first = fork(told, 4, tmp_path / "first.tabletop")
    second = fork(first.path, 2, tmp_path / "second.tabletop")
    assert verify_session(second.path).ok
    with Session.open(second.path, read_only=True) as session:
        assert session.facts.card[FORKED_FROM]["head"] == second.old_head


def test_a_session_of_older_rules_is_taken_as_it_was_decided(
    told: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forking, "RULES", RULES + 1)
    monkeypatch.setattr(forking, "redecided", lambda *_: "judged by rules that are not its own")
    made = fork(told, 4, tmp_path / "new.tabletop")
    with Session.open(made.path, read_only=True) as session:
        assert session.facts.rules == RULES


def test_a_damaged_session_is_told(told: Path, tmp_path: Path) -> None:
    data = told.read_bytes()
    told.write_bytes(data.replace(b'"actor":"facilitator"', b'"actor":"facilitatos"', 1))
    with pytest.raises(StoreError) as caught:
        fork(told, 2, tmp_path / "new.tabletop")
    assert caught.value.code == "damaged"
