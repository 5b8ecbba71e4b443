"""The report as a tree of parts, each of which knows what it is about.

A document is the parts one after another; a page can also show some of them and hide others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tabletop.formats.document import Block, Bullets, Heading, Line, Paragraph, Table

KINDS = {
    "course": "Course of play",
    "arrivals": "Injects and messages",
    "decisions": "Decisions",
    "changes": "Adjudication and changes",
    "readings": "Readings",
    "room": "Requests, meetings, agreements, notes",
}
"""What a part of the report can be about, with the words for it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a piece of the report is about: a turn, teams (ids), a kind of `KINDS`.

    What is empty says nothing: the piece belongs to all of them. `place` is a name to find it by.
    """

    turn: str = ""
    teams: tuple[str, ...] = ()
    kind: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Filed(Table):
    """A table with a mark for each of its rows."""

    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the report; its parts stand below its blocks.

    Without a title its blocks and parts belong to the heading above it.
    """

    title: Line = ""
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()
    mark: Mark = Mark()


def flattened(
    parts: Iterable[Part], pictures: Mapping[str, tuple[Block, ...]], level: int = 1
) -> Iterator[Block]:
    """The blocks of all parts in order, under headings from `level` on.

    `pictures` begin the parts at whose places they stand.
    """
    for part in parts:
        if part.title:
            yield Heading(level, part.title)
        yield from pictures.get(part.mark.place, ())
        yield from part.blocks
        yield from flattened(part.parts, pictures, level + 1 if part.title else level)


def bulleted(lines: Iterable[Line]) -> tuple[Block, ...]:
    """A list; nothing if it has no items."""
    items = tuple((Paragraph(one),) for one in lines)
    return (Bullets(items),) if items else ()


def headed(words: Line, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks below a sentence that leads to them; nothing without blocks."""
    return (Paragraph(words), *blocks) if blocks else ()


def tabled(
    headings: Sequence[Line],
    rows: Iterable[tuple[Mark, Sequence[Line]]],
    shares: tuple[int, ...] = (),
    places: tuple[str, ...] = (),
) -> tuple[Block, ...]:
    """A table of marked rows; nothing if it has none."""
    filed = tuple(rows)
    marks = tuple(mark for mark, _ in filed)
    cells = tuple(tuple(row) for _, row in filed)
    if not filed:
        return ()
    return (Filed(tuple(headings), cells, shares, places=places, marks=marks),)
