"""Conditions and availability."""

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.logic import HIDDEN, availability, holds, say
from tabletop.engine.state import initial
from tabletop.scenario.model import Scenario
from tabletop.scenario.phrases import parse_condition
from tests.engine.play import Play

TRUE_AT_THE_START = (
    "tension at least 4",
    "tension at most 4",
    "tension is 4",
    "tension is strained",
    "tension at most strained",
    "tension at least calm",
    "pressure of coria is 2",
    "pressure of arda is 1",
    "trust between arda and borsa is 4",
    "trust between borsa and arda is 4",
    "trust between arda and coria is 2",
    "doubt of coria towards arda is 3",
    "doubt of arda towards coria is 2",
    "hotline is active",
    "visits left at least 2",
    "not invitation_sent",
    "not (tension at least acute or invitation_sent)",
    "tension is 4 and hotline is active",
    "invitation_sent or hotline is active",
)
FALSE_AT_THE_START = (
    "tension at least 5",
    "tension at most calm",
    "visits left at least 3",
    "hotline left at least 1",
    "hotline is lapsed",
    "invitation_sent",
    "sighting released",
    "face_off happened",
    "arda_open chose wait",
    "opening played",
    "cause is drift",
)


@pytest.mark.parametrize("phrase", TRUE_AT_THE_START)
def test_a_condition_reads_the_game_as_it_stands(small: Scenario, phrase: str) -> None:
    assert holds(small, initial(small, 1).game, parse_condition(phrase))


@pytest.mark.parametrize("phrase", FALSE_AT_THE_START)
def test_a_condition_on_what_is_not_so_does_not_hold(small: Scenario, phrase: str) -> None:
    assert not holds(small, initial(small, 1).game, parse_condition(phrase))


def test_no_condition_always_holds(small: Scenario) -> None:
    assert holds(small, initial(small, 1).game, None)


def test_conditions_on_this_turns_decisions_are_false_until_adjudication(small: Scenario) -> None:
    chose = parse_condition("arda_open chose one of wait, patrol")
    play = Play(small).deliberate().choose(arda_open="patrol")
    assert not holds(small, play.game, chose)
    play.call()
    assert holds(small, play.game, chose)


def test_conditions_on_this_turns_outcomes_are_false_until_adjudication(small: Scenario) -> None:
    happened = parse_condition("face_off happened")
    play = Play(small).deliberate().call(arda_open="patrol", coria_open="protest")
    assert not holds(small, play.game, happened)
    play.apply()
    assert holds(small, play.game, happened)


def test_a_released_inject_stays_released_after_its_recall(small: Scenario) -> None:
    play = Play(small).start().release("sighting")
    play.do(cm.Recall(inject="sighting", reason="wrong text"))
    assert holds(small, play.game, parse_condition("sighting released"))


def test_a_held_inject_is_not_released(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Hold(inject="rumour"))
    assert not holds(small, play.game, parse_condition("rumour released"))


def test_a_turn_counts_as_played_from_its_opening(small: Scenario) -> None:
    play = Play(small).start()
    assert holds(small, play.game, parse_condition("opening played and not talks played"))


def test_the_cause_card_can_be_read_by_conditions(small: Scenario) -> None:
    play = Play(small).start(cause="drill")
    assert holds(small, play.game, parse_condition("cause is drill"))


def test_a_failing_when_hides_an_option(small: Scenario) -> None:
    option = small.decisions["coria_open"].options["move_back"]
    play = Play(small).start()
    assert availability(small, play.game, option) == ""
    play.release("rumour")
    assert availability(small, play.game, option) == HIDDEN


def test_a_failing_needs_greys_an_option_and_says_why(small: Scenario) -> None:
    option = small.decisions["arda_open"].options["call"]
    play = Play(small).start().release("cable_cut")
    assert "Naval hotline" in availability(small, play.game, option)


@pytest.mark.parametrize(
    "phrase", [*TRUE_AT_THE_START, *FALSE_AT_THE_START, "arda_open chose one of wait, call"]
)
def test_a_condition_is_said_with_names_and_not_with_ids(small: Scenario, phrase: str) -> None:
    said = say(small, parse_condition(phrase))
    assert said
    assert "_" not in said.replace("face_off", "")
