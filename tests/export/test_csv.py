import csv
import io

from tabletop.engine.commands import Note
from tabletop.export.csv import COLUMNS, write
from tabletop.formats.delimited import unguarded
from tests.debrief.telling import told
from tests.engine.play import Play
from tests.export.full import cycled, full, numbered
from tests.export.naughty import CLEANED, texts


def _rows(play: Play) -> list[dict[str, str]]:
    data = write(told(play)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data, newline="")))


def test_no_commit_is_missing_and_rows_stand_in_their_order(play: Play) -> None:
    rows = _rows(full(play, numbered("said")))
    order = [(int(row["sequence"]), int(row["part"])) for row in rows]
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert {number for number, _part in order} == set(range(play.seq + 1))


def test_every_row_has_every_column_and_names_its_run(play: Play) -> None:
    for row in _rows(full(play, numbered("said"))):
        assert list(row) == list(COLUMNS)
        assert (row["run"], row["scenario"], row["scenario_sha256"]) == ("s1", "small", "0" * 64)


def test_what_was_taken_back_says_so(play: Play) -> None:
    rows = _rows(full(play, numbered("said")))
    (back,) = (row for row in rows if row["kind"] == "undone")
    taken = [row for row in rows if row["undone"] == "TRUE"]
    assert [row["sequence"] for row in taken] == back["detail"].split("; ")
    assert (taken[0]["kind"], taken[0]["detail"]) == ("commit", "send")


def test_a_change_stands_with_its_causes_before_and_after(play: Play) -> None:
    play.start().release("sighting")
    (row,) = (row for row in _rows(play) if row["kind"] == "change")
    told_of = {name: row[name] for name in ("thing", "before", "after", "cause", "by")}
    assert told_of == {
        "thing": "indicator:tension",
        "before": "4",
        "after": "5",
        "cause": "sighting",
        "by": "1",
    }


def test_a_negative_signal_stays_a_number(play: Play) -> None:
    rows = _rows(full(play, numbered("said")))
    assert {row["value"] for row in rows if row["kind"] == "signal"} == {"2", "-1"}


def test_the_time_on_paper_stands_beside_that_of_the_record(play: Play) -> None:
    (row,) = (one for one in _rows(full(play, numbered("said"))) if one["kind"] == "note")
    assert (row["on_paper"], row["detail"]) == ("10:15", "tone")


def test_off_record_notes_are_in_no_byte(play: Play) -> None:
    play.do(Note(text="confided", tag="hush", off_record=True))
    data = write(told(play)).decode()
    assert "confided" not in data
    assert "hush" not in data


def test_texts_come_back_as_they_were_and_begin_no_formula(play: Play) -> None:
    rows = _rows(full(play, cycled(texts())))
    cells = {cell for row in rows for cell in row.values()}
    said = {unguarded(cell) for cell in cells}
    assert set(CLEANED) - said == set()
    for cell in cells:
        plain = cell.lstrip("-").isdigit()
        assert plain or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
