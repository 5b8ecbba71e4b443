"""Tables as an Excel workbook, ready to be printed, the same bytes each time.

Every text stays a text, whatever it looks like; numbers are numbers.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from tabletop.formats.sheet import Cell, Sheet, text
from tabletop.text import CUT, clean, clean_line

CELL_LIMIT = 32_767
"""UTF-16 units in a cell; Excel keeps no more."""

NAME_LIMIT = 31
_EXACT = 2**53
"""Excel keeps numbers as binary fractions of this many whole steps; a longer one stands as text."""
HIGHEST = 409
"""Points of a row; Excel draws none higher, whatever stands in it."""

_NEVER = datetime(1980, 1, 1)  # the file format wants a time; this is the zero of its container
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']+")
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_POINTS, _LINE = 10, 13
_CELL = {
    "font_size": _POINTS,
    "text_wrap": True,
    "valign": "top",
    "border": 1,
    "border_color": "#B8BEC6",
}
_LOOKS = {
    "heading": {**_CELL, "bold": True, "bg_color": "#DDE3EA"},
    "cell": _CELL,
    "locked": {**_CELL, "bg_color": "#F1F2F4"},
}
_A4 = 9
_FIXED_HEIGHT = b' customHeight="1"'
_SCRIPT_FONTS = re.compile(rb'<a:font script="[^"]*" typeface="[^"]*"/>')


class CellTooLong(Exception):
    """A text that no cell of a workbook can hold. The message says where it stands."""


def write(sheets: Iterable[Sheet]) -> bytes:
    """A workbook of these sheets; it names no author and no time.

    The row of headings stays in view, and stands again on each printed page: A4, landscape, as wide
    as the paper. Raises CellTooLong rather than lose a part of a text, and ModuleNotFoundError
    where XlsxWriter is not installed.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships no types

    file = io.BytesIO()
    book = Workbook(file, dict(_OPTIONS))
    book.set_properties({"created": _NEVER})
    looks = {name: book.add_format(look) for name, look in _LOOKS.items()}
    names: list[str] = []
    for sheet in sheets:
        names.append(_name(sheet.name, names))
        _fill(book.add_worksheet(names[-1]), sheet, looks)
    book.close()
    return _finished(file.getvalue())


def fitting(long: str) -> str:
    """The text cleaned and as long as a cell holds; what is cut is marked by `CUT`."""
    cleaned = _cleaned(long)
    if _fits(cleaned):
        return cleaned
    units = cleaned.encode("utf-16-le")[: 2 * (CELL_LIMIT - len(CUT))]
    return units.decode("utf-16-le", "ignore").rstrip() + CUT


@lru_cache(maxsize=10_000)  # a table repeats its ids in every row
def _cleaned(one: str) -> str:
    return clean(one, limit=10 * CELL_LIMIT)


def _fits(one: str) -> bool:
    return 2 * len(one) <= CELL_LIMIT or _size(one) <= CELL_LIMIT


def _size(one: str) -> int:
    """Units of UTF-16, as Excel counts."""
    return len(one.encode("utf-16-le")) // 2


def _fill(page: Any, sheet: Sheet, looks: dict[str, Any]) -> None:
    """One sheet; `page` is a worksheet of XlsxWriter, which has no types."""
    for column in range(len(sheet.headings)):
        page.set_column(column, column, sheet.width(column))
    for row, cells in enumerate((sheet.headings, *sheet.rows)):
        page.set_row(row, _height(sheet, cells))
        for column, cell in enumerate(cells):
            name = "locked" if column in sheet.locked else "cell"
            _put(page, sheet, row, column, cell, looks["heading" if row == 0 else name])
    _set_up(page, sheet)


def _height(sheet: Sheet, cells: Sequence[Cell]) -> int:
    """The height of a row in points, as far as it can be told without setting the text."""
    lines = (
        _lines(cell, max(1, sheet.width(column)))
        for column, cell in enumerate(cells)
        if isinstance(cell, str)
    )
    return min(HIGHEST, _LINE * max(lines, default=1) + 2)


def _lines(one: str, width: int) -> int:
    if len(one) < width and "\n" not in one:
        return 1
    return sum(1 + len(line) // width for line in one.split("\n"))


def _set_up(page: Any, sheet: Sheet) -> None:
    last_row, last_column = len(sheet.rows), max(0, len(sheet.headings) - 1)
    page.print_area(0, 0, last_row, sheet.printed - 1 if sheet.printed else last_column)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&L&A&RPage &P of &N")
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last_row + 1}"})
    if sheet.filtered:
        page.autofilter(0, 0, last_row, last_column)


def _put(page: Any, sheet: Sheet, row: int, column: int, cell: Cell, look: Any) -> None:
    if isinstance(cell, bool):
        page.write_boolean(row, column, cell, look)
    elif isinstance(cell, int | float) and abs(cell) < _EXACT:
        page.write_number(row, column, cell, look)
    elif held := _held(sheet, row, column, text(cell)):
        page.write_string(row, column, held, look)
    else:
        page.write_blank(row, column, None, look)


def _held(sheet: Sheet, row: int, column: int, long: str) -> str:
    """The text cleaned. Raises CellTooLong where no cell holds it."""
    cleaned = _cleaned(long)
    if not _fits(cleaned):
        size = _size(cleaned)
        where = f"row {row + 1} of '{sheet.name}', '{sheet.headings[column]}'"
        raise CellTooLong(f"The text in {where} has {size:,} signs; Excel keeps {CELL_LIMIT:,}.")
    return cleaned


def _name(name: str, taken: Iterable[str]) -> str:
    """A name that Excel takes for a sheet, and that no other sheet has."""
    plain = _NOT_IN_NAMES.sub(" ", clean_line(name)).strip()[:NAME_LIMIT] or "Sheet"
    used = {one.casefold() for one in taken}
    number, wanted = 1, plain
    while wanted.casefold() in used:
        number += 1
        wanted = f"{plain[: NAME_LIMIT - len(str(number)) - 1]} {number}"
    return wanted


def _finished(book: bytes) -> bytes:
    """The workbook with the parts that XlsxWriter cannot write as they should be."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for part in before.infolist():
            after.writestr(part, _mended(part.filename, before.read(part)))
    return made.getvalue()


def _mended(name: str, data: bytes) -> bytes:
    """Heights of rows stand as what they are: a guess, which grows with the text.

    XlsxWriter can give a height only for good, and none at all leaves long texts cut on paper. The
    theme's fonts for other scripts go: their codes (Hans) would be taken for people's names.
    """
    if name.startswith("xl/worksheets/"):
        return data.replace(_FIXED_HEIGHT, b"")
    return _SCRIPT_FONTS.sub(b"", data) if name.startswith("xl/theme/") else data
