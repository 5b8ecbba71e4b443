"""Injects of which only one can come count as one."""

import pytest

from tabletop.scenario.model import Inject
from tests.authoring.rules.examples import example

CARDS = "  strayed: {text: The drone had strayed in the wind.}\n"
MORE = (CARDS, CARDS + "  third: {text: A third card.}\n")


def number(
    *conditions: str, card: str = "strayed", changes: tuple[tuple[str, str], ...] = ()
) -> int:
    injects = "".join(
        f"      at_{n}: {{title: T, scenario_time: D+1, to: [poland], channel: press, from: F, "
        f"text: T, when: '{condition}'}}\n"
        for n, condition in enumerate(conditions)
    )
    anglers = "      anglers:\n"
    asked = example((anglers, injects + anglers), *changes).case
    written = asked.scenario.turns["quiet_day"].injects
    coming: list[Inject] = [written[f"at_{n}"] for n in range(len(conditions))]
    return asked.alternatives.number(coming, card)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tension at least strained", "not tension at least strained"),
        ("tension at most 3", "tension at least 7"),
        ("hotline is active", "hotline is suspended"),
        ("poland_first chose ring", "poland_first chose one of show_photo, suspend_line"),
        ("photo_shown and tension at least 3", "not photo_shown"),
        ("second_day played", "not second_day played and visits left at least 1"),
    ],
)
def test_two_injects_that_exclude_each_other_count_once(one: str, other: str) -> None:
    assert number(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tension at least strained", "tension at least 5"),
        ("tension at most 5", "tension at least 5"),
        ("photo_shown", "not hotline is active"),
    ],
)
def test_two_injects_that_can_both_come_count_twice(one: str, other: str) -> None:
    assert number(one, other) == 2


def test_only_what_can_come_under_the_card_counts() -> None:
    conditions = (
        "cause is strayed or cause is tested",
        "cause is tested or cause is third",
        "not cause is third",
    )
    counts = {
        card: number(*conditions, card=card, changes=(MORE,))
        for card in ("strayed", "tested", "third")
    }
    assert counts == {"strayed": 2, "tested": 3, "third": 1}


def test_three_of_which_each_excludes_each_count_once() -> None:
    assert number("tension is 1", "tension is 2", "tension is 3") == 1
    assert number("tension is 1", "tension is 2", "photo_shown") == 2


def test_with_very_many_cards_the_cards_are_left_out_of_account() -> None:
    many = (CARDS, CARDS + "".join(f"  card_{n}: {{text: A card.}}\n" for n in range(60)))
    asked = example(many).case
    assert asked.alternatives.cards == ("",)
    assert number("cause is strayed", "cause is tested", card="", changes=(many,)) == 1
