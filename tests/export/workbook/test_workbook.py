import io
from collections.abc import Iterator

from openpyxl import Workbook, load_workbook

from tabletop.debrief.model import Debrief
from tabletop.export.workbook import TABLES, write
from tabletop.text import CUT
from tests.debrief.telling import told
from tests.engine.play import Play
from tests.export.full import cycled, full, numbered
from tests.export.naughty import CLEANED, texts

UNITS = 32_767
DILEMMAS = ("dilemmas", "dilemma readers", "dilemma steps")


def _book(debrief: Debrief) -> Workbook:
    return load_workbook(io.BytesIO(write(debrief)))


def _rows(book: Workbook, sheet: str) -> Iterator[dict[str, object]]:
    headings, *rows = book[sheet].iter_rows(values_only=True)
    return (dict(zip((str(one) for one in headings), row, strict=True)) for row in rows)


def test_the_first_sheet_explains_every_sheet_and_every_column(play: Play) -> None:
    book = _book(told(full(play, numbered("said"))))
    explained = {(row["Sheet"], row["Column"]) for row in _rows(book, "read me")}
    for sheet in book.sheetnames[1:]:
        assert (sheet, None) in explained
        for cell in book[sheet][1]:
            assert (sheet, cell.value) in explained


def test_every_row_names_its_run_and_the_headings_stay_in_view(play: Play) -> None:
    book = _book(told(full(play, numbered("said"))))
    for sheet in book.sheetnames[1:]:
        assert book[sheet].freeze_panes == "A2"
        assert {row["run"] for row in _rows(book, sheet)} <= {"s1"}


def test_every_kind_of_thing_that_happened_has_rows(play: Play) -> None:
    book = _book(told(full(play, numbered("said"))))
    empty = {one.name for one in TABLES if book[one.name].max_row < 2}
    assert empty == {"draws", "outcomes", *DILEMMAS}


def test_numbers_are_numbers_and_yes_or_no_is_so(play: Play) -> None:
    book = _book(told(full(play, numbered("said"))))
    signals = [row["signal"] for row in _rows(book, "signals")]
    assert signals == [2, -1, -1, 2]
    assert {type(row["stood"]) for row in _rows(book, "options")} == {bool}
    assert {type(row["gap"]) for row in _rows(book, "distances")} <= {int, float, type(None)}


def test_sheets_join_by_their_ids(play: Play) -> None:
    book = _book(told(full(play, numbered("said"))))
    decisions = {(row["turn"], row["decision"]) for row in _rows(book, "decisions")}
    for sheet in ("options", "signals", "consents", "acts seen"):
        assert {(row["turn"], row["decision"]) for row in _rows(book, sheet)} <= decisions
    teams = {row["team"] for row in _rows(book, "teams")}
    assert {row["reader"] for row in _rows(book, "distances")} <= teams
    commits = {row["commit"] for row in _rows(book, "chronology")}
    assert {row["commit"] for row in _rows(book, "changes")} <= commits


def test_indicators_stand_in_long_form_from_the_start_on(play: Play) -> None:
    rows = list(_rows(_book(told(full(play, numbered("said")))), "indicators"))
    tension = [(row["turn_number"], row["points"]) for row in rows if row["key"] == "tension"]
    assert tension == [(0, 4), (1, 4), (2, 3)]


def test_no_text_is_a_formula_or_a_link_and_each_comes_back_or_is_marked_as_cut(
    play: Play,
) -> None:
    book = _book(told(full(play, cycled(texts()))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "b"}
    assert not [cell for cell in cells if cell.hyperlink]
    found = {str(cell.value) for cell in cells}
    for said in CLEANED:
        if len(said.encode("utf-16-le")) // 2 <= UNITS:
            assert said in found
        else:
            assert any(one.endswith(CUT) and said.startswith(one[: -len(CUT)]) for one in found)


def test_off_record_notes_are_not_in_it(play: Play) -> None:
    book = _book(told(full(play, numbered("said"))))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [one for one in cells if "confided" in one or "hush" in one]


def test_the_same_debrief_gives_the_same_bytes_and_names_nobody(play: Play) -> None:
    found = told(full(play, numbered("said")))
    assert write(found) == write(found)
    properties = _book(found).properties
    assert (properties.creator or "", properties.lastModifiedBy or "") == ("", "")
