"""The rows of a list, told apart."""

from tabletop.authoring.msel.imported.headings import find
from tabletop.authoring.msel.imported.ledger import Ledger
from tabletop.authoring.msel.imported.rows import Table, read
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received import files
from tests.authoring.msel.lists import Row, saved, workbook

HEADINGS = ("No.", "Turn", "To", "Message", "Room")


def _table(*rows: Row, merged: tuple[str, ...] = ()) -> tuple[Table, Ledger]:
    grid = files.read(saved(workbook([HEADINGS, *rows], merged=merged))).grids[0]
    header, ledger = find(grid, {}), Ledger()
    assert header is not None
    return read(grid, header, ledger), ledger


def _left(ledger: Ledger) -> dict[str, str]:
    return {one.value: one.why for one in ledger.unplaced}


def test_a_row_with_a_message_is_an_event() -> None:
    table, _ = _table(("1", "A", "all", "Hello", "5"), (None, None, None, "Only words"))
    first, second = table.events
    assert (first.text(Role.TEXT), first.others[0][0]) == ("Hello", "Room")
    assert (second.text(Role.TEXT), second.text(Role.TURN)) == ("Only words", "A")


def test_a_row_that_names_a_phase_is_a_section() -> None:
    table, ledger = _table(("Phase 2: talks",), ("1", None, "all", "Hello"))
    assert table.events[0].section is table.sections[0]
    assert not ledger.unplaced


def test_a_merged_row_is_a_section_whatever_it_says() -> None:
    table, _ = _table(
        (None, None, None, "Something else"), ("1", None, "all", "Hello"), merged=("D2:E2",)
    )
    assert [cell.text for cell in table.sections] == ["Something else"]


def test_a_dash_is_no_text() -> None:
    table, ledger = _table(("1", "-", "—", "Hello", "–"), ("2", "-", "-", "-", "-"))
    assert [(one.text(Role.TO), one.others) for one in table.events] == [("", ())]
    assert [one.why for one in ledger.unplaced if one.row == 2] == ["a dash, for nothing"] * 3


def test_other_rows_are_left_with_a_reason() -> None:
    _, ledger = _table(HEADINGS, ("7", "A", "all"), ("1", "A", "all", "Hello"))
    left = _left(ledger)
    assert left["Room"] == "the headings again"
    assert left["7"] == "its row has neither a title nor a message"


def test_a_cell_that_is_merged_over_rows_holds_for_each() -> None:
    table, _ = _table(
        ("1", "A", "Arda", "Hello"),
        ("2", "A", None, "Again"),
        ("3", "A", None, "Last"),
        merged=("C2:C3",),
    )
    assert [event.text(Role.TO) for event in table.events] == ["Arda", "Arda", ""]
