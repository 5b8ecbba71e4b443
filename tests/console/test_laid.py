"""Texts in columns: what hangs, what stands at the right, and where there is no room for it."""

import pytest
from textual.content import Content

from tabletop.console.widgets.laid import Laid


def lines(laid: Laid, width: int) -> list[str]:
    """The row as it stands at this width."""
    return laid.at(width).plain.split("\n")


def test_further_lines_hang_beside_the_lead() -> None:
    laid = Laid(Content("Poland asks control"), lead=Content("67 "))
    assert lines(laid, 12) == ["67 Poland", "   asks", "   control"]


def test_an_end_stands_at_the_right_where_it_fits() -> None:
    laid = Laid(Content("Tension"), lead=Content("* "), ends=(Content("high"),))
    assert lines(laid, 16) == ["* Tension   high"]
    assert lines(laid, 15) == ["* Tension  high"]


def test_an_end_without_room_goes_below_the_text() -> None:
    laid = Laid(Content("Tension"), lead=Content("* "), ends=(Content("high"),))
    assert lines(laid, 14) == ["* Tension", "  high"]
    flush = Laid(Content("Tension"), lead=Content("* "), ends=(Content("high"),), flush=True)
    assert lines(flush, 14) == ["* Tension", "          high"]


def test_a_shorter_end_is_taken_before_a_line_of_its_own() -> None:
    laid = Laid(Content("BLR"), ends=(Content("some 3 ||||||"), Content("some 3")))
    assert lines(laid, 12) == ["BLR   some 3"]
    assert lines(laid, 10) == ["BLR", "some 3", "||||||"]


def test_an_end_keeps_near_its_text_unless_the_row_goes_across() -> None:
    near = Laid(Content("Tension"), ends=(Content("high"),))
    assert lines(near, 200) == lines(near, 72)
    across = Laid(Content("Tension"), ends=(Content("high"),), across=True)
    assert [len(line) for line in lines(across, 200)] == [200]


@pytest.mark.parametrize("width", [1, 2, 3, 5])
def test_the_narrowest_terminal_breaks_nothing(width: int) -> None:
    laid = Laid(Content("Vilnius"), lead=Content("12:00 "), ends=(Content("end"),))
    told = laid.at(width)
    assert "".join(told.plain.split()) == "12:00Vilniusend"
    assert laid.get_height({}, width) == told.plain.count("\n") + 1
