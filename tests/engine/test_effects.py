"""Effects on the game."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.engine.effects import fault, in_order, record, together
from tabletop.engine.state import Game, initial
from tabletop.scenario.conditions import Status
from tabletop.scenario.model import Scenario
from tabletop.scenario.phrases import parse_effect
from tests.engine.play import Play

EFFECTS = (
    "tension up 4",
    "tension down 3",
    "tension up 9",
    "trust between coria and arda down 2",
    "trust between arda and coria up 1",
    "hotline becomes suspended",
    "hotline becomes lapsed",
    "hotline becomes active",
    "visits spend 1",
    "visits restore 1",
    "mark photo_shown",
    "clear photo_shown",
)


def after(small: Scenario, *causes: tuple[str, ...]) -> Game:
    parts = [(f"c{i}", [parse_effect(one) for one in phrases]) for i, phrases in enumerate(causes)]
    return together(small, initial(small, 1).game, parts)[1]


def one_by_one(small: Scenario, *phrases: str) -> Game:
    effects = [parse_effect(one) for one in phrases]
    return in_order(small, initial(small, 1).game, "c", effects)[1]


def test_effects_of_a_turn_add_up_and_clamp_once(small: Scenario) -> None:
    game = after(small, ("tension up 9",), ("tension down 5",))
    assert game.indicators["tension"] == 8


def test_effects_in_order_clamp_at_once(small: Scenario) -> None:
    game = one_by_one(small, "tension up 9", "tension down 5")
    assert game.indicators["tension"] == 5


def test_an_indicator_stays_in_its_range(small: Scenario) -> None:
    assert after(small, ("tension up 99",)).indicators["tension"] == 10
    assert after(small, ("tension down 99",)).indicators["tension"] == 0
    assert one_by_one(small, "tension to 99").indicators["tension"] == 10


def test_to_sets_an_indicator_where_effects_have_an_order(small: Scenario) -> None:
    assert one_by_one(small, "tension up 3", "tension to 2").indicators["tension"] == 2


def test_a_pair_has_one_value_in_either_order(small: Scenario) -> None:
    game = after(small, ("trust between borsa and arda up 1", "trust between arda and borsa up 1"))
    assert game.indicators["trust:arda:borsa"] == 6


def test_a_directed_value_is_another_one_the_other_way_round(small: Scenario) -> None:
    game = after(small, ("doubt of coria towards arda up 1",))
    assert game.indicators["doubt:coria:arda"] == 4
    assert game.indicators["doubt:arda:coria"] == 2


def test_the_gravest_status_wins(small: Scenario) -> None:
    asked = ("hotline becomes suspended", "hotline becomes active", "hotline becomes lapsed")
    for order in permutations(asked):
        game = after(small, *((one,) for one in order))
        assert game.instruments["hotline"].status is Status.LAPSED
    game = after(small, ("hotline becomes active",), ("hotline becomes suspended",))
    assert game.instruments["hotline"].status is Status.SUSPENDED


def test_of_several_marks_marked_wins(small: Scenario) -> None:
    for order in permutations(("mark photo_shown", "clear photo_shown", "clear photo_shown")):
        assert "photo_shown" in after(small, *((one,) for one in order)).milestones


def test_a_clear_alone_takes_a_milestone_back(small: Scenario) -> None:
    game = one_by_one(small, "mark photo_shown", "clear photo_shown")
    assert "photo_shown" not in game.milestones


def test_a_stock_runs_from_nothing_to_its_declared_number(small: Scenario) -> None:
    assert after(small, ("visits spend 9",)).instruments["visits"].stock == 0
    assert after(small, ("visits restore 9",)).instruments["visits"].stock == 2


def test_a_stock_is_clamped_once(small: Scenario) -> None:
    game = after(small, ("visits spend 2",), ("visits spend 1",), ("visits restore 2",))
    assert game.instruments["visits"].stock == 1


def test_two_teams_may_both_take_the_last_unit(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.apply(arda_open="invite", borsa_open="survey")
    assert play.stood("arda_open")[2] == play.stood("borsa_open")[2] == "chosen"
    assert play.game.instruments["visits"].stock == 0
    assert "invitation_sent" in play.game.milestones


def test_a_change_says_before_what_each_cause_added_and_after(small: Scenario) -> None:
    parts = [("a", [parse_effect("tension up 9")]), ("b", [parse_effect("tension down 1")])]
    (change,), _ = together(small, initial(small, 1).game, parts)
    assert (change.before, change.after) == (4, 10)
    assert [(share.cause, share.by) for share in change.shares] == [("a", 9), ("b", -1)]


@given(causes=st.lists(st.lists(st.sampled_from(EFFECTS), max_size=4), max_size=4), data=st.data())
def test_no_team_gains_from_its_place_in_the_list(
    small: Scenario, causes: list[list[str]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(causes))
    one, other = (after(small, *map(tuple, order)) for order in (causes, shuffled))
    assert one == other


@given(phrases=st.lists(st.sampled_from((*EFFECTS, "tension to 7")), max_size=8))
def test_recording_the_changes_gives_the_game_after(small: Scenario, phrases: list[str]) -> None:
    before = initial(small, 1).game
    changes, game = in_order(small, before, "c", [parse_effect(one) for one in phrases])
    assert record(before, changes) == game


@pytest.mark.parametrize("phrase", EFFECTS)
def test_an_effect_on_what_exists_is_in_order(small: Scenario, phrase: str) -> None:
    assert fault(small, parse_effect(phrase)) == ""


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("tensoin up 1", "no indicator 'tensoin'"),
        ("pressure up 1", "of TEAM"),
        ("tension of arda up 1", "without a team"),
        ("trust of arda up 1", "between A and B"),
        ("doubt between arda and coria up 1", "of A towards B"),
        ("pressure of nobody up 1", "no team 'nobody'"),
        ("trust between arda and arda up 1", "two different teams"),
        ("hotline spend 1", "has no stock"),
        ("phone becomes lapsed", "no instrument 'phone'"),
        ("phone spend 1", "no instrument 'phone'"),
        ("mark nothing", "no milestone 'nothing'"),
    ],
)
def test_an_effect_on_what_does_not_exist_is_named(small: Scenario, phrase: str, said: str) -> None:
    assert said in fault(small, parse_effect(phrase))
