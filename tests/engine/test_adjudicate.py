"""Adjudication: a function of the state at the call, standing choices, draws and rulings."""

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import TOGETHER, Adjudication
from tabletop.engine.words import ChanceMode
from tabletop.scenario.model import Scenario
from tests.engine.play import Play, rebuilt


def ids(result: Adjudication) -> list[str]:
    return [line.id for line in result.causes]


def face_off(small: Scenario) -> Play:
    """Called, with the outcomes `face_off` and `alarm` ahead. Tension is 4 at the call."""
    return Play(small).deliberate().call(arda_open="patrol", coria_open="protest")


def test_options_come_first_then_each_outcome_in_file_order(small: Scenario) -> None:
    result = face_off(small).adjudication()
    assert [step.cause for step in result.steps] == [TOGETHER, "face_off", "alarm"]
    assert result.happened == ("face_off", "alarm")


def test_an_outcome_reads_the_state_so_far(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open="patrol", borsa_open="close_harbour")
    assert play.adjudication().happened == ("alarm",), "tension 12 is clamped to 10: alarm"
    play = Play(small).deliberate().call(arda_open="patrol")
    assert play.adjudication().happened == ()


def test_an_outcome_applies_its_effects_one_after_another(small: Scenario) -> None:
    play = face_off(small).apply()
    assert play.game.indicators["tension"] == 10, "to 9, then up 3"


def test_an_outcome_comes_after_all_options_even_against_the_gravest(small: Scenario) -> None:
    play = face_off(small)
    assert play.apply().game.instruments["hotline"].status == "active"


def test_adjudication_is_recomputed_after_each_ruling_and_applied_once(small: Scenario) -> None:
    play = face_off(small)
    before = play.game.indicators
    play.rule("arda_open.patrol", "amend", "tension up 1").rule("coria_open.protest", "reject")
    assert play.game.indicators == before
    play.apply()
    assert play.game.applied["opening"].steps[0].changes[0].after == 5


def test_a_rejected_outcome_did_not_happen(small: Scenario) -> None:
    play = face_off(small).rule("arda_open.patrol", "amend", "tension up 1")
    assert play.adjudication().happened == ("face_off", "alarm")
    play.rule("face_off", "reject")
    assert play.adjudication().happened == (), "the alarm rested on it"
    play.apply()
    assert play.game.happened == ()
    assert play.game.indicators["pressure:coria"] == 2


def test_a_rejected_act_has_no_effect_but_stood(small: Scenario) -> None:
    play = face_off(small).rule("arda_open.patrol", "reject").apply()
    assert play.stood("arda_open") == ("patrol", "patrol", "chosen")
    assert "pressure:arda" not in [c.key for c in play.game.applied["opening"].steps[0].changes]


def test_accept_keeps_what_was_proposed(small: Scenario) -> None:
    play = face_off(small)
    before = play.adjudication().steps
    assert play.rule("arda_open.patrol", "accept").adjudication().steps == before


def test_amend_puts_other_effects_in_place(small: Scenario) -> None:
    play = face_off(small).rule("arda_open.patrol", "amend", "doubt of arda towards coria up 1")
    (line,) = [line for line in play.adjudication().causes if line.id == "arda_open.patrol"]
    assert line.effects == ("doubt of arda towards coria up 1",)


def test_add_keeps_what_was_proposed_and_adds_to_it(small: Scenario) -> None:
    play = face_off(small).rule("arda_open.patrol", "add", "doubt of arda towards coria up 1")
    (line,) = [line for line in play.adjudication().causes if line.id == "arda_open.patrol"]
    assert line.effects == (
        "tension up 4",
        "pressure of arda down 1",
        "doubt of arda towards coria up 1",
    )


def test_an_addition_without_a_cause_applies_after_the_outcomes(small: Scenario) -> None:
    play = face_off(small).rule("added", "add", "tension to 2")
    assert play.adjudication().steps[-1].cause.startswith("added.")
    assert play.apply().game.indicators["tension"] == 2


def test_a_free_action_has_effects_by_ruling_alone(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open=None)
    assert "arda_open.own" in ids(play.adjudication())
    assert play.adjudication().steps == ()
    play.rule("arda_open.own", "add", "tension down 2").apply()
    assert play.game.indicators["tension"] == 2


def test_a_free_actions_effects_add_up_with_those_of_options(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open=None, coria_open="protest")
    play.rule("arda_open.own", "add", "tension up 9").rule("coria_open.protest", "accept")
    changes = play.adjudication().steps[0].changes
    assert [share.by for share in changes[0].shares] == [9, 3]


def test_an_agreements_effects_come_by_ruling(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Agree(parties=("arda", "coria"), text="Both boats keep a mile away."))
    (agreement,) = [one.id for one in play.game.agreements]
    play.call()
    assert agreement in ids(play.adjudication())
    assert play.adjudication().steps == ()
    play.rule(agreement, "add", "tension down 1").apply()
    assert play.game.indicators["tension"] == 3


def test_an_agreement_is_a_cause_in_its_own_turn_alone(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Agree(parties=("arda", "coria"), text="Both boats keep a mile away."))
    play.apply().onward().deliberate().call()
    assert not [line for line in play.adjudication().causes if line.kind == "agreement"]


def test_a_chance_falls_by_the_seed(small: Scenario) -> None:
    fallen = {
        seed: Play(small, seed).deliberate().call(arda_open="call").adjudication().branches[0]
        for seed in range(20)
    }
    assert {one.branch for one in fallen.values()} == {"answered", "unanswered"}
    assert all((one.roll or 0) <= 60 for one in fallen.values() if one.branch == "answered")


def test_a_chances_effects_add_up_with_those_of_options(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open="call")
    (taken,) = play.adjudication().branches
    assert f"arda_open.call.{taken.branch}" in ids(play.adjudication())


@pytest.mark.parametrize("mode", [ChanceMode.PICK, ChanceMode.ROLL])
def test_a_chance_that_is_picked_or_rolled_waits_for_it(small: Scenario, mode: ChanceMode) -> None:
    play = Play(small)
    play.do(cm.Configure(chance=mode))
    play.deliberate().call(arda_open="call")
    assert not play.adjudication().ready
    assert play.refused(cm.Apply()).code == "pending"


def test_what_followed_before_the_call_is_the_ground_of_adjudication(small: Scenario) -> None:
    play = Play(small).deliberate().release("sighting", "rumour")
    play.apply(arda_open="patrol")
    assert play.game.applied["opening"].steps[0].changes[0].before == 6


def test_the_order_of_the_teams_in_the_file_plays_no_part(small: Scenario) -> None:
    opening = small.turns["opening"]
    turned = dict(reversed(opening.decisions.items()))
    turns = {**small.turns, "opening": opening.model_copy(update={"decisions": turned})}
    other = rebuilt(small, teams=dict(reversed(small.teams.items())), turns=turns)
    options = {"arda_open": "patrol", "borsa_open": "close_harbour", "coria_open": "protest"}
    one, two = (Play(s).deliberate().apply(**options).game for s in (small, other))
    assert one.indicators == two.indicators
    assert one.instruments == two.instruments
    assert one.milestones == two.milestones
