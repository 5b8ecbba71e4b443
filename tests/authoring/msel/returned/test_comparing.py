"""What was edited in a list that came back, and what is not taken, in plain words."""

import csv
import io

import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tabletop.authoring.msel.columns import HEADINGS, Field
from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.msel.returned.comparing import Compared, compare
from tabletop.authoring.msel.writing import as_csv
from tabletop.scenario import ScenarioFiles, load
from tests.authoring.msel.lists import saved, workbook
from tests.authoring.msel.returned.colleague import COLUMN, edited, row_of


def _edits(compared: Compared) -> list[tuple[str, Field, str, str]]:
    return [(one.inject, one.field, one.before, one.after) for one in compared.edits]


def _whys(compared: Compared) -> dict[str, str]:
    return {one.value: one.why for one in compared.unplaced}


def test_a_list_that_nobody_edited_says_nothing(small_files: ScenarioFiles) -> None:
    compared = compare(small_files, edited(small_files, {}))
    assert compared == Compared()


def test_edited_texts_are_found_by_their_ids(small_files: ScenarioFiles) -> None:
    texts = {("alert", Field.TITLE): "All hands", ("fog", Field.MESSAGE): "Fog: dense\n\nNo sight."}
    compared = compare(small_files, edited(small_files, dict(texts)))
    assert _edits(compared) == [
        ("alert", Field.TITLE, "An alert", "All hands"),
        ("fog", Field.MESSAGE, "Nothing can be seen.", "Fog: dense\n\nNo sight."),
    ]


def test_sorted_rows_and_moved_columns_are_found_again(small_files: ScenarioFiles) -> None:
    def shuffle(page: Worksheet) -> None:
        rows = [[cell.value for cell in row][::-1] for row in page.iter_rows()]
        for number, row in enumerate([rows[0], *rows[:0:-1]], 1):
            for column, value in enumerate(row, 1):
                page.cell(number, column).value = value

    data = edited(small_files, {("alert", Field.TITLE): "All hands"}, then=shuffle)
    assert [one.after for one in compare(small_files, data).edits] == ["All hands"]


def test_columns_for_reading_are_not_taken(small_files: ScenarioFiles) -> None:
    compared = compare(small_files, edited(small_files, {("alert", Field.TO): "Arda"}))
    assert not compared.edits
    assert _whys(compared) == {"Arda": "'To' is not read back; in the scenario: Borsa"}


def test_new_unknown_and_doubled_rows_are_named_cell_by_cell(small_files: ScenarioFiles) -> None:
    def add(page: Worksheet) -> None:
        for inject, title in ((None, "New"), ("gone", "Unknown"), ("fog", "Double")):
            at = page.max_row + 1
            page.cell(at, COLUMN[Field.TITLE]).value = title
            page.cell(at, COLUMN[Field.ID]).value = inject

    whys = _whys(compare(small_files, edited(small_files, {}, then=add)))
    assert "by hand" in whys["New"]
    assert whys["Unknown"] == whys["gone"] == "the scenario has no inject 'gone'"
    assert "twice" in whys["Double"]


def test_rows_and_columns_that_are_gone_are_told(small_files: ScenarioFiles) -> None:
    def take(page: Worksheet) -> None:
        page.delete_rows(row_of(page, "alert"))
        page.delete_cols(COLUMN[Field.NOTE])

    compared = compare(small_files, edited(small_files, {}, then=take))
    assert not compared.edits
    assert any("no row for 'alert'" in one for one in compared.remarks)
    assert any("no column 'Facilitator's note'" in one for one in compared.remarks)


def test_an_emptied_cell_leaves_the_text(small_files: ScenarioFiles) -> None:
    compared = compare(small_files, edited(small_files, {("alert", Field.TITLE): None}))
    assert not compared.edits
    assert "'Title' of 'alert' is empty in the list; the text stays." in compared.remarks[0]


def test_what_stands_beside_the_list_is_told(small_files: ScenarioFiles) -> None:
    def write(page: Worksheet) -> None:
        page["Z3"] = "beside"
        page["Y1"] = "A heading"
        page["X1"] = "Title"
        page["X2"] = "A second title"
        page["J3"].comment = Comment("a remark", "colleague")
        assert page.parent is not None
        page.parent["About this list"]["B20"] = "on the other page"

    whys = _whys(compare(small_files, edited(small_files, {}, then=write)))
    others = {"A heading", "Title", "A second title"}
    assert set(whys) == {"beside", "a remark", "on the other page", *others}


def test_expected_actions_are_edited_only_where_there_is_one(small_files: ScenarioFiles) -> None:
    texts = {("sighting", Field.EXPECTED): "Coria asks", ("alert", Field.EXPECTED): "Borsa acts"}
    compared = compare(small_files, edited(small_files, dict(texts)))
    assert _edits(compared) == [("sighting", Field.EXPECTED, "Coria denies", "Coria asks")]
    assert "no expected action" in _whys(compared)["Borsa acts"]


def test_formulas_are_no_texts(small_files: ScenarioFiles) -> None:
    compared = compare(small_files, edited(small_files, {("alert", Field.TITLE): "=A1"}))
    assert not compared.edits
    assert "not stored" in _whys(compared)["=A1"]


def _newer(files: ScenarioFiles, before: bytes, after: bytes) -> ScenarioFiles:
    data = files.files[files.main]
    assert before in data
    return ScenarioFiles(files.main, {files.main: data.replace(before, after)})


def test_texts_that_the_writer_changed_meanwhile_stay(small_files: ScenarioFiles) -> None:
    sent = edited(small_files, {("fog", Field.TITLE): "Thick fog"})
    compared = compare(_newer(small_files, b"title: An alert", b"title: Another alert"), sent)
    assert _edits(compared) == [("fog", Field.TITLE, "Fog", "Thick fog")]
    assert any("newer in the scenario" in one for one in compared.remarks)


def test_a_text_that_both_changed_is_left_to_the_writer(small_files: ScenarioFiles) -> None:
    sent = edited(small_files, {("alert", Field.TITLE): "All hands"})
    compared = compare(_newer(small_files, b"title: An alert", b"title: Another alert"), sent)
    assert not compared.edits
    assert "changed in the scenario as well" in _whys(compared)["All hands"]


def test_without_the_prints_the_reader_is_told_to_look(small_files: ScenarioFiles) -> None:
    sent = edited(small_files, {("alert", Field.AS_SENT): "?"})
    compared = compare(_newer(small_files, b"title: An alert", b"title: Another alert"), sent)
    assert _edits(compared) == [("alert", Field.TITLE, "Another alert", "An alert")]
    assert any("look at each" in one for one in compared.remarks)


def test_rows_are_of_the_language_that_they_name(small_files: ScenarioFiles) -> None:
    sent = edited(small_files, {("sighting", Field.MESSAGE): "Буй пропал."}, "ru")
    [edit] = compare(small_files, sent).edits
    assert (edit.language, edit.before) == ("ru", "Буй сдвинулся.")


def test_a_csv_that_was_saved_elsewhere_reads_the_same(small_files: ScenarioFiles) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(load(small_files), "en", "").decode("utf-8-sig"))))
    rows[6][HEADINGS.index("Title")] = "Ärger"
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(rows)
    [edit] = compare(small_files, file.getvalue().encode("cp1252")).edits
    assert (edit.inject, edit.after) == ("alert", "Ärger")


def test_a_list_of_others_is_refused(small_files: ScenarioFiles) -> None:
    with pytest.raises(ListError, match="No column of this file"):
        compare(small_files, saved(workbook([("Time", "Text"), ("1", "2")])))
