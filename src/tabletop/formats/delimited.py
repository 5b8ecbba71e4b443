"""Tables as comma-separated values that Excel opens with every letter right and no formula run."""

import csv
import io
import re

from tabletop.formats.sheet import FORMULA_SIGNS, Cell, Sheet, text
from tabletop.text import clean

LONGEST = 10_000_000
"""Signs of a cell: so many that no text is ever cut here."""

_NEEDS_APOSTROPHE = re.compile(f"'*[{re.escape(''.join(FORMULA_SIGNS))}]")


def write(sheet: Sheet) -> bytes:
    """The table as UTF-8 with a byte order mark, its lines ended by CR LF."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    for row in (sheet.headings, *sheet.rows):
        writer.writerow([_safe(cell) for cell in row])
    return file.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> str:
    """A number stays the number that it is, with its sign; a text can begin no formula."""
    return guarded(clean(cell, LONGEST)) if isinstance(cell, str) else text(cell)


def guarded(cell: str) -> str:
    """A cell with an apostrophe before it, if a spreadsheet might take it for a formula."""
    return f"'{cell}" if _NEEDS_APOSTROPHE.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given."""
    guard = cell.startswith("'") and _NEEDS_APOSTROPHE.match(cell)
    return cell[1:] if guard else cell
