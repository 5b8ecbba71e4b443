"""What a script lets pass in the room."""

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.log import Entry
from tabletop.engine.refusal import Refused
from tabletop.engine.state import State
from tabletop.engine.words import Presence
from tabletop.scenario import Scenario
from tests.play.script.playing import log, script

SPOKEN = """
turns:
  opening:
    presence: {borsa: {presence: control, reason: Late.}}
    talk:
      - {message: Who flew?, of: arda, to: [borsa, coria], minute: 4}
      - {meeting: Both saw a buoy., of: [coria, arda], open: yes, minute: 2}
      - {request: Is the cable cut?, of: borsa, answer: Nobody knows., minute: 1}
      - {request: May we leave?, of: coria, declined: Not today.}
      - {agreement: Nobody touches the buoy., of: [arda, borsa], minute: 20}
      - {note: Arda whispers., of: arda, tag: mood, importance: 2, minute: 3}
      - {parked: Whose buoy is it?, minute: 3}
    choices: {arda_open: call, coria_open: show_log}
    manual: []
    slips: {arda_open: {option: invite, reason: Wrong line.}}
    said:
      arda_open:
        words: We ring.
        provenance: verbatim
        rationale: A bell is no shot.
        signals: {coria: {signal: 2, sentence: Pick up.}, borsa: 0}
        confidence: 4
        dissent: One would wait.
    read: {coria: {arda: {reading: cannot_tell, whose: ally}}, borsa: {arda: -1}}
hot_wash: {needed: {arda: A clock.}}
"""


@pytest.fixture
def played(small: Scenario) -> tuple[State, list[Entry]]:
    return log(small, 3, script(SPOKEN, small))


def test_everything_passes_once_and_at_its_minute(played: tuple[State, list[Entry]]) -> None:
    state, entries = played
    minutes = [
        (entry.command.kind, entry.stamp.clock // 60_000)
        for entry in entries
        if entry.command.kind in ("send", "meet", "ask", "agree", "note", "park")
    ]
    assert minutes == [
        ("ask", 1),
        ("meet", 2),
        ("note", 3),
        ("park", 3),
        ("send", 4),
        ("ask", 15),
        ("agree", 20),
    ]
    (meeting,) = state.room.meetings.values()
    assert (meeting.gist, meeting.open) == ("Both saw a buoy.", True)
    assert [one.status for one in state.room.requests.values()] == ["answered", "declined"]
    assert [(one.text, one.parked) for one in state.room.notes] == [
        ("Arda whispers.", False),
        ("Whose buoy is it?", True),
    ]
    assert {one.team for one in state.room.deliveries if one.item.startswith("message")} == {
        "borsa",
        "coria",
    }


def test_who_is_in_the_room_holds_from_that_turn_on(played: tuple[State, list[Entry]]) -> None:
    assert played[0].game.presence["borsa"] is Presence.CONTROL


def test_a_decision_has_the_words_that_the_script_gives_it(
    played: tuple[State, list[Entry]],
) -> None:
    game = played[0].game
    choice, why = game.choices["arda_open"], game.explanations["arda_open"]
    assert (choice.words, choice.provenance) == ("We ring.", "verbatim")
    assert (why.rationale, why.confidence, why.dissent) == (
        "A bell is no shot.",
        4,
        "One would wait.",
    )
    assert [(one.team, one.signal, one.sentence) for one in why.signals] == [
        ("coria", 2, "Pick up."),
        ("borsa", 0, ""),
    ]


def test_where_a_turn_has_words_no_others_are_made_up(played: tuple[State, list[Entry]]) -> None:
    game = played[0].game
    assert game.choices["coria_open"].words == ""
    assert "coria_open" not in game.explanations
    assert {
        (turn, reader, about) for turn, reader, about in game.readings if turn == "opening"
    } == {
        ("opening", "coria", "arda"),
        ("opening", "borsa", "arda"),
    }
    assert [one.text for one in played[0].room.hot_wash] == ["A clock."]


def test_cannot_tell_is_no_figure(played: tuple[State, list[Entry]]) -> None:
    reading = played[0].game.readings["opening", "coria", "arda"]
    assert (reading.reading, reading.whose) == (None, "ally")


def test_a_slip_is_sealed_undone_and_the_clock_runs_on(played: tuple[State, list[Entry]]) -> None:
    state, entries = played
    given = [one.command for one in entries if isinstance(one.command, cm.Choose | cm.Undo)]
    assert given[0] == cm.Choose(decision="arda_open", option="invite")
    assert isinstance(given[1], cm.Undo)
    assert given[1].reason == "Wrong line."
    assert state.game.choices["arda_open"].option == "call"
    called = next(one for one in entries if isinstance(one.command, cm.CallTime))
    assert called.stamp.clock == 30 * 60_000


TWICE = """
turns:
  opening:
    talk:
      - {{meeting: First., of: [coria, arda], minute: {0}}}
      - {{meeting: Second., of: [arda, coria], open: yes, minute: {1}}}
      - {{meeting: Apart., of: [arda, borsa], minute: 4}}
"""


@pytest.mark.parametrize(
    ("minutes", "gists"),
    [
        ((4, 12), ["First.", "Second."]),
        ((12, 4), ["Second.", "First."]),
        ((4, 6), ["First.", "Second."]),
        ((6, 4), ["Second.", "First."]),
        ((3, 3), ["First.", "Second."]),
    ],
)
def test_teams_that_meet_twice_in_a_turn_end_each_meeting_with_its_own_gist(
    minutes: tuple[int, int], gists: list[str], small: Scenario
) -> None:
    state, _ = log(small, 1, script(TWICE.format(*minutes), small))
    held = [one for one in state.room.meetings.values() if set(one.teams) == {"arda", "coria"}]
    assert [one.gist for one in held] == gists
    assert [one.open for one in held] == [one == "Second." for one in gists]
    assert [one.begun.clock // 60_000 for one in held] == sorted(minutes)
    for one in held:
        assert one.ended is not None
        assert one.ended.clock - one.begun.clock >= 5 * 60_000


def test_two_meetings_with_the_same_gist_are_two(small: Scenario) -> None:
    text = TWICE.format(2, 12).replace("Second.", "First.")
    state, _ = log(small, 1, script(text, small))
    assert len(state.room.meetings) == 3


def test_an_absent_team_cannot_write(small: Scenario) -> None:
    text = (
        "turns: {opening: {presence: {arda: absent}, talk: [{message: Hi., of: arda, to: coria}]}}"
    )
    with pytest.raises(Refused) as refused:
        log(small, 1, script(text, small))
    assert getattr(refused.value, "asked", None) == ("turns", "opening", "talk", 0)
