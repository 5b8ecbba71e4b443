"""What stands back: nearer to its ground than other text, and still with contrast enough."""

from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.constants import DIM_FACTOR
from textual.filter import LineFilter, dim_color

_NEARER = (DIM_FACTOR, 0.75, 0.85)
"""Parts of the ink that are left in it; the first is Textual's own measure."""


class Quiet(LineFilter):
    """Shows dim text as near to its ground as Textual would, or as `contrast` (WCAG 2.1) allows."""

    def __init__(self, contrast: float) -> None:
        super().__init__()
        self._contrast = contrast

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 -- the signature of a filter
        """The same texts."""
        return [
            Segment(text, _quieter(style, self._contrast), control)
            if style is not None and style.dim
            else Segment(text, style, control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _quieter(style: Style, enough: float) -> Style:
    if style.color is None or style.bgcolor is None:
        return style
    ink, ground = (
        RichColor.from_triplet(one.get_truecolor()) for one in (style.color, style.bgcolor)
    )
    under = Color.from_rich_color(ground)
    shades = (dim_color(ground, ink, part) for part in _NEARER)
    readable = (one for one in shades if contrast(Color.from_rich_color(one), under) >= enough)
    return style + Style(color=next(readable, ink), dim=False)


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours by WCAG 2.1, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(value / 255) for value in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
