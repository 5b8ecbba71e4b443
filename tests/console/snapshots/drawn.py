"""A screen as plain text: its letters, then which of its texts have which style."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual._context import visible_screen_stack
from textual.app import App
from textual.strip import Strip

from tests.console.snapshots.naming import Names

LINES = frozenset(map(chr, range(0x2500, 0x25A0)))
"""Letters that draw frames and bars."""


class Stretch(NamedTuple):
    """Letters in one style, or a piece of a frame, or a blank."""

    kind: str
    style: str
    ground: str
    text: str


Line = Iterable[Segment]


def letters(lines: Iterable[Line]) -> list[str]:
    """What stands on the lines."""
    return ["".join(one.text for one in line).rstrip() for line in lines]


def styles(lines: Iterable[Line], names: Names) -> list[str]:
    """The texts that are not foreground on background, as they are read, each after its style.

    Of frames and blanks it is only said which styles there are.
    """
    told = [one for line in lines for one in _joined(_stretches(line, names)) if one.style]
    around = sorted({(one.kind, one.style) for one in told if one.kind != "text"})
    texts = [f"  {one.style}: {one.text}" for one in told if one.kind == "text"]
    return [*(f"  ({kind}) {style}" for kind, style in around), *texts]


def lines_of(app: App[None]) -> Sequence[Strip]:
    """The screen on top, and what it lets through of those below."""
    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips(app.size)


def _stretches(line: Line, names: Names) -> Iterator[Stretch]:
    for segment in line:
        style = segment.style or Style.null()
        for kind, found in groupby(segment.text, _kind):
            told = names.style(style, blank=kind == "blank")
            yield Stretch(kind, told, names.ground(style), "".join(found))


def _kind(letter: str) -> str:
    return "blank" if letter == " " else "frame" if letter in LINES else "text"


def _joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Words of one style made one text, with the blanks between them."""
    joined: list[Stretch] = []
    for one in stretches:
        gap = joined[-1] if joined and joined[-1].kind == "blank" else None
        word = joined[-2:-1] if gap else joined[-1:]
        if word and word[0][:3] == one[:3] and one.kind == "text":
            between = gap.text if gap and gap.ground == one.ground else ""
            del joined[-1 - bool(gap) :]
            joined.append(one._replace(text=f"{word[0].text}{between}{one.text}"))
        else:
            joined.append(one)
    return joined
