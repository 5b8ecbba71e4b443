"""A file of notes as lines: a Word file, a table (CSV or workbook), or plain text.

What a file is, is told by its first bytes and by what stands in it, never by its name.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from tabletop.authoring.msel.received import files, separated
from tabletop.authoring.msel.received.encodings import decode
from tabletop.authoring.msel.received.grid import Grid, ListError
from tabletop.authoring.notes import word
from tabletop.authoring.notes.columns import header
from tabletop.authoring.notes.times import of_cell
from tabletop.authoring.notes.word import LINES_LIMIT
from tabletop.authoring.notes.written import Line
from tabletop.text import clean

SIZE_LIMIT = 5 * 1024 * 1024
"""Far beyond what people write in a day; a Word file with pictures can be larger."""

SIGNS_LIMIT = 20_000
"""Signs of one line; a longer text would be cut when it is recorded."""

_HEADINGS_WITHIN = 20
_ANY_DAY = date(2000, 1, 1)


def lines(data: bytes, encoding: str | None = None) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """The lines of a file, and what had to be guessed to read them. Raises ListError.

    Raises ModuleNotFoundError for a workbook where openpyxl is not installed.
    """
    if len(data) > SIZE_LIMIT:
        message = f"This file has {len(data) / 1024 / 1024:.1f} MB; at most 5 are read."
        raise ListError(message, "Copy the notes alone, without pictures, to a new file.")
    if word.is_word(data):
        return word.read(data), ()
    if data.startswith(b"PK"):
        received = files.read(data)
        return tuple(row for grid in received.grids for row in _rows(grid)), received.remarks
    files.refuse_others(data, "Save the notes as text, as CSV or as a Word file (.docx).")
    decoded = decode(data, encoding)
    known = decoded.encoding in ("utf-8", "utf-8-sig")
    remark = f"The file was read as {decoded.encoding}. If letters look wrong, give --encoding."
    return _of_text(decoded.text), () if known else (remark,)


def _of_text(text: str) -> tuple[Line, ...]:
    """A table if it is one, else prose."""
    text = clean(text, len(text) + 1)
    prose = tuple(Line(f"line {number}", (one,)) for number, one in enumerate(text.split("\n"), 1))
    if not text.strip():
        raise ListError("This file is empty.", "See that the right file was saved.")
    if len(prose) > LINES_LIMIT or max(len(one.cells[0]) for one in prose) > SIGNS_LIMIT:
        message = f"This file has more than {LINES_LIMIT:,} lines, or one of {SIGNS_LIMIT:,} signs."
        raise ListError(message, "Leave in it the notes of this session alone.")
    try:
        rows = tuple(_rows(separated.read(text.encode()).grids[0]))
    except ListError:
        return prose
    return rows if _is_table(rows) else prose


def _rows(grid: Grid) -> Iterator[Line]:
    sheet = f"{grid.name}, " if grid.name else ""
    columns = range(1, grid.last_column + 1)
    for row in grid.rows:
        found = (grid.at(row, column) for column in columns)
        yield Line(f"{sheet}row {row}", tuple(cell.text if cell else "" for cell in found))


def _is_table(rows: Sequence[Line]) -> bool:
    """Whether a text is a table: it has headings, or most rows are a time and something beside."""
    if any(header(row.cells) for row in rows[:_HEADINGS_WITHIN]):
        return True
    timed = sum(_is_timed(row) for row in rows)
    return timed * 2 > len(rows)


def _is_timed(row: Line) -> bool:
    return len(row.cells) > 1 and of_cell(row.cells[0], _ANY_DAY) is not None
