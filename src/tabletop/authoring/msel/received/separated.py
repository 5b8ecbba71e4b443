"""Lists as text files: comma, semicolon, tab or bar between the cells, in any usual encoding."""

import csv
import re
from typing import Literal

from tabletop.authoring.msel.received.encodings import decode
from tabletop.authoring.msel.received.grid import Cell, Grid, ListError, Received, Spot
from tabletop.formats.delimited import unguarded
from tabletop.text import clean

Quoting = Literal[0, 3]
"""What the csv module calls QUOTE_MINIMAL and QUOTE_NONE."""

DELIMITERS = ",;\t|"
CELLS_LIMIT = 100_000
CELL_LIMIT = 400_000
"""Signs of one cell, far beyond what the reader of separated values lets through."""

_LOOKED_AT = 200
_CONTROLS_BORNE = 20
"""So many control characters are passed over; with more, a file that has little else is no text."""

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_SEP = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)


def read(data: bytes, encoding: str | None = None, delimiter: str | None = None) -> Received:
    """The one grid of a text file. Raises ListError."""
    decoded = decode(data, encoding)
    text = decoded.text
    controls = len(_CONTROLS.findall(text))
    if controls > _CONTROLS_BORNE and controls * 50 > len(text):
        raise ListError("This file is not text.", "Save the list as .xlsx or as CSV.")
    declared = _SEP.match(text)
    if declared:
        delimiter, text = delimiter or declared.group(1), text[declared.end() :]
    rows, remarks = _rows(text, delimiter or _delimiter(text))
    if decoded.encoding not in ("utf-8", "utf-8-sig"):
        doubt = " If letters look wrong, give --encoding." if decoded.doubtful else ""
        remarks.insert(0, f"The file was read as {decoded.encoding}.{doubt}")
    return Received((_grid(rows, 2 if declared else 1),), tuple(remarks))


def _delimiter(text: str) -> str:
    """The delimiter that gives the most rows of the same number of cells, and the most cells."""
    head = "".join(text.splitlines(keepends=True)[:_LOOKED_AT])
    return max(DELIMITERS, key=lambda one: _evenness(head, one))


def _evenness(text: str, delimiter: str) -> int:
    try:
        rows = [len(row) for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter)]
    except csv.Error:
        return 0
    widths = [width for width in rows if width > 1]
    usual = max(set(widths), key=widths.count, default=0)
    return widths.count(usual) * min(usual, 8)


def _rows(text: str, delimiter: str) -> tuple[list[list[str]], list[str]]:
    """The rows of cells; where quotation marks are not as they should be, read more loosely."""
    try:
        return _bounded(text, delimiter, strict=True), []
    except csv.Error as error:
        unclosed = any(said in str(error) for said in ("unexpected end", "field larger"))
        quoting: Quoting = csv.QUOTE_NONE if unclosed else csv.QUOTE_MINIMAL
    remark = "Quotation marks in the file do not match; look at the cells that hold some."
    return _loosely(text, delimiter, quoting), [remark]


def _loosely(text: str, delimiter: str, quoting: Quoting) -> list[list[str]]:
    try:
        return _bounded(text, delimiter, strict=False, quoting=quoting)
    except csv.Error as error:
        message = f"This file cannot be read as separated values: {error}."
        raise ListError(message, "Open it in a spreadsheet and save it as .xlsx.") from None


def _bounded(
    text: str, delimiter: str, *, strict: bool, quoting: Quoting = csv.QUOTE_MINIMAL
) -> list[list[str]]:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    rows: list[list[str]] = []
    cells = 0
    for row in csv.reader(lines, delimiter=delimiter, strict=strict, quoting=quoting):
        cells += sum(1 for cell in row if cell)
        if cells > CELLS_LIMIT:
            message = f"This list has more than {CELLS_LIMIT:,} cells."
            raise ListError(message, "Leave in the file only the sheet with the events.")
        rows.append(row)
    return rows


def _grid(rows: list[list[str]], first: int) -> Grid:
    cells: dict[Spot, Cell] = {}
    for number, row in enumerate(rows, first):
        for column, raw in enumerate(row, 1):
            text = clean(unguarded(raw), CELL_LIMIT).strip()
            if text:
                cells[number, column] = Cell("", number, column, text)
    return Grid("", cells)
