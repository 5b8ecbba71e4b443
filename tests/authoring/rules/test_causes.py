"""Cause cards leave every side an even chance of having been right."""

import pytest

from tests.authoring.rules.examples import example, messages

STRAYED = "strayed: {text: The drone had strayed in the wind.}"
TESTED = "The drone was on a test that nobody had announced."


def test_a_card_that_is_drawn_much_more_often_is_found_at_its_weight() -> None:
    heavy = "strayed: {text: The drone had strayed in the wind., weight: 4}"
    assert example((STRAYED, heavy)).marked("fairness-causes") == ["4"]
    assert messages("fairness-causes", (STRAYED, heavy.replace("4", "3"))) == []


def test_a_card_that_is_never_drawn_is_left_out() -> None:
    never = "strayed: {text: The drone had strayed in the wind., weight: 0}"
    assert messages("fairness-causes", (STRAYED, never)) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The air force sent it across deliberately.", "deliberately"),
        ("The drone was sent in order to provoke an answer.", "in order to provoke"),
        ("Дрон послали умышленно.", "умышленно"),
    ],
)
def test_a_card_that_makes_a_villain_of_somebody_is_found(text: str, word: str) -> None:
    assert example((TESTED, text)).marked("fairness-causes") == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody had sent it deliberately.",
        "Whether it was sent on purpose was never established.",
        "The drone was not sent across intentionally.",
    ],
)
def test_a_card_that_denies_or_doubts_intent_is_left_alone(text: str) -> None:
    assert messages("fairness-causes", (TESTED, text)) == []
