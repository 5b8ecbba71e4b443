"""Documents as plain text of a given width: for a terminal, a text file or an e-mail."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from typing import TypeAlias

from tabletop.formats.document import (
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
    Run,
    Table,
    Tent,
    runs,
    words,
)
from tabletop.text import clean_line

NARROWEST = 24
"""Columns; a text is set no narrower, whatever the width asked for."""

_UNDERLINES = {0: "=", 1: "-", 2: "."}
_BOLD, _ITALIC, _AS_BEFORE = "\x1b[1m", "\x1b[3m", "\x1b[0m"
_BETWEEN = 2
_NARROWEST_COLUMN = 8
_Letters: TypeAlias = list[tuple[str, tuple[bool, bool]]]


def write(document: Document, width: int = 80, *, styled: bool = False) -> str:
    """The document in lines of at most `width` columns, but for longer words.

    With `styled`, bold and italic are shown by the codes that a terminal knows; without, the text
    holds no control character but the newline.
    """
    width = max(NARROWEST, width)
    title = Heading(0, clean_line(document.title))
    lines = [*_heading(title, 0, width, styled=styled)]
    level = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            level = block.depth
            lines += ["", *_heading(block, level, width, styled=styled)]
            continue
        inner = _indented(_block(block, width - 2 * _steps(level), styled), "  " * _steps(level))
        lines += ["", *inner] if inner else []
    return "\n".join(lines) + "\n"


def _steps(level: int) -> int:
    """How far the text below a heading of that level is set in."""
    return max(0, level - 2)


def _heading(heading: Heading, level: int, width: int, *, styled: bool) -> Iterator[str]:
    inset = "  " * max(0, level - 3)
    loud = tuple(Run(run.text, bold=True) for run in runs(heading.text))
    lines = _wrapped(loud, width - len(inset), styled=styled)
    if level == 1:
        yield ""
    yield from _indented(lines, inset)
    if level in _UNDERLINES:
        seen = _wrapped(heading.text, width, styled=False)
        longest = max((len(one) for one in seen), default=0)
        yield _UNDERLINES[level] * longest


def _block(block: Block, width: int, styled: bool) -> list[str]:
    match block:
        case Paragraph(text):
            return _wrapped(text, width, styled=styled)
        case Bullets(items):
            return _list(((item, "- ") for item in items), width, styled)
        case Numbered(items, start):
            counted = ((item, f"{number}. ") for number, item in enumerate(items, start))
            return _list(counted, width, styled)
        case Quote(blocks):
            return _indented(_blocks(blocks, width - 2, styled), "| ", "|")
        case Table():
            return _table(block, width, styled)
        case Heading(_, text):
            return _wrapped(
                tuple(Run(run.text, bold=True) for run in runs(text)), width, styled=styled
            )
        case Picture(alt=text) | Tent(text):
            return _wrapped(text, width, styled=styled)
        case Cards(cards):
            return _blocks([block for card in cards for block in card], width, styled)
        case PageBreak() | Contents() | Blank():
            return []


def _blocks(blocks: Iterable[Block], width: int, styled: bool) -> list[str]:
    """Blocks with an empty line between each two."""
    parts = [_block(block, width, styled) for block in blocks]
    return [line for part in parts if part for line in ("", *part)][1:]


def _list(items: Iterable[tuple[Item, str]], width: int, styled: bool) -> list[str]:
    lines: list[str] = []
    for item, sign in items:
        inner = _blocks(item, width - len(sign), styled) or [""]
        lines.append(f"{sign}{inner[0]}".rstrip())
        lines += _indented(inner[1:], " " * len(sign))
    return lines


def _indented(lines: Iterable[str], inset: str, empty: str = "") -> list[str]:
    return [f"{inset}{line}" if line else empty for line in lines]


def _wrapped(line: Line, width: int, *, styled: bool) -> list[str]:
    """A line, broken at its own breaks and where the width ends."""
    if styled and any(run.bold or run.italic for run in runs(line)):
        return [row for part in _parts(runs(line)) for row in _looking(part, width)]
    return [row for part in words(line).split("\n") for row in _rows(part, width)]


def _looking(letters: _Letters, width: int) -> Iterator[str]:
    """One part of a line in rows, with the codes of its looks."""
    plain = "".join(letter for letter, _ in letters)
    at = 0
    for row in _rows(plain, width):
        at = plain.index(row, at)
        yield _shown(letters[at : at + len(row)])
        at += len(row)


def _parts(line: Sequence[Run]) -> Iterator[_Letters]:
    """Each letter with its look, by the line's own breaks; runs of white space are one blank."""
    letters = [(letter, (run.bold, run.italic)) for run in line for letter in run.text]
    for broken, group in groupby(letters, key=lambda one: one[0] == "\n"):
        if not broken:
            yield _closed_up(group)


