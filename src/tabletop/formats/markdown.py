"""Markdown in which nothing that a text says becomes markup.

What these functions return is marked as finished (`Markup`); any other text is made safe by
`inline` before it goes into a document.
"""

import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from tabletop.text import clean

_SPECIAL = str.maketrans(
    {
        **{char: f"\\{char}" for char in "\\`*_[]|~$"},
        "<": "&lt;",
        ">": "&gt;",
        "&": "&amp;",
        "@": "&#64;",
    }
)
_LEADING = re.compile(r"^(?=[#=:]|[+-](?!\d))")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_LINK = re.compile(r":(?=//)|(?<=\bwww)\.|(?<=\bmailto):|(?<=\bjavascript):", re.IGNORECASE)
_WIDEST_PADDED = 28


def inline(text: object) -> Markup:
    """`text` on one line, reading exactly as written wherever it stands in a document.

    Text that is `Markup` already is returned as it is.
    """
    if isinstance(text, Markup):
        return text
    return Markup(guarded(escaped(text)))


def guarded(line: str) -> str:
    """A line whose beginning opens no heading or list."""
    return _NUMBERED.sub(r"\1\\", _LEADING.sub(r"\\", line))


def escaped(text: object) -> str:
    """`text` on one line without a sign of markup; `guarded` sees to the line's beginning."""
    line = " ".join(clean(str(text)).split()).translate(_SPECIAL)
    if ":" not in line and "www" not in line.lower():
        return line  # no link can be in it: most lines of a long table are such
    return _LINK.sub(lambda found: f"&#{ord(found.group())};", line)


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> Markup:
    """A table; narrow columns are padded so that it reads well unrendered too. "" without rows."""
    cells = [[_cell(value) for value in row] for row in rows]
    if not cells:
        return Markup("")
    top = [_cell(heading) for heading in headings]
    widths = [_width([row[i] for row in (top, *cells)]) for i in range(len(top))]
    lines = [_row(top, widths), _row(["-" * max(3, width) for width in widths], widths)]
    return Markup("\n".join([*lines, *(_row(row, widths) for row in cells)]))


def _cell(value: object) -> str:
    """A cell begins after a bar, where no sign opens a heading, list or quotation."""
    return str(value) if isinstance(value, Markup) else escaped(value)


def _width(column: list[str]) -> int:
    return min(_WIDEST_PADDED, max(len(cell) for cell in column))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
