"""Lists as Excel workbooks: stored values only; no formula is worked out, no macro looked at."""

import io
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from tabletop.authoring.msel.received.container import check
from tabletop.authoring.msel.received.grid import Cell, Grid, ListError, Received, Spot
from tabletop.text import clean

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Stored
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_CELL_LIMIT = 40_000
_ERROR = "the spreadsheet shows an error here"
_NO_RESULT = "a formula whose result is not stored in the file"
_COMMENT = "a comment on the cell"
_ZEROS = re.compile(r'"?(0+)"?')


def read(data: bytes) -> Received:
    """The sheets of a workbook. Raises ListError, and ModuleNotFoundError without openpyxl."""
    unfinished = check(data)
    values = _loaded(data, results=True)
    formulas = _loaded(data, results=False) if unfinished else None
    grids = [
        _grid(page, None if formulas is None else formulas.worksheets[number])
        for number, page in enumerate(values.worksheets)
    ]
    return Received(tuple(grids))


def _loaded(data: bytes, *, results: bool) -> "Workbook":
    """The workbook in full, since merged cells and hidden rows cannot be seen otherwise."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), data_only=results, keep_links=False)
    except Exception as error:  # openpyxl has no error of its own for files that are not well made
        message = "This workbook is not made as Excel makes them and cannot be read."
        hint = f"Open it in a spreadsheet and save it anew. ({type(error).__name__})"
        raise ListError(message, hint) from None


def _grid(page: "Worksheet", formulas: "Worksheet | None") -> Grid:
    cells = {(one.row, one.column): one for one in _cells(page)}
    if formulas is not None:
        for one in _formulas(formulas):
            cells.setdefault((one.row, one.column), one)
    return Grid(
        name=clean(page.title),
        cells=cells,
        merged=dict(_merged(page)),
        hidden=page.sheet_state != "visible",
        hidden_rows=frozenset(n for n, row in page.row_dimensions.items() if row.hidden),
        remarks=tuple(_comments(page)),
    )


def _stored(page: "Worksheet") -> Iterator["Stored"]:
    """The cells that the file has; going by rows and columns would make those that it has not."""
    cells: dict[Spot, Stored] = getattr(page, "_cells")  # noqa: B009 - not in the library's types
    for _, cell in sorted(cells.items()):
        if cell.value is not None:
            yield cell


def _cells(page: "Worksheet") -> Iterator[Cell]:
    for cell in _stored(page):
        text = clean(_text(cell), _CELL_LIMIT).strip()
        if text:
            trouble = _ERROR if cell.data_type == "e" else ""
            yield Cell(clean(page.title), cell.row, cell.column, text, trouble)


def _formulas(page: "Worksheet") -> Iterator[Cell]:
    for cell in _stored(page):
        if cell.data_type == "f":
            said = clean(str(getattr(cell.value, "text", cell.value)), _CELL_LIMIT).strip()
            yield Cell(clean(page.title), cell.row, cell.column, said or "=", _NO_RESULT)


def _comments(page: "Worksheet") -> Iterator[Cell]:
    for cell in getattr(page, "_cells").values():  # noqa: B009 - not in the library's types
        comment = getattr(cell, "comment", None)
        said = clean(comment.text, _CELL_LIMIT).strip() if comment else ""
        if said:
            yield Cell(clean(page.title), cell.row, cell.column, said, _COMMENT)


def _merged(page: "Worksheet") -> Iterator[tuple[Spot, Spot]]:
    for span in page.merged_cells.ranges:
        for row in range(span.min_row, span.max_row + 1):
            for column in range(span.min_col, span.max_col + 1):
                yield (row, column), (span.min_row, span.min_col)


def _text(cell: "Stored") -> str:
    """What stands in a cell, as a person would write it."""
    value = cell.value
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, str(cell.number_format))
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case time():
            return _clock(value.hour, value.minute, value.second)
        case timedelta():
            minutes, seconds = divmod(round(value.total_seconds()), 60)
            return _clock(minutes // 60, minutes % 60, seconds)
        case _:
            return str(value).replace("_x000D_\n", "\n").replace("_x000D_", "\n")


def _number(value: float, shape: str) -> str:
    zeros = _ZEROS.fullmatch(shape)
    whole = f"{value:.15g}"
    return whole.zfill(len(zeros.group(1))) if zeros and whole.isdecimal() else whole


def _moment(value: datetime) -> str:
    value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    if (value.hour, value.minute, value.second) == (0, 0, 0):
        return value.date().isoformat()
    return f"{value.date().isoformat()} {_clock(value.hour, value.minute, value.second)}"


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
