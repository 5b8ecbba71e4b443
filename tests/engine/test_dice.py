"""Chance."""

from collections import Counter

import pytest

from tabletop.engine import dice
from tabletop.scenario.model import Scenario

DRAWN = ("opening", "arda_open", "call", 0)


def test_a_chance_is_a_function_of_seed_turn_decision_option_and_redraw() -> None:
    rolled = dice.roll(1, *DRAWN)
    assert rolled == dice.roll(1, *DRAWN)
    changed = [
        [dice.roll(seed, *DRAWN) for seed in range(9)],
        *(
            [dice.roll(1, *DRAWN[:place], other, *DRAWN[place + 1 :]) for other in range(9)]
            for place in range(4)
        ),
    ]
    assert all(len(set(rolls)) > 1 for rolls in changed)


def test_a_roll_is_the_same_on_every_machine() -> None:
    assert [dice.roll(seed, *DRAWN) for seed in (1, 2, -7, 2**63 - 1)] == [33, 36, 26, 25]


def test_rolls_run_from_1_to_100_evenly() -> None:
    rolls = Counter(dice.roll(seed, "x") for seed in range(20_000))
    assert set(rolls) == set(range(1, 101))
    assert max(rolls.values()) < 2 * min(rolls.values())


def test_a_card_is_picked_as_often_as_its_weight_says() -> None:
    cards = Counter(dice.pick(seed, {"a": 3, "b": 1, "c": 0}, "cause") for seed in range(4_000))
    assert 2_800 < cards["a"] < 3_200
    assert cards["c"] == 0


def test_without_any_weight_nothing_can_be_picked() -> None:
    with pytest.raises((ValueError, ZeroDivisionError)):
        dice.pick(1, {"a": 0}, "cause")


def test_a_roll_falls_on_a_branch_by_the_odds_in_file_order(small: Scenario) -> None:
    chance = small.decisions["arda_open"].options["call"].chance
    fallen = [dice.branch_at(chance, rolled) for rolled in range(1, 101)]
    assert fallen == ["answered"] * 60 + ["unanswered"] * 40
