"""What an undo puts back and what it leaves."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario
from tests.engine.play import Play

STEPS: tuple[Callable[[Play], object], ...] = (
    lambda play: play.deliberate(),
    lambda play: play.release("rumour", "cable_cut"),
    lambda play: play.choose(arda_open="patrol", borsa_open="joint"),
    lambda play: play.consent("borsa_open", arda=True),
    lambda play: play.leave("coria"),
    lambda play: play.call(),
    lambda play: play.rule("arda_open.patrol", "amend", "tension up 1"),
    lambda play: play.apply(),
    lambda play: play.read("borsa", "arda"),
    lambda play: play.onward(),
)


@pytest.mark.parametrize("steps", range(len(STEPS)))
def test_after_an_undo_the_game_is_the_one_after_that_commit(small: Scenario, steps: int) -> None:
    play = Play(small)
    for step in STEPS[:steps]:
        step(play)
    play.do(cm.Note(text="here"))
    there, game = play.seq, play.game
    for step in STEPS[steps:]:
        step(play)
    play.undo(there)
    assert play.game == replace(game, clock_running=False)
    assert play.state.past[there] == game
    assert play.replayed() == play.state


def test_undo_then_playing_on_equals_never_having_done_it(small: Scenario) -> None:
    play, other = Play(small).deliberate(), Play(small).deliberate()
    play.release("rumour").choose(arda_open="patrol").undo(2)
    for one in (play, other):
        if not one.game.clock_running:
            one.do(cm.Resume())
        one.release("sighting").apply(arda_open="invite")
    assert play.game.indicators == other.game.indicators
    assert play.game.instruments == other.game.instruments
    assert play.game.milestones == other.game.milestones
    assert play.game.applied == other.game.applied
    assert play.game.standings == other.game.standings


def test_undo_of_an_undo_is_the_same_act(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Pause())
    play.choose(arda_open="patrol")
    before, game = play.seq, play.game
    play.undo(before - 1)
    assert play.game.choices == {}
    play.undo(before)
    assert play.game == game


def test_an_undo_may_name_a_commit_that_was_undone(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="patrol").call()
    play.undo(2).undo(4)
    assert play.game.phase is Phase.ADJUDICATION


def test_an_undo_to_nothing_is_before_the_first_commit(small: Scenario) -> None:
    play = Play(small).deliberate().undo(0)
    assert play.game.phase is Phase.SETUP


def test_the_clock_stands_paused_after_an_undo(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.clock = 60_000
    play.do(cm.Note(text="here"))
    here = play.seq
    play.clock = 90_000
    play.choose(arda_open="patrol")
    play.undo(here)
    assert play.game.clock == 60_000
    assert not play.game.clock_running


def test_an_endex_can_be_undone(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Endex(reason="no time"))
    assert play.undo(2).game.phase is Phase.DELIBERATION
    assert play.game.ending is None


def test_notes_deliveries_requests_meetings_survive_an_undo(small: Scenario) -> None:
    play = Play(small).deliberate()
    here = play.seq
    play.release("rumour")
    for command in (
        cm.Note(text="n"),
        cm.Park(text="p"),
        cm.Deliver(item="rumour", team="arda"),
        cm.Ask(team="arda", text="a"),
        cm.Meet(teams=("arda", "coria")),
        cm.Redact(texts=("t",), reason="r"),
    ):
        play.do(command)
    before = play.room
    play.undo(here)
    after = play.room
    assert (after.notes, after.deliveries) == (before.notes, before.deliveries)
    assert (after.requests, after.meetings) == (before.requests, before.meetings)
    assert after.redacted == before.redacted == ("t",)
    assert len(after.notes) == 2


def test_who_knew_what_keeps_what_was_shown_before_an_undo(small: Scenario) -> None:
    play = Play(small).deliberate()
    here = play.seq
    play.release("rumour").apply(arda_open="patrol")
    shown = play.room.shown
    play.undo(here)
    assert play.room.shown == shown
    assert "rumour" not in play.game.injects


def test_an_undo_is_part_of_the_record(small: Scenario) -> None:
    play = Play(small).deliberate().undo(1)
    (step,) = play.room.undone
    assert (step.to, step.reason, step.stamp.seq) == (1, "a slip", 3)
    assert len(play.entries) == 3


def test_ids_given_after_an_undo_are_new(small: Scenario) -> None:
    play = Play(small).deliberate()
    for _ in range(2):
        play.do(cm.Send(sender="arda", to=("coria",), text="x"))
        first = play.game.messages[-1].id
        play.undo(2)
    play.do(cm.Send(sender="arda", to=("coria",), text="x"))
    assert play.game.messages[-1].id != first


def test_a_corrected_record_goes_back_with_an_undo_and_the_correction_stays_known(
    small: Scenario,
) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    here = play.seq
    play.do(cm.CorrectDecision(decision="arda_open", reason="r", words="other"))
    play.undo(here)
    assert play.game.choices["arda_open"].words == "in its own words"
    assert len(play.room.corrections) == 1
