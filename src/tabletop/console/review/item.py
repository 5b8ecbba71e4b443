"""A row of the panel of the review, and what opens from it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from tabletop.console.paint import Part, content, one_line
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import clock
from tabletop.engine.state import Stamp

_SHORT = 240
"""Letters of a text that a row shows; what is longer is cut with a mark and read in full."""


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to be read: its row, and title and text of what opens."""

    row: Row
    title: str
    full: tuple[Part, ...]


def item(id: str, head: str, text: str, *full: Part, title: str = "") -> Item:
    """An item whose row is a head in bold and a text, cut short where it is long.

    `full` is what opens, the text itself unless given; `title` its heading, the head unless given.
    """
    row = Row(id, content((head, "bold"), f"  {_shortened(text)}" if text else ""))
    return Item(row, title or head, full or (text,))


def latest_first(turns: Iterable[str]) -> list[str]:
    """Turns named in the order of play, each once, the last first."""
    return list(dict.fromkeys(turns))[::-1]


def when(stamp: Stamp | None) -> str:
    """A stamp in words, with the commit's number where the audience may know it."""
    if stamp is None:
        return ""
    number = f"commit {stamp.seq}, " if stamp.seq else ""
    paper = f", {stamp.happened_at} on paper" if stamp.happened_at else ""
    return f"{number}turn clock {clock(stamp.clock)}, {stamp.at[11:16]} UTC{paper}"


def _shortened(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _SHORT else f"{line[:_SHORT].rsplit(' ', 1)[0]} …"
