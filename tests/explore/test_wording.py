import pytest

from tabletop.explore.answer import Chance, exactly
from tabletop.explore.wording import chance, count, points, quoted, roads, share


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.0, "0%"),
        (0.0001, "<0.1%"),
        (0.372, "37.2%"),
        (0.5, "50%"),
        (0.9999, ">99.9%"),
        (1.0, "100%"),
        (0.9999999999999, "100%"),
    ],
)
def test_only_what_never_or_always_comes_is_said_to(value: float, said: str) -> None:
    assert share(value) == said


def test_an_estimate_is_said_with_its_interval() -> None:
    assert chance(exactly(0.25)) == "25%"
    assert chance(Chance(0.25, 0.24, 0.262, 1000)) == "25% (24 to 26.2%)"


def test_what_no_game_showed_has_a_bound_that_is_not_zero() -> None:
    assert chance(Chance(0.0, 0.0, 0.0066, 1000)) == "at most 0.7%"
    assert chance(Chance(0.0, 0.0, 1e-6, 10**7)) == "at most 0.1%"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0"),
        (12_345, "12,345"),
        (999_999_999, "999,999,999"),
        (1_000_000_000, "1.0 x 10^9"),
        (32 * 10**14, "3.2 x 10^15"),
        (9_999 * 10**20, "1.0 x 10^24"),
        (12_345_678_901_234_567_890, "1.2 x 10^19"),
    ],
)
def test_numbers_are_written_out_while_they_are_short(number: int, said: str) -> None:
    assert count(number) == said


def test_roads_that_were_not_counted_are_not_zero() -> None:
    assert roads(None) == "-"
    assert roads(0) == "0"


@pytest.mark.parametrize(
    ("value", "said"), [(0.035, "+3.5"), (-0.1, "-10"), (0.0, "0"), (-0.0001, "0")]
)
def test_differences_have_their_sign(value: float, said: str) -> None:
    assert points(value) == said


def test_a_name_stands_on_one_line() -> None:
    assert quoted("two\n lines") == "“two lines”"


def test_the_order_in_which_probabilities_were_added_shows_in_no_figure() -> None:
    assert share(0.0625 - 1e-12) == share(0.0625) == share(0.0625 + 1e-12)
    assert points(0.0625 - 1e-12) == points(0.0625 + 1e-12)
