"""Workbooks whose cells stay text, ready to be printed."""

import io
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tabletop.formats.sheet import Sheet
from tabletop.formats.workbook import CELL_LIMIT, CellTooLong, fitting, write
from tabletop.text import CUT

LIST = Sheet(
    "MSEL",
    ("No.", "Message", "Id"),
    (("1", "=1+1", "a"), ("2", "https://example.org", "b"), ("3", "line\nline", "c")),
    widths=(4, 30),
    locked=frozenset((0,)),
    printed=2,
    filtered=True,
)


def _page(sheet: Sheet) -> Worksheet:
    page = load_workbook(io.BytesIO(write([sheet]))).active
    assert isinstance(page, Worksheet)
    return page


def test_every_cell_is_text() -> None:
    page = _page(LIST)
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s"}
    assert page["B2"].value == "=1+1"
    assert page["B3"].hyperlink is None


def test_the_headings_stay_in_view_and_stand_on_each_page() -> None:
    page = _page(LIST)
    assert page.freeze_panes == "A2"
    assert page.print_title_rows == "$1:$1"
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert page.auto_filter.ref == "A1:C4"
    assert page.print_area == "'MSEL'!$A$1:$B$4"


def test_texts_are_wrapped_and_locked_columns_set_apart() -> None:
    page = _page(LIST)
    assert page["B4"].alignment.wrap_text
    assert page["A2"].fill.fgColor.rgb != page["B2"].fill.fgColor.rgb


def test_rows_grow_with_their_text() -> None:
    with zipfile.ZipFile(io.BytesIO(write([LIST]))) as container:
        assert b"customHeight" not in container.read("xl/worksheets/sheet1.xml")


def test_no_part_that_comes_with_the_format_reads_like_a_name() -> None:
    with zipfile.ZipFile(io.BytesIO(write([LIST]))) as container:
        assert b"Hans" not in container.read("xl/theme/theme1.xml")


def test_the_same_sheets_give_the_same_bytes_and_name_nobody() -> None:
    assert write([LIST]) == write([LIST])
    properties = load_workbook(io.BytesIO(write([LIST]))).properties
    assert (properties.creator or "", properties.lastModifiedBy or "") == ("", "")
    assert properties.created.year == 1980


def test_a_text_that_no_cell_holds_is_refused_by_its_place() -> None:
    too_long = Sheet("MSEL", ("Message",), (("x" * (CELL_LIMIT + 1),),))
    with pytest.raises(CellTooLong, match=r"row 2 of 'MSEL', 'Message'"):
        write([too_long])
    write([Sheet("MSEL", ("Message",), (("x" * CELL_LIMIT,),))])


def test_the_limit_counts_as_excel_counts() -> None:
    with pytest.raises(CellTooLong):
        write([Sheet("MSEL", ("Message",), (("😀" * (CELL_LIMIT // 2 + 1),),))])


def test_names_of_sheets_are_made_such_as_excel_takes() -> None:
    made = write([Sheet("a/b?", ("x",), ()), Sheet("A b", ("x",), ()), Sheet("n" * 60, ("x",), ())])
    assert load_workbook(io.BytesIO(made)).sheetnames == ["a b", "A b 2", "n" * 31]


def test_numbers_yes_or_no_and_nothing_stay_what_they_are() -> None:
    page = _page(Sheet("s", ("a", "b", "c", "d", "e"), ((-3, 0.25, True, None, ""),)))
    assert [cell.value for cell in page[2]] == [-3, 0.25, True, None, None]
    assert [cell.data_type for cell in page[2]] == ["n", "n", "b", "n", "n"]


def test_a_number_with_more_digits_than_excel_keeps_stands_as_text() -> None:
    assert _page(Sheet("s", ("seed",), ((2**53 + 1,),)))["A2"].value == str(2**53 + 1)


@pytest.mark.parametrize("sign", ["x", "😀", "ж"])
def test_a_text_too_long_for_a_cell_is_cut_to_fit_and_says_so(sign: str) -> None:
    units = len(sign.encode("utf-16-le")) // 2
    whole = sign * (CELL_LIMIT // units)
    assert fitting(whole) == whole
    cut = fitting(whole + sign)
    assert cut.endswith(CUT)
    assert set(cut.removesuffix(CUT)) == {sign}
    assert CELL_LIMIT - 1 <= len(cut.encode("utf-16-le")) // 2 <= CELL_LIMIT
    write([Sheet("s", ("text",), ((cut,),))])
