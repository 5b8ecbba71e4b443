"""Separated values that a spreadsheet opens without running or losing anything."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tabletop.formats.delimited import guarded, unguarded, write
from tabletop.formats.sheet import Sheet
from tabletop.text import clean


def test_excel_is_told_that_it_is_utf8_and_lines_end_as_it_wants() -> None:
    assert write(Sheet("x", ("Žmogus", "b"), (("1", "два"),))) == (
        b"\xef\xbb\xbf" + "Žmogus,b\r\n1,два\r\n".encode()
    )


def test_no_cell_begins_like_a_formula() -> None:
    for sign in ("=", "+", "-", "@", "\t"):
        assert guarded(f"{sign}1") == f"'{sign}1"
    assert guarded("D+2") == "D+2"


@given(st.text())
def test_what_was_guarded_can_be_told_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1, max_size=4))
def test_reading_gives_the_cleaned_cells_again(rows: list[tuple[str, str]]) -> None:
    written = write(Sheet("x", ("a", "b"), tuple(rows))).decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(written, newline="")))[1:]
    assert [[unguarded(cell) for cell in row] for row in read] == [
        [clean(cell) for cell in row] for row in rows
    ]


def test_a_number_keeps_its_sign_and_a_text_that_looks_like_one_is_guarded() -> None:
    data = write(Sheet("s", ("a", "b", "c", "d"), ((-3, "-3", True, None),)))
    assert data.decode("utf-8-sig") == "a,b,c,d\r\n-3,'-3,TRUE,\r\n"
