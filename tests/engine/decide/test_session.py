"""The session's course: setup, STARTEX, clock, onward, ENDEX."""

from collections import Counter

import pytest

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.words import ChanceMode, Phase, Presence
from tabletop.scenario.model import Scenario
from tests.engine.play import Play, kinds, rebuilt


def test_startex_draws_the_cause_publishes_and_opens_the_first_turn(small: Scenario) -> None:
    play = Play(small)
    assert kinds(play.do(cm.Startex())) == ["started", "published", "turn_opened"]
    assert (play.game.phase, play.game.turn) == (Phase.BRIEFING, "opening")


def test_the_cause_card_is_drawn_by_the_seed_and_the_weights(small: Scenario) -> None:
    drawn = [Play(small, seed).start().game.cause for seed in range(200)]
    assert drawn[0] == Play(small, 0).start().game.cause
    assert 110 < Counter(drawn)["drift"] < 190


def test_the_facilitator_may_lay_the_cause_card(small: Scenario) -> None:
    for seed in range(5):
        assert Play(small, seed).start(cause="drill").game.cause == "drill"


def test_a_laid_card_can_be_taken_back(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.PickCause(cause="drill"))
    play.do(cm.PickCause())
    assert play.game.cause is None
    assert play.refused(cm.PickCause(cause="storm")).code == "unknown-cause"


def test_a_scenario_without_causes_has_none(small: Scenario) -> None:
    assert Play(rebuilt(small, causes={})).start().game.cause is None


def test_the_cause_and_the_settings_are_fixed_at_startex(small: Scenario) -> None:
    play = Play(small).start()
    assert play.refused(cm.PickCause(cause="drift")).code == "phase"
    assert play.refused(cm.Configure(chance=ChanceMode.ROLL)).code == "phase"


def test_a_phase_refusal_says_what_is_not_possible_and_when_it_is(small: Scenario) -> None:
    refused = Play(small).refused(cm.CallTime())
    assert "call time" in refused.message
    assert "deliberation" in refused.hint


def test_the_clock_runs_from_deliberation_and_can_be_paused(small: Scenario) -> None:
    play = Play(small).start()
    assert not play.game.clock_running
    play.do(cm.Deliberate())
    assert play.game.clock_running
    play.do(cm.Pause())
    assert play.refused(cm.Pause()).code == "paused"
    play.do(cm.Resume())
    assert play.refused(cm.Resume()).code == "running"


def test_each_commit_records_the_turns_clock(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.clock = 61_000
    play.do(cm.Note(text="n"))
    assert play.game.clock == 61_000
    assert play.entries[-1].stamp.clock == 61_000


def test_a_new_turn_starts_its_clock_at_nothing(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Extend(minutes=10))
    play.clock = 61_000
    play.apply().onward()
    assert (play.game.clock, play.game.extra_minutes) == (0, 0)
    assert not play.game.clock_running


def test_the_clock_stops_when_time_is_called(small: Scenario) -> None:
    assert not Play(small).deliberate().call().game.clock_running


def test_a_turn_may_be_made_longer_or_shorter_but_not_vanish(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Extend(minutes=-29))
    assert play.game.extra_minutes == -29
    assert play.refused(cm.Extend(minutes=-1)).code == "minutes"


def test_teams_may_leave_return_or_be_played_by_control(small: Scenario) -> None:
    play = Play(small).deliberate()
    for presence in (Presence.ABSENT, Presence.CONTROL, Presence.PRESENT):
        assert play.leave("borsa", presence).game.presence["borsa"] is presence
    same = cm.SetPresence(team="borsa", presence=Presence.PRESENT)
    assert play.refused(same).code == "same"


def test_the_last_team_does_not_leave(small: Scenario) -> None:
    play = Play(small).start().leave("arda").leave("borsa")
    last = cm.SetPresence(team="coria", presence=Presence.ABSENT)
    assert play.refused(last).code == "last-team"


def test_another_turn_than_the_scenario_names_wants_a_reason(small: Scenario) -> None:
    play = Play(small).deliberate().apply()
    assert play.refused(cm.NextTurn(turn="talks")).code == "reason"
    play.onward("talks", "The room wants to talk.")
    assert play.game.turn == "talks"


def test_the_named_turn_wants_no_reason(small: Scenario) -> None:
    assert Play(small).deliberate().apply().onward("standoff").game.turn == "standoff"


def test_only_turns_of_the_scenario_can_follow(small: Scenario) -> None:
    play = Play(small).deliberate().apply()
    assert play.refused(cm.NextTurn(turn="peace", reason="r")).code == "unknown-turn"


@pytest.mark.parametrize("steps", range(4))
def test_endex_is_possible_in_every_phase_of_a_turn_with_a_reason(
    small: Scenario, steps: int
) -> None:
    play = Play(small).start()
    for command in (cm.Deliberate(), cm.CallTime(), cm.Apply())[:steps]:
        play.do(command)
    assert play.refused(cm.Endex(reason=" ")).code == "reason"
    (event,) = play.do(cm.Endex(reason="The building closes."))
    assert isinstance(event, ev.HotWashEntered)
    assert event.early
    assert play.game.phase is Phase.HOT_WASH
    assert play.game.early_reason == "The building closes."


def test_endex_is_not_possible_before_startex(small: Scenario) -> None:
    assert Play(small).refused(cm.Endex(reason="r")).code == "phase"


def test_a_session_may_be_closed_from_setup(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.Close())
    assert play.game.phase is Phase.CLOSED


def test_nothing_but_redactions_follows_the_close(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.Close())
    for command in (cm.Startex(), cm.Note(text="n"), cm.Undo(to=0, reason="r")):
        assert play.refused(command).code == "phase"
    play.do(cm.Redact(texts=("t1",), reason="asked for"))
    assert play.room.redacted == ("t1",)
