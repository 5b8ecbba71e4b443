"""Cells by place, as a spreadsheet names them."""

import pytest

from tabletop.authoring.msel.received.grid import Cell, Grid, Unplaced, letters


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (16_384, "XFD")])
def test_columns_have_the_letters_of_a_spreadsheet(column: int, name: str) -> None:
    assert letters(column) == name


def test_a_grid_gives_its_cells_row_by_row() -> None:
    cells = [Cell("s", 3, 2, "b"), Cell("s", 3, 1, "a"), Cell("s", 1, 4, "c")]
    grid = Grid("s", {(one.row, one.column): one for one in cells})
    assert grid.rows == [1, 3]
    assert [one.text for one in grid.row(3)] == ["a", "b"]
    assert grid.last_column == 4


def test_an_unplaced_cell_says_where_it_stood() -> None:
    left = Unplaced.of(Cell("Day 1", 7, 28, "x"), "why")
    assert (left.sheet, left.row, left.column, left.value, left.why) == (
        *("Day 1", 7, "AB", "x", "why"),
    )