def _closed_up(letters: Iterable[tuple[str, tuple[bool, bool]]]) -> _Letters:
    closed: _Letters = []
    for letter, look in letters:
        if not letter.isspace():
            closed.append((letter, look))
        elif closed and closed[-1][0] != " ":
            closed.append((" ", look))
    return closed


def _rows(plain: str, width: int) -> list[str]:
    line = " ".join(plain.split())
    return textwrap.wrap(line, max(1, width), break_long_words=False, break_on_hyphens=False)


def _shown(letters: _Letters) -> str:
    shown = ""
    for (bold, italic), group in groupby(letters, key=lambda one: one[1]):
        text = "".join(letter for letter, _ in group)
        code = f"{_BOLD if bold else ''}{_ITALIC if italic else ''}"
        shown += f"{code}{text}{_AS_BEFORE}" if code else text
    return shown


def _table(table: Table, width: int, styled: bool) -> list[str]:
    """Columns side by side; one below another where they would be too narrow to read."""
    widths = _widths(table, width)
    if widths is None:
        return _stacked(table, width, styled)
    loud = tuple(tuple(Run(run.text, bold=True) for run in runs(one)) for one in table.headings)
    rule = (" " * _BETWEEN).join("-" * one for one in widths)
    lines = [*_row(loud, widths, styled), rule]
    for row in table.rows:
        lines += _row(row, widths, styled)
    return lines


def _widths(table: Table, width: int) -> list[int] | None:
    """Widths of the columns: what they need, or their shares of a page that is too narrow.

    None where these would be too narrow to read.
    """
    columns = list(zip(table.headings, *table.rows, strict=True))
    needed = [max(_longest(cell) for cell in column) for column in columns]
    room = width - _BETWEEN * (len(columns) - 1)
    if sum(needed) <= room:
        padded = [max(_NARROWEST_COLUMN, one) for one in needed]
        return padded if sum(padded) <= room else needed
    shared = [int(room * part) for part in table.fractions]
    return shared if min(shared) >= _NARROWEST_COLUMN else None


def _longest(cell: Line) -> int:
    return max(len(part) for part in words(cell).split("\n"))


def _row(cells: Sequence[Line], widths: Sequence[int], styled: bool) -> Iterator[str]:
    """A row of a table; padded by what is seen, since codes take no room on the screen."""
    pairs = list(zip(cells, widths, strict=True))
    shown = [_wrapped(cell, one, styled=styled) for cell, one in pairs]
    seen = [_wrapped(cell, one, styled=False) for cell, one in pairs]
    for looks, texts in zip(
        zip_longest(*shown, fillvalue=""), zip_longest(*seen, fillvalue=""), strict=True
    ):
        padded = (
            look + " " * (one - len(text))
            for look, text, one in zip(looks, texts, widths, strict=True)
        )
        yield (" " * _BETWEEN).join(padded).rstrip()


def _stacked(table: Table, width: int, styled: bool) -> list[str]:
    rows = [
        (
            Paragraph((*runs(heading), Run(": "), *runs(cell)))
            for heading, cell in zip(table.headings, row, strict=True)
        )
        for row in table.rows
    ]
    return [line for row in rows for line in ("", *_list_of(row, width, styled))][1:]


def _list_of(blocks: Iterable[Paragraph], width: int, styled: bool) -> list[str]:
    return [line for block in blocks for line in _wrapped(block.text, width, styled=styled)]
