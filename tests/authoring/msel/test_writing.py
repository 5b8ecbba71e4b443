"""The list as files."""

import csv
import io

from openpyxl import load_workbook

from tabletop.authoring.msel.columns import HEADINGS
from tabletop.authoring.msel.listing import msel
from tabletop.authoring.msel.writing import WRITERS
from tabletop.scenario import Scenario


def test_the_workbook_holds_the_list_and_a_page_about_it(small: Scenario) -> None:
    book = load_workbook(io.BytesIO(WRITERS["xlsx"](small, "en", "abc")))
    assert book.sheetnames == ["MSEL", "About this list"]
    rows = tuple(
        tuple(cell or "" for cell in row) for row in book["MSEL"].iter_rows(values_only=True)
    )
    assert rows == (HEADINGS, *msel(small, "en").rows)


def test_the_separated_values_hold_the_same(small: Scenario) -> None:
    written = WRITERS["csv"](small, "en", "abc").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert rows[0] == list(HEADINGS)
    assert len(rows) == 1 + len(small.injects)
    assert rows[3][3] == "'+00:10"


def test_markdown_is_for_reading(small: Scenario) -> None:
    written = WRITERS["md"](small, "en", "abc").decode()
    assert written.startswith("# The strait\n\nsmall 1.0.0, en, SHA-256 abc\n\n| No. |")
    assert "As sent" not in written
    assert "Tension rises by 1. Domestic pressure of Arda rises by 1." in written
