"""Separated values as they come: any delimiter, quotation marks in order or not."""

import pytest

from tabletop.authoring.msel.received import separated
from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.msel.received.separated import read


def _rows(data: bytes, delimiter: str | None = None) -> list[list[str]]:
    grid = read(data, None, delimiter).grids[0]
    return [[cell.text for cell in grid.row(number)] for number in grid.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    rows = [["Time", "To", "Text"], ["10:00", "all", "a; b, c"]]
    data = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert _rows(data.encode()) == rows


def test_a_delimiter_that_the_file_declares_is_taken() -> None:
    grid = read(b"sep=;\r\na,b;c\r\n").grids[0]
    assert [(cell.row, cell.text) for cell in grid.cells.values()] == [(2, "a,b"), (2, "c")]


def test_a_person_may_say_the_delimiter() -> None:
    assert _rows(b"a,b;c\n", ";") == [["a,b", "c"]]


def test_a_cell_may_go_over_lines() -> None:
    assert _rows(b'Time,Text\r\n10:00,"one\r\ntwo"\r\n')[1] == ["10:00", "one\ntwo"]


def test_the_apostrophe_before_a_formula_is_taken_off() -> None:
    assert _rows(b"Time,Text\n'+00:35,'tis\n")[1] == ["+00:35", "'tis"]


def test_quotation_marks_that_do_not_match_swallow_nothing() -> None:
    received = read(b'Time,Text\n10:00,"never closed\n10:05,next\n')
    assert [cell.text for cell in received.grids[0].row(3)] == ["10:05", "next"]
    assert "Quotation marks" in received.remarks[0]


def test_a_foreign_encoding_is_told() -> None:
    data = "Время;Кому\n10:00;Польша".encode("cp1251")
    assert read(data).remarks == ("The file was read as cp1251.",)


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(separated, "CELLS_LIMIT", 3)
    with pytest.raises(ListError, match="more than 3 cells"):
        read(b"a,b\nc,d\n")


def test_a_cell_beyond_all_measure_is_refused() -> None:
    with pytest.raises(ListError, match="separated values"):
        read(b"Time,Text\n10:00," + b"x" * 200_000 + b"\n")
