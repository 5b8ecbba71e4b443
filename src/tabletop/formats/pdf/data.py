"""A document as JSON, as `pages.typ` reads it: each block an object that names its kind."""

import json
import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import TypeAlias

from tabletop.formats.document import (
    LED_IN,
    Blank,
    Block,
    Bullets,
    Cards,
    Contents,
    Document,
    Heading,
    Item,
    Line,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Table,
    Tent,
    runs,
)
from tabletop.formats.pdf.picture import lettered
from tabletop.text import clean_line

Data: TypeAlias = str | int | float | bool | list["Data"] | dict[str, "Data"]

LONGEST = 24
"""Letters of a word after which it may be broken where there is no room for it."""

_LONG = re.compile(rf"\S{{{LONGEST}}}(?=\S)")
_BREAK_HERE = "\u200b"


def packed(document: Document, foot: str) -> str:
    """The whole document and what stands at the foot of its pages."""
    data: Data = {
        "title": clean_line(document.title),
        "titled": document.titled,
        "foot": clean_line(foot),
        "language": document.language.partition("-")[0].lower(),
        "blocks": _Packing().blocks(document.blocks),
    }
    return json.dumps(data, ensure_ascii=False)


class _Packing:
    """Packs blocks one after another, no heading more than one level below the last.

    PDF/UA (ISO 14289-1, 7.4.2) wants it so: who listens to a page counts levels.
    """

    def __init__(self) -> None:
        self._level = 0

    def blocks(self, blocks: Sequence[Block]) -> list[Data]:
        return [
            self._block(one, leads=isinstance(following, LED_IN))
            for one, following in zip_longest(blocks, blocks[1:])
        ]

    def _block(self, block: Block, *, leads: bool) -> Data:
        """A block; a paragraph that `leads` in what follows stays on its page."""
        match block:
            case Heading(text=text):
                self._level = min(block.depth, self._level + 1)
                return {"kind": "heading", "level": self._level, "text": _line(text)}
            case Paragraph(text):
                return {"kind": "paragraph", "text": _line(text), "leads": leads}
            case Bullets(items):
                return {"kind": "bullets", "items": self._items(items)}
            case Numbered(items, start):
                return {"kind": "numbered", "start": start, "items": self._items(items)}
            case Quote(inner):
                return {"kind": "quote", "blocks": self.blocks(inner)}
            case Table():
                return _table(block)
            case Picture(svg, alt, turned):
                return {"kind": "picture", "svg": lettered(svg), "alt": alt, "turned": turned}
            case _:
                return self._sheet(block)

    def _sheet(self, block: PageBreak | Contents | Blank | Cards | Tent) -> Data:
        """What belongs to paper."""
        match block:
            case PageBreak():
                return {"kind": "page_break"}
            case Contents(title, deepest):
                return {"kind": "contents", "title": _line(title), "deepest": deepest}
            case Blank(lines):
                return {"kind": "blank", "lines": lines}
            case Cards(cards, places):
                return {"kind": "cards", "places": places, "cards": self._items(cards)}
            case Tent(name):
                return {"kind": "tent", "name": name}

    def _items(self, items: Iterable[Item]) -> list[Data]:
        return [self.blocks(one) for one in items]


def _table(table: Table) -> Data:
    return {
        "kind": "table",
        "shares": list(table.fractions),
        "headings": [_line(one) for one in table.headings],
        "rows": [[_line(cell) for cell in row] for row in table.rows],
        "room": table.room,
    }


def _line(line: Line) -> list[Data]:
    """The runs of a line, each with its parts that a break of the line keeps apart."""
    return [
        {
            "parts": [_breakable(part) for part in run.text.split("\n")],
            "bold": run.bold,
            "italic": run.italic,
        }
        for run in runs(line)
    ]


def _breakable(text: str) -> str:
    """A text whose overlong words may be broken: cleaned texts hold no such mark of their own."""
    return _LONG.sub(rf"\g<0>{_BREAK_HERE}", text)
