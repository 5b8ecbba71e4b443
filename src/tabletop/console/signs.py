"""Signs for fonts that have few: those of the first PCs, which every console font of Linux has.

Taken are only signs that stand in code page 437 and in all of the fonts Lat2, Lat7, Lat15, Uni1 to
Uni3 and CyrSlav of console-setup and kbd. What says something by its form keeps another form: a
frame that has the focus is double, a history rises from `_` to a full block.
"""

from typing import ClassVar

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter
from textual.scrollbar import ScrollBarRender

SAFE = "·•°±÷§¶«»─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█░▒■▲▼←↑→↓≤≥\u00a0"
"""What may be sent beside letters and ASCII."""

_INSTEAD = str.maketrans(
    {
        **dict(zip("━┃┏┓┗┛┣┫┳┻╋", "═║╔╗╚╝╠╣╦╩╬", strict=True)),
        **dict(zip("╭╮╰╯", "┌┐└┘", strict=True)),
        **dict(zip("▁▂▃▄▅▆▇", "_.-=+░▒", strict=True)),
        **dict.fromkeys("▌▐▊▎▏▕▍▋▉▀▔▛▜▙▟", "█"),
        **dict(zip("▰▱●◐○◉□▣", "■·•▒·@░#", strict=True)),
        **dict(zip("▸▶★✓✗", ">>*vx", strict=True)),
        **dict.fromkeys("“”„", '"'),
        **dict(zip("‘’‚", "'',", strict=True)),
        **dict(zip("–—−‑…", "----.", strict=True)),
    }
)


def few(text: str) -> str:
    """`text` in as many letters, each sign that a font may lack as another."""
    return text if text.isascii() else text.translate(_INSTEAD)


class FewSigns(LineFilter):
    """Sends `few` of what a screen shows."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 -- the signature of a filter
        """The same cells."""
        return [Segment(few(text), style, control) for text, style, control in segments]


class BluntBar(ScrollBarRender):
    """A scrollbar that ends with a cell: no sign is a part of one."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]
