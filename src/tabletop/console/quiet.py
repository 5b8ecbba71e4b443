"""What stands back: nearer to its ground than other text, and still with contrast enough."""

from functools import lru_cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_STEPS = 10
_HALFWAY = 5


class Quiet(LineFilter):
    """Shows dim text half way to its ground, or as near as `contrast` (WCAG 2.1) allows."""

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
    ink, ground = (Color.from_rich_color(one) for one in (style.color, style.bgcolor))
    shades = (ground.blend(ink, step / _STEPS) for step in range(_HALFWAY, _STEPS))
    kept = next((one for one in shades if contrast(one, ground) >= enough), ink)
    return style + Style(color=RichColor.from_rgb(*kept.rgb), dim=False)


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours by WCAG 2.1, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (_linear(value / 255) for value in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
