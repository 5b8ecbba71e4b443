"""A document as blocks: what it says and how its parts hang together, in whatever format.

A *line* is a piece of running text: one string, or runs of which some are bold or italic. Whatever
a text holds, it is only ever text: no writer reads markup or code into it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.text import clean, clean_line

DEEPEST = 5
"""The deepest level of a heading; what is set deeper stands at this one."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; cleaned when it is made. A newline in it is a break of the line.

    `to` names the place in the document that it leads to, in formats that know such ways.
    """

    text: str
    bold: bool = False
    italic: bool = False
    to: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


Line: TypeAlias = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 stands right below the document's title."""

    level: int
    text: Line

    @property
    def depth(self) -> int:
        """The level, brought between 1 and `DEEPEST`."""
        return max(1, min(DEEPEST, self.level))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without an order."""

    items: tuple["Item", ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list that counts from `start`."""

    items: tuple["Item", ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Every row has as many cells as there are headings.

    `shares` are the relative widths of the columns; empty: all alike. `room` is how many empty
    lines each row has for a pen, where there is paper. `places` are names for the rows, to which
    runs can lead; empty: none has any.
    """

    headings: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    shares: tuple[int, ...] = ()
    room: int = 0
    places: tuple[str, ...] = ()

    @property
    def fractions(self) -> tuple[float, ...]:
        """The part of the table's width that each column takes."""
        shares = self.shares or (1,) * len(self.headings)
        return tuple(share / sum(shares) for share in shares)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody says or reads out: set apart from the text around it."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: the headings that follow it, down to level `deepest`.

    Formats that make one of their own, or need none, leave it out.
    """

    title: Line
    deepest: int = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, as the bytes of an SVG file, and what to say to those who cannot see it.

    `turned` lays it on its side on a page of its own, for what is wider than a page is.
    """

    svg: bytes
    alt: str
    turned: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "alt", clean(self.alt))


@dataclass(frozen=True, slots=True)
class Blank:
    """Empty lines to write on by hand."""

    lines: int = 3


@dataclass(frozen=True, slots=True)
class Cards:
    """One card that fills a page of its own, or up to four that share one and are cut apart.

    `places` is how many cards the page has room for, 1 or 4.
    """

    cards: tuple["Item", ...]
    places: int = 1

    def __post_init__(self) -> None:
        if self.places not in (1, 4) or not 1 <= len(self.cards) <= self.places:
            raise ValueError("a page has one card, or up to four")


@dataclass(frozen=True, slots=True)
class Tent:
    """A name for a table, on a page of its own that is folded along its middle and stands."""

    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", clean_line(self.name))


Block: TypeAlias = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | Table
    | Quote
    | PageBreak
    | Contents
    | Picture
    | Blank
    | Cards
    | Tent
)
Item: TypeAlias = tuple[Block, ...]

LED_IN = (Bullets, Numbered, Quote, Table, Picture, Blank)
"""What the paragraph before it leads in, and should not be parted from by the end of a page."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `language` is that of its texts, as a tag such as `en` or `pl`."""

    title: str
    blocks: tuple[Block, ...]
    language: str = "en"

    @property
    def titled(self) -> bool:
        """Whether the title heads the first page, which it does but for a card or a tent."""
        return not (self.blocks and isinstance(self.blocks[0], Cards | Tent))


def runs(line: Line) -> tuple[Run, ...]:
    """A line as runs."""
    return (Run(line),) if isinstance(line, str) else line


def words(line: Line) -> str:
    """A line without its look."""
    return "".join(run.text for run in runs(line))


def bullets(lines: Iterable[Line]) -> Bullets:
    """A list of one-paragraph items."""
    return Bullets(tuple((Paragraph(line),) for line in lines))


def numbered(lines: Iterable[Line]) -> Numbered:
    """A counted list of one-paragraph items."""
    return Numbered(tuple((Paragraph(line),) for line in lines))
