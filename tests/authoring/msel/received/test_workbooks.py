"""Cells of workbooks as the texts that a person sees."""

from datetime import date, datetime, time, timedelta

from openpyxl.comments import Comment

from tabletop.authoring.msel.received.grid import Grid
from tabletop.authoring.msel.received.workbooks import read
from tests.authoring.msel.lists import fill, saved, workbook


def _grid(*rows: tuple[object, ...]) -> Grid:
    return read(saved(workbook(rows))).grids[0]


def _texts(*values: object) -> list[str]:
    grid = _grid(values)
    return [cell.text for cell in grid.row(1)]


def test_values_read_as_they_are_shown() -> None:
    assert _texts(12, 12.5, 12.0, True, "text", " set in ") == [
        *("12", "12.5", "12", "TRUE", "text", "set in"),
    ]
    moments = (datetime(2021, 4, 14, 10, 30), date(2021, 4, 14), time(9, 5), timedelta(minutes=80))
    assert _texts(*moments) == ["2021-04-14 10:30", "2021-04-14", "09:05", "01:20"]


def test_a_time_that_was_saved_as_a_number_keeps_its_noughts() -> None:
    book = workbook([(930,)])
    book["MSEL"]["A1"].number_format = "0000"
    assert read(saved(book)).grids[0].row(1)[0].text == "0930"


def test_errors_formulas_and_comments_are_in_trouble() -> None:
    book = workbook([("#REF!", "=A1", "plain")])
    book["MSEL"]["A1"].data_type = "e"
    book["MSEL"]["C1"].comment = Comment("look here", "somebody")
    grid = read(saved(book)).grids[0]
    assert [(cell.text, bool(cell.trouble)) for cell in grid.row(1)] == [
        *(("#REF!", True), ("=A1", True), ("plain", False)),
    ]
    assert [cell.text for cell in grid.remarks] == ["look here"]


def test_merged_cells_cover_their_places() -> None:
    book = workbook([("Time", None, "To"), ("a", "b", "c")], merged=("A1:B1",))
    grid = read(saved(book)).grids[0]
    covering = grid.at(1, 2)
    assert covering is not None
    assert (covering.text, covering.address) == ("Time", "A1")
    assert grid.spanning_rows == {1}


def test_hidden_sheets_and_rows_are_known() -> None:
    book = workbook([("a",), ("b",)])
    book["MSEL"].row_dimensions[2].hidden = True
    fill(book.create_sheet("Words"), [("x",)])
    book["Words"].sheet_state = "veryHidden"
    first, second = read(saved(book)).grids
    assert (first.hidden, sorted(first.hidden_rows), second.hidden) == (False, [2], True)


def test_a_cell_at_the_far_corner_costs_nothing() -> None:
    book = workbook([("a",)])
    book["MSEL"].cell(1_048_576, 16_384).value = "far"
    grid = read(saved(book)).grids[0]
    assert [cell.address for cell in grid.cells.values()] == ["A1", "XFD1048576"]


def test_line_ends_of_old_programs_are_line_ends() -> None:
    assert _texts("one_x000D_\ntwo") == ["one\ntwo"]
