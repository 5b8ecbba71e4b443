"""Documents as Markdown."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

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
from tabletop.formats.markdown import escaped, guarded, inline, table
from tabletop.text import clean

_BREAK = "\\\n"
_MARKS = {(False, False): "", (True, False): "**", (False, True): "*", (True, True): "***"}


def write(document: Document) -> str:
    """The document, its title as the heading of level 1."""
    parts = [f"# {inline(document.title)}", *_written(document.blocks)]
    return "\n\n".join(parts) + "\n"


def _written(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block; a list right after one of its kind takes the other sign, or it would join it."""
    previous: Block | None = None
    other = False
    for block in blocks:
        other = type(block) is type(previous) and not other
        text = _block(block, other=other)
        if text:
            yield text
            previous = block


def _block(block: Block, *, other: bool) -> str:
    match block:
        case Heading(text=text):
            return f"{'#' * (block.depth + 1)} {_line(words(text).replace(chr(10), ' '))}"
        case Paragraph(text):
            return _line(text)
        case Bullets(items):
            return _list((item, "* " if other else "- ") for item in items)
        case Numbered(items, start):
            dot = ")" if other else "."
            return _list((item, f"{number}{dot} ") for number, item in enumerate(items, start))
        case Quote(blocks):
            lines = "\n\n".join(_written(blocks)).splitlines()
            return "\n".join(f"> {line}".rstrip() for line in lines)
        case Table(headings, rows):
            return table(list(map(_cell, headings)), [list(map(_cell, row)) for row in rows])
        case Picture(alt=text) | Tent(text):
            return _line(text)
        case Cards(cards):
            return "\n\n".join(part for card in cards for part in _written(card))
        case PageBreak() | Contents() | Blank():
            return ""


def _list(items: Iterable[tuple[Item, str]]) -> str:
    return "\n".join(_item(item, sign) for item, sign in items)


def _item(item: Item, sign: str) -> str:
    lines = "\n\n".join(_written(item)).splitlines()
    inset = " " * len(sign)
    return sign + "\n".join(f"{inset}{line}" if line else "" for line in lines).strip()


def _cell(line: Line) -> Markup:
    if isinstance(line, str):
        return Markup(escaped(line))
    return Markup(_looks(line).replace(_BREAK, " "))


def _line(line: Line) -> str:
    return _BREAK.join(guarded(one) for one in _looks(line).split(_BREAK) if one)


def _looks(line: Line) -> str:
    """A line with its marks of bold and italic, nothing in it read as a mark."""
    if isinstance(line, str):
        return _plain(clean(line))
    parts = [
        Run("".join(run.text for run in alike), *look)
        for look, alike in groupby(runs(line), key=lambda run: (run.bold, run.italic))
    ]
    befores = ["", *(run.text[-1:] for run in parts)]
    afters = [*(run.text[:1] for run in parts[1:]), ""]
    looks = (_look(*one) for one in zip(befores, parts, afters, strict=False))
    return "".join(looks).strip()


def _plain(text: str) -> str:
    return _BREAK.join(escaped(one) for one in text.strip().split("\n"))


def _look(before: str, run: Run, after: str) -> str:
    """A run between its marks, which stand close around it and inside no word."""
    text = _plain(run.text)
    lead = " " if run.text[:1].isspace() else ""
    trail = " " if text and run.text[-1:].isspace() else ""
    inside = (before.isalnum() and not lead) or (after.isalnum() and not trail)
    mark = "" if inside or not text else _MARKS[run.bold, run.italic]
    return f"{lead}{mark}{text}{mark}{trail}"
