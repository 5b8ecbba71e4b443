"""Each cell is placed or left."""

from tabletop.authoring.msel.imported.ledger import Ledger
from tabletop.authoring.msel.received.grid import Cell

A, B, C = (Cell("s", 1, column, "x") for column in (1, 2, 3))


def test_a_cell_of_which_nothing_was_written_is_left_at_the_end() -> None:
    ledger = Ledger()
    ledger.place(A, ("title",))
    ledger.close([A, B])
    assert [one.cell for one in ledger.placed] == [A]
    assert [(one.column, one.why) for one in ledger.unplaced] == [("B", "no use was found for it")]


def test_a_text_counts_more_than_a_comment_and_the_first_more_than_the_next() -> None:
    ledger = Ledger()
    for where in ((), ("title",), ("summary",), ()):
        ledger.place(A, where)
    assert ledger.placed[0].where == ("title",)
    assert ledger.placed_in_text(A)


def test_what_was_left_in_part_is_not_placed() -> None:
    ledger = Ledger()
    ledger.place(C, ("title",))
    ledger.leave(C, "too long")
    assert not ledger.placed
    assert [one.why for one in ledger.unplaced] == ["too long"]
