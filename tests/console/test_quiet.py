"""What stands back can still be read."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tabletop.console.quiet import Quiet, contrast


def quiet(style: str, enough: float) -> Style:
    (shown,) = Quiet(enough).apply([Segment("x", Style.parse(style))], Color(0, 0, 0))
    assert shown.style is not None
    return shown.style


def shown(style: Style) -> tuple[Color, Color]:
    assert style.color is not None
    assert style.bgcolor is not None
    return Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)


@pytest.mark.parametrize("enough", [4.5, 7.0])
@pytest.mark.parametrize("pair", ["#f2f2f2 on #121212", "#121212 on #56b4e9", "#161616 on #fcfcfa"])
def test_dim_text_is_nearer_to_its_ground_and_has_contrast_enough(pair: str, enough: float) -> None:
    loud, soft = shown(Style.parse(pair)), shown(quiet(f"dim bold {pair}", enough))
    assert enough <= contrast(*soft) <= contrast(*loud)
    assert soft[1] == loud[1]


def test_what_has_too_little_contrast_of_its_own_stays_as_it_is() -> None:
    ink, ground = shown(quiet("dim #6a6a6a on #121212", 4.5))
    assert (ink.hex, ground.hex) == ("#6A6A6A", "#121212")


def test_nothing_else_changes() -> None:
    assert quiet("bold #f2f2f2 on #121212", 4.5) == Style.parse("bold #f2f2f2 on #121212")
    assert quiet("dim", 4.5) == Style.parse("dim")
    assert quiet("dim bold white on black", 4.5).bold
    assert not quiet("dim bold white on black", 4.5).dim


def test_black_and_white_differ_most() -> None:
    assert contrast(Color(0, 0, 0), Color(255, 255, 255)) == pytest.approx(21)
