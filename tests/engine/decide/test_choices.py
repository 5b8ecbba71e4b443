"""Decisions: sealing, explaining, consent, the call."""

from dataclasses import replace

import pytest

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.state import InstrumentState
from tabletop.engine.words import Presence, Provenance
from tabletop.scenario.conditions import Status
from tabletop.scenario.model import Scenario
from tests.engine.play import Play, kinds


def choose(decision: str, option: str | None, words: str = "w") -> cm.Choose:
    return cm.Choose(decision=decision, option=option, words=words)


def test_a_choice_keeps_the_teams_own_words_beside_the_option(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(
        cm.Choose(
            decision="arda_open",
            option="invite",
            words="Let them come",
            provenance=Provenance.VERBATIM,
        )
    )
    choice = play.game.choices["arda_open"]
    assert (choice.option, choice.words) == ("invite", "Let them come")
    assert choice.provenance is Provenance.VERBATIM


def test_a_free_action_wants_words(small: Scenario) -> None:
    play = Play(small).deliberate()
    assert play.refused(choose("arda_open", None, " ")).code == "reason"
    play.call(arda_open=None)
    assert play.stood("arda_open") == (None, None, "free")


def test_a_choice_is_sealed_only_if_available_then(small: Scenario) -> None:
    play = Play(small).deliberate().release("rumour", "cable_cut")
    assert play.refused(choose("coria_open", "move_back")).code == "unavailable"
    refused = play.refused(choose("arda_open", "call"))
    assert "Naval hotline" in refused.message


def test_a_hidden_option_is_refused_without_its_condition(small: Scenario) -> None:
    play = Play(small).deliberate().release("rumour")
    refused = play.refused(choose("coria_open", "move_back"))
    assert "rumour" not in refused.message.lower() + refused.hint.lower()


def test_only_decisions_of_this_turn_are_sealed(small: Scenario) -> None:
    play = Play(small).deliberate()
    assert play.refused(choose("arda_talks", "charts")).code == "other-turn"


def test_a_mistyped_id_gets_the_nearest_one(small: Scenario) -> None:
    play = Play(small).deliberate()
    assert "arda_open" in play.refused(choose("arda_opne", "wait")).hint
    assert "invite" in play.refused(choose("arda_open", "invte")).hint


def test_calling_time_reads_every_when_and_needs_once(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.call(arda_open="call", borsa_open="close_harbour")
    assert play.stood("arda_open") == ("call", "call", "chosen")
    play.apply()
    assert play.game.instruments["hotline"].status == "suspended"
    assert play.stood("arda_open") == ("call", "call", "chosen")


def test_what_is_not_available_at_the_call_gives_way_to_the_default(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="call")
    cut = {**play.game.instruments, "hotline": InstrumentState(Status.SUSPENDED, None)}
    play.state = replace(play.state, game=replace(play.game, instruments=cut))
    play.call()
    assert play.stood("arda_open") == ("call", "wait", "voided")


def test_who_has_not_decided_takes_the_default(small: Scenario) -> None:
    play = Play(small).deliberate().call()
    assert play.stood("arda_open") == (None, "wait", "default")


def test_an_absent_team_takes_its_default_and_refuses_consent(small: Scenario) -> None:
    play = Play(small).deliberate().leave("borsa")
    assert play.refused(choose("borsa_open", "watch")).code == "absent"
    play.choose(coria_open="show_log").consent("coria_open", arda=True).call()
    assert play.stood("borsa_open") == (None, "watch", "absent")
    assert play.stood("coria_open") == ("show_log", "stay_silent", "consent_refused")


def test_an_absent_team_cannot_say_yes(small: Scenario) -> None:
    play = Play(small).deliberate().choose(coria_open="show_log").leave("borsa")
    command = cm.Consent(decision="coria_open", team="borsa", agreed=True)
    assert play.refused(command).code == "absent"


def test_what_a_team_sealed_before_it_left_stands(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="survey").leave("borsa").call()
    assert play.stood("borsa_open") == ("survey", "survey", "chosen")


def test_a_team_played_by_control_decides_and_consents(small: Scenario) -> None:
    play = Play(small).deliberate().leave("arda", Presence.CONTROL)
    play.choose(arda_open="wait", borsa_open="joint").consent("borsa_open", arda=True).call()
    assert play.stood("arda_open")[2] == play.stood("borsa_open")[2] == "chosen"


def test_a_team_that_returns_decides_again(small: Scenario) -> None:
    play = Play(small).deliberate().leave("borsa").leave("borsa", Presence.PRESENT)
    play.call(borsa_open="survey")
    assert play.stood("borsa_open")[2] == "chosen"


def test_sealing_asks_for_consent_at_once(small: Scenario) -> None:
    play = Play(small).deliberate()
    (event,) = play.do(choose("coria_open", "show_log"))
    assert isinstance(event, ev.Chosen)
    assert event.asked == ("arda", "borsa")
    assert play.game.choices["coria_open"].consents == {"arda": None, "borsa": None}


def test_sealing_again_withdraws_the_question(small: Scenario) -> None:
    play = Play(small).deliberate().choose(coria_open="show_log")
    play.consent("coria_open", arda=True).choose(coria_open="protest")
    command = cm.Consent(decision="coria_open", team="arda", agreed=True)
    assert play.refused(command).code == "not-asked"
    play.choose(coria_open="show_log")
    assert play.game.choices["coria_open"].consents["arda"] is None


def test_all_must_say_yes(small: Scenario) -> None:
    play = Play(small).deliberate().choose(coria_open="show_log")
    play.consent("coria_open", arda=True, borsa=True).call()
    assert play.stood("coria_open") == ("show_log", "show_log", "chosen")
    play = Play(small).deliberate().choose(coria_open="show_log")
    play.consent("coria_open", arda=True, borsa=False).call()
    assert play.stood("coria_open") == ("show_log", "stay_silent", "consent_refused")


def test_silence_at_the_call_is_a_no(small: Scenario) -> None:
    play = Play(small).deliberate().choose(coria_open="show_log")
    play.consent("coria_open", arda=True).call()
    assert play.stood("coria_open") == ("show_log", "stay_silent", "consent_refused")


def test_a_team_may_change_its_answer_until_the_call(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="joint")
    play.consent("borsa_open", arda=False).consent("borsa_open", arda=True).call()
    assert play.stood("borsa_open")[2] == "chosen"


def test_chose_reads_what_stood_and_the_record_keeps_what_was_tried(small: Scenario) -> None:
    play = Play(small).deliberate().call(coria_open="show_log")
    assert play.stood("coria_open")[0] == "show_log"
    assert "photo_shown" not in play.apply().game.milestones


def test_only_the_teams_asked_answer(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="joint")
    command = cm.Consent(decision="borsa_open", team="coria", agreed=True)
    assert play.refused(command).code == "not-asked"


def test_a_sealed_choice_can_be_reopened(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="joint")
    (event,) = play.do(cm.Reopen(decision="borsa_open"))
    assert isinstance(event, ev.Reopened)
    assert (event.why, event.told) == ("wish", ("borsa", "arda"))
    assert play.refused(cm.Reopen(decision="borsa_open")).code == "not-decided"


def test_calling_time_lapses_what_has_not_gone_out(small: Scenario) -> None:
    play = Play(small).start().release("sighting")
    play.do(cm.Hold(inject="rumour"))
    play.deliberate()
    events = play.do(cm.CallTime())
    assert kinds(events)[-1] == "time_called"
    lapsed = [one.inject for one in events if isinstance(one, ev.InjectLapsed)]
    assert lapsed == ["drill_order", "rumour", "denial", "cable_cut", "alert"]
    assert all(play.game.injects[one].status == "lapsed" for one in lapsed)


def test_no_choice_is_sealed_after_the_call(small: Scenario) -> None:
    assert Play(small).deliberate().call().refused(choose("arda_open", "wait")).code == "phase"


def explain(play: Play, **given: object) -> None:
    play.do(cm.Explain.model_validate({"decision": "arda_open", **given}))


def test_an_explanation_comes_with_the_choice_or_any_time_until_endex(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite").onward().deliberate()
    explain(play, rationale="We wanted to be seen.")
    assert play.game.explanations["arda_open"].rationale == "We wanted to be seen."
    assert play.game.explanations["arda_open"].stamp.seq == play.seq
    play.do(cm.Endex(reason="no time"))
    assert play.refused(cm.Explain(decision="arda_open", rationale="late")).code == "phase"


def test_what_is_left_out_of_an_explanation_stays(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    signals = [{"team": "coria", "signal": 2, "sentence": "Come and see"}]
    explain(play, rationale="r", signals=signals, confidence=4)
    explain(play, dissent="The navy is against it.")
    kept = play.game.explanations["arda_open"]
    assert (kept.rationale, kept.confidence, kept.dissent) == ("r", 4, "The navy is against it.")
    assert kept.signals[0].sentence == "Come and see"


@pytest.mark.parametrize("addressees", [["arda"], ["coria", "coria"], ["nobody"]])
def test_a_signal_goes_to_other_teams_once_to_each(small: Scenario, addressees: list[str]) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    signals = tuple(cm.SignalTo(team=one, signal=1) for one in addressees)
    play.refused(cm.Explain(decision="arda_open", signals=signals))


def test_an_explanation_does_not_carry_over_to_another_option(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    explain(play, rationale="r")
    play.choose(arda_open="invite")
    assert "arda_open" in play.game.explanations
    play.choose(arda_open="patrol")
    assert "arda_open" not in play.game.explanations


def test_an_explanation_does_not_carry_over_a_reopening_to_another_option(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="call")
    explain(play, rationale="A voice is better than a letter.")
    play.release("cable_cut").choose(arda_open="patrol")
    assert "arda_open" not in play.game.explanations


def test_an_explanation_outlives_a_reopening_for_the_same_option(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    explain(play, rationale="r")
    play.do(cm.Reopen(decision="arda_open"))
    play.choose(arda_open="invite")
    assert play.game.explanations["arda_open"].rationale == "r"


def test_only_a_free_action_is_described_in_the_room(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="invite")
    assert play.refused(cm.Describe(decision="arda_open", seen="x")).code == "not-free"
    play.choose(arda_open=None)
    play.do(cm.Describe(decision="arda_open", seen="x", known_to=("coria", "borsa")))
    assert play.game.described["arda_open"].known_to == ("borsa", "coria")
