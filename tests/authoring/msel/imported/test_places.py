"""Where rows stand, told in few words."""

from tabletop.authoring.msel.imported.places import places
from tabletop.authoring.msel.imported.rows import Event


def _rows(sheet: str, *rows: int) -> list[Event]:
    return [Event(sheet, row, {}) for row in rows]


def test_rows_that_follow_each_other_are_told_as_one() -> None:
    assert places(_rows("", 5, 7, 8, 9, 11, 12)) == "rows 5, 7-9, 11, 12"
    assert places(_rows("", 5)) == "row 5"


def test_each_sheet_is_told_once() -> None:
    assert places([*_rows("Day 1", 4, 5, 6), *_rows("Day 2", 4)]) == "Day 1, rows 4-6; Day 2, row 4"
