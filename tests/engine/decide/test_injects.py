"""Injects: release, condition, hold, recall, improvisation."""

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.scenario.model import Scenario
from tests.engine.play import Play, kinds


def status(play: Play, inject: str) -> str:
    return play.game.injects[inject].status


def improvise(**given: object) -> cm.Improvise:
    standard = {"title": "T", "to": ("arda",), "channel": "press", "sender": "S", "text": "X"}
    return cm.Improvise.model_validate({**standard, **given})


def test_effects_of_an_inject_apply_and_clamp_at_its_release(small: Scenario) -> None:
    play = Play(small).start().release("sighting")
    assert play.game.indicators["tension"] == 5
    play.do(improvise(effects=("tension up 9",)))
    play.do(improvise(effects=("tension down 1",)))
    assert play.game.indicators["tension"] == 9


def test_a_condition_is_read_on_the_state_so_far(small: Scenario) -> None:
    play = Play(small).start()
    (event,) = play.do(cm.Release(inject="denial"))
    assert isinstance(event, ev.InjectLapsed)
    play = Play(small).start().release("rumour", "denial")
    assert status(play, "denial") == "released"


def test_a_condition_that_fails_lapses_the_inject_for_good(small: Scenario) -> None:
    play = Play(small).start(cause="drift")
    (event,) = play.do(cm.Release(inject="drill_order"))
    assert isinstance(event, ev.InjectLapsed)
    assert event.why == "condition"
    again = cm.Release(inject="drill_order", despite="after all")
    assert play.refused(again).code == "inject-status"


def test_an_inject_by_hand_waits_until_its_condition_holds(small: Scenario) -> None:
    play = Play(small).start()
    assert play.refused(cm.Release(inject="alert")).code == "condition"
    play.do(improvise(effects=("tension to 8",)))
    assert status(play.release("alert"), "alert") == "released"


def test_the_facilitator_may_release_against_a_condition_with_a_reason(small: Scenario) -> None:
    play = Play(small).start(cause="drift")
    (event,) = play.do(cm.Release(inject="drill_order", despite="The room needs it."))
    assert isinstance(event, ev.InjectReleased)
    assert event.despite == "The room needs it."


def test_an_early_release_counts_as_the_release(small: Scenario) -> None:
    play = Play(small).start().release("rumour")
    assert play.game.clock == 0
    assert status(play, "rumour") == "released"


def test_nothing_is_released_twice(small: Scenario) -> None:
    play = Play(small).start().release("sighting")
    assert play.refused(cm.Release(inject="sighting")).code == "inject-status"
    assert play.game.indicators["tension"] == 5


def test_an_inject_goes_to_its_recipients(small: Scenario) -> None:
    play = Play(small).start().release("rumour")
    assert play.game.injects["rumour"].to == ("arda", "borsa")
    shown = {one.team for one in play.room.shown if one.item == "rumour"}
    assert shown == {"arda", "borsa"}


def test_an_inject_of_another_turn_is_not_released(small: Scenario) -> None:
    play = Play(small).start()
    for command in (cm.Release(inject="agenda"), cm.Hold(inject="agenda")):
        assert play.refused(command).code == "other-turn"


def test_a_held_inject_waits_for_the_facilitator(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Hold(inject="rumour"))
    assert status(play, "rumour") == "held"
    assert play.refused(cm.Hold(inject="rumour")).code == "inject-status"
    play.do(cm.Unhold(inject="rumour"))
    assert status(play, "rumour") == "waiting"
    play.do(cm.Hold(inject="rumour"))
    assert status(play.release("rumour"), "rumour") == "released"


def test_a_recall_withdraws_the_text_and_reverses_nothing(small: Scenario) -> None:
    play = Play(small).start().release("sighting")
    assert play.refused(cm.Recall(inject="sighting", reason="")).code == "reason"
    play.do(cm.Recall(inject="sighting", reason="wrong text"))
    assert status(play, "sighting") == "recalled"
    assert play.game.indicators["tension"] == 5
    assert play.refused(cm.Recall(inject="rumour", reason="r")).code == "inject-status"


def test_an_inject_of_an_earlier_turn_can_be_recalled(small: Scenario) -> None:
    play = Play(small).deliberate().release("sighting").apply().onward()
    play.do(cm.Recall(inject="sighting", reason="wrong text"))
    assert status(play, "sighting") == "recalled"


def test_an_improvised_inject_has_effects(small: Scenario) -> None:
    play = Play(small).start()
    events = play.do(
        improvise(to=("coria", "arda"), effects=("tension  up  2", "mark photo_shown"))
    )
    assert kinds(events) == ["inject_improvised", "inject_released"]
    (written,) = play.game.improvised.values()
    assert written.effects == ("tension up 2", "mark photo_shown")
    assert play.game.injects[written.id].to == ("arda", "coria")
    assert play.game.indicators["tension"] == 6
    play.do(cm.Recall(inject=written.id, reason="a slip"))


def test_an_improvised_inject_names_only_what_exists(small: Scenario) -> None:
    play = Play(small).start()
    assert play.refused(improvise(to=("nobody",))).code == "unknown-team"
    for effect in ("tensoin up 1", "tension upp 1", "hotline spend 1", ""):
        assert play.refused(improvise(effects=(effect,))).code == "phrase"


def test_a_sealed_choice_that_is_voided_reopens_and_all_concerned_are_told(
    small: Scenario,
) -> None:
    play = Play(small).deliberate().choose(arda_open="call", borsa_open="joint")
    events = play.do(cm.Release(inject="cable_cut"))
    assert kinds(events) == ["inject_released", "reopened"]
    reopened = events[1]
    assert isinstance(reopened, ev.Reopened)
    assert (reopened.decision, reopened.why, reopened.told) == ("arda_open", "voided", ("arda",))
    assert set(play.game.choices) == {"borsa_open"}


def test_a_choice_is_voided_by_the_release_itself(small: Scenario) -> None:
    play = Play(small).deliberate().choose(coria_open="move_back")
    events = play.do(cm.Release(inject="rumour"))
    assert kinds(events) == ["inject_released", "reopened"]
    assert "coria_open" not in play.game.choices


def test_an_improvised_inject_voids_choices_too(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    events = play.do(improvise(effects=("visits spend 2",)))
    assert kinds(events)[-1] == "reopened"


def test_those_asked_for_consent_are_told_of_a_voided_choice(small: Scenario) -> None:
    options = small.decisions["borsa_open"].options
    assert options["joint"].consent is not None
    play = Play(small).deliberate().choose(borsa_open="joint")
    (event,) = play.do(cm.Reopen(decision="borsa_open"))
    assert isinstance(event, ev.Reopened)
    assert event.told == ("borsa", "arda")


def test_no_inject_goes_out_after_the_call(small: Scenario) -> None:
    play = Play(small).deliberate().call()
    assert play.refused(cm.Release(inject="sighting")).code == "phase"
    assert play.refused(improvise()).code == "phase"
