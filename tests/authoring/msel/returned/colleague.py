"""A colleague who opens our list in a spreadsheet, edits it and saves it."""

import csv
import io
from collections.abc import Callable, Mapping

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tabletop.authoring.msel.columns import COLUMNS, Field
from tabletop.authoring.msel.writing import as_csv, as_workbook
from tabletop.scenario import ScenarioFiles, load
from tests.authoring.msel.lists import saved

COLUMN = {column.field: number for number, column in enumerate(COLUMNS, 1)}


def row_of(page: Worksheet, inject: str) -> int:
    """The row of an inject."""
    rows = enumerate(page.iter_rows(values_only=True), 1)
    return next(number for number, row in rows if row[-1] == inject)


def edited_csv(files: ScenarioFiles, texts: Mapping[tuple[str, Field], str]) -> bytes:
    """The same as comma-separated values, saved without the mark of UTF-8."""
    written = as_csv(load(files), "en", "").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    for (inject, field), text in texts.items():
        next(row for row in rows if row[-1] == inject)[COLUMN[field] - 1] = text
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue().encode()


def edited(
    files: ScenarioFiles,
    texts: Mapping[tuple[str, Field], str | None],
    language: str = "en",
    then: Callable[[Worksheet], None] | None = None,
) -> bytes:
    """The list of a scenario with some cells written anew."""
    book = load_workbook(io.BytesIO(as_workbook(load(files, language), language, files.sha256)))
    page = book["MSEL"]
    for (inject, field), text in texts.items():
        page.cell(row_of(page, inject), COLUMN[field]).value = text
    if then is not None:
        then(page)
    return saved(book)
