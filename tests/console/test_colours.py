"""The themes can be read."""

import pytest
from textual.color import Color
from textual.theme import Theme

from tabletop.console.colours import DARK, LIGHT

ENOUGH = 4.5


def _luminance(colour: str) -> float:
    def channel(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = Color.parse(colour).rgb
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)


def contrast(one: str | None, other: str | None) -> float:
    """The contrast of two colours by WCAG 2.1, from 1 to 21."""
    assert one is not None
    assert other is not None
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_text_has_contrast_on_its_ground(theme: Theme) -> None:
    quiet_row = theme.variables["boost-row"]
    pairs = [
        (ink, ground)
        for ink in (theme.foreground, theme.secondary, theme.primary, theme.warning)
        for ground in (theme.background, theme.panel)
    ]
    pairs += [(theme.background, theme.primary), (theme.background, theme.warning)]
    pairs += [(theme.foreground, quiet_row), (theme.variables["hint-ink"], quiet_row)]
    assert [pair for pair in pairs if contrast(*pair) < ENOUGH] == []
