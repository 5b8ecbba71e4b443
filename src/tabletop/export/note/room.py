"""How much of its pages a document takes in the tight look of `formats.word`. Points.

An estimate: it errs on the side of too much, since words are broken otherwise by each program.
"""

from collections.abc import Iterable, Iterator
from math import ceil

from tabletop.formats.document import (
    Block,
    Bullets,
    Heading,
    Item,
    Line,
    Numbered,
    Paragraph,
    Quote,
    Table,
    words,
)
from tabletop.formats.lettering import BOLD, width

SIZE, LINE, BELOW = 9.5, 11.5, 4.0
"""Of running text: its letters, a line of it, the space below a paragraph."""

PAGE, WIDTH = 733.0, 487.0
"""An A4 page inside its margins."""

TITLE, HEADING, ROW = 42.0, 28.0, 4.0
INDENT, CELL = 18.0, 11.0
_SPARE = 30.0
_NARROWER = 0.96
"""What a text takes of the width that `lettering` gives it, which is rounded up."""


def fits(blocks: Iterable[Block], pages: int) -> bool:
    """Whether a title and the blocks fit so many pages."""
    used = TITLE
    for piece in _pieces(blocks):
        if used // PAGE < (used + piece) // PAGE:
            used = (used // PAGE + 1) * PAGE
        used += piece
    return used <= pages * PAGE - _SPARE


def _pieces(blocks: Iterable[Block]) -> Iterator[float]:
    """The heights of what is not broken between pages: a heading stays with what follows it."""
    kept = 0.0
    for block in blocks:
        height = _height(block)
        if isinstance(block, Heading):
            yield kept
            kept = height
        elif isinstance(block, Table):
            yield kept + height
            kept = 0.0
        else:
            first = min(height, 2 * LINE)
            yield kept + first
            yield from _in_lines(height - first)
            kept = 0.0
    yield kept


def _in_lines(height: float) -> Iterator[float]:
    while height > 0:
        yield min(height, LINE)
        height -= LINE


def _height(block: Block, room: float = WIDTH) -> float:
    match block:
        case Heading():
            return HEADING
        case Paragraph(text):
            return _lines(text, room) * LINE + BELOW
        case Bullets(items) | Numbered(items):
            return BELOW + sum(_item(item, room - INDENT) for item in items)
        case Quote(blocks):
            return sum(_height(one, room - INDENT) for one in blocks)
        case Table():
            return _table(block) + LINE + BELOW
        case _:  # what fills a page, and what a note never has
            return PAGE


def _item(item: Item, room: float) -> float:
    """An item of a list, which stands close to the next."""
    return sum(_height(one, room) for one in item) - BELOW


def _lines(text: Line, room: float) -> int:
    parts = words(text).split("\n")
    return sum(max(1, ceil(_NARROWER * width(part, SIZE) / room)) for part in parts)


def _table(table: Table) -> float:
    rows = (table.headings, *table.rows)
    widths = [WIDTH * fraction - CELL for fraction in table.fractions]
    return sum(
        max(_lines(cell, room / BOLD) for cell, room in zip(row, widths, strict=True)) * LINE + ROW
        for row in rows
    )
