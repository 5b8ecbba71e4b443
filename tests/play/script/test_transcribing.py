"""What was said in a session is said again by the script that is recorded from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.engine import commands as cm
from tabletop.engine.log import Entry
from tabletop.engine.state import State
from tabletop.engine.words import Presence
from tabletop.play.script import Script
from tabletop.play.script.recording import record
from tabletop.play.script.transcribing import spoken
from tabletop.play.script.writing import block
from tabletop.scenario import Scenario
from tests.engine.play import Play
from tests.play.script.playing import log, script
from tests.play.test_talking import SPOKEN, TWICE


def recorded(scenario: Scenario, state: State, entries: list[Entry]) -> Script:
    return spoken(scenario, state, entries, record(scenario, state, entries))


def said(state: State) -> tuple[object, ...]:
    """All that people said in a session, without its commits."""
    game, room = state.game, state.room
    return (
        {name: (one.words, one.provenance) for name, one in game.choices.items()},
        {
            name: (one.rationale, one.signals, one.confidence, one.considered, one.dissent)
            for name, one in game.explanations.items()
        },
        {where: (one.reading, one.whose) for where, one in game.readings.items()},
        [(one.turn, one.sender, one.to, one.text) for one in game.messages],
        [(one.parties, one.text) for one in game.agreements],
        [(one.teams, one.open, one.gist) for one in room.meetings.values()],
        [(one.team, one.text, one.status, one.answer) for one in room.requests.values()],
        [(one.text, one.tag, one.team, one.importance, one.parked) for one in room.notes],
        {(one.question, one.team, one.text) for one in room.hot_wash},
        [(one.cause, one.reason, one.dissent) for one in game.rulings],
        game.presence,
    )


@given(st.integers(0, 10_000))
@settings(max_examples=15)
def test_a_rehearsal_says_the_same_again_by_its_script(small: Scenario, seed: int) -> None:
    state, entries = log(small, seed)
    again, _ = log(small, seed + 1, recorded(small, state, entries))
    assert said(again) == said(state)


def test_so_does_a_session_in_which_everything_was_said(small: Scenario) -> None:
    state, entries = log(small, 3, script(SPOKEN, small))
    written = block(recorded(small, state, entries), small)
    again, more = log(small, 4, script(written, small))
    assert said(again) == said(state)
    assert block(recorded(small, again, more), small).replace("seed: 4", "seed: 3") == written


@pytest.mark.parametrize("minutes", [(4, 12), (12, 4), (6, 4), (3, 3)])
def test_so_does_one_in_which_the_same_teams_met_twice(
    minutes: tuple[int, int], small: Scenario
) -> None:
    state, entries = log(small, 3, script(TWICE.format(*minutes), small))
    again, _ = log(small, 3, script(block(recorded(small, state, entries), small), small))
    assert said(again) == said(state)


def test_who_was_away_before_startex_is_away_in_the_first_turn(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.SetPresence(team="borsa", presence=Presence.ABSENT, reason="Late."))
    play.start(cause="drift").deliberate()
    (turn,) = recorded(small, play.state, play.entries).turns.values()
    assert {team: (one.presence, one.reason) for team, one in turn.presence.items()} == {
        "borsa": ("absent", "Late.")
    }


def test_what_was_withdrawn_is_not_said_again(small: Scenario) -> None:
    state, entries = log(small, 3, script(SPOKEN, small))
    gone = {
        "Who flew?",
        "Both saw a buoy.",
        "Nobody knows.",
        "Not today.",
        "Nobody touches the buoy.",
        "Arda whispers.",
        "Whose buoy is it?",
        "Late.",
        "We ring.",
        "Pick up.",
        "A clock.",
    }
    for removed in sorted(gone):
        whole = record(small, state, entries)
        written = block(spoken(small, state, entries, whole, removed), small)
        assert removed not in written
        assert all(text in written for text in gone - {removed})
        log(small, 4, script(written, small))


def test_a_reason_of_a_ruling_that_was_withdrawn_is_none(small: Scenario) -> None:
    play = Play(small).start(cause="drift").deliberate().choose(arda_open="call").call()
    play.rule("arda_open.call", "reject")
    whole = record(small, play.state, play.entries)
    (turn,) = spoken(small, play.state, play.entries, whole, "because").turns.values()
    assert [(one.verdict, one.reason) for one in turn.rulings.values()] == [("reject", "")]


@pytest.mark.parametrize("off_record", [True, False])
def test_a_note_off_the_record_stays_behind(off_record: bool, small: Scenario) -> None:
    play = Play(small).start(cause="drift").deliberate()
    play.do(cm.Note(text="Between us.", off_record=off_record))
    (turn,) = recorded(small, play.state, play.entries).turns.values()
    assert [one.note for one in turn.talk] == ([] if off_record else ["Between us."])
