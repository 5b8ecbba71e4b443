from docx.oxml.ns import qn
from docx.table import Table as WordTable

from tabletop.formats.document import Run, Table
from tests.formats.word.test_word import written

HOSTILE = "<w:p/> & \"x\" 'y' ]]> &lt;"


def table(one: Table) -> WordTable:
    (made,) = written(one).tables
    return made


def test_texts_of_cells_stay_texts() -> None:
    made = table(Table((HOSTILE, "b"), ((HOSTILE, "one\ntwo\tthree"),)))
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        [HOSTILE, "b"],
        [HOSTILE, "one\ntwo\tthree"],
    ]


def test_no_row_is_broken_between_pages() -> None:
    made = table(Table(("a",), (("b",), ("c",))))
    assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in made.rows)


def test_looks_of_runs_are_kept_in_cells() -> None:
    made = table(Table(("a",), (((Run("x", bold=True), Run("y", italic=True)),),)))
    runs = made.rows[1].cells[0].paragraphs[0].runs
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("x", True, None),
        ("y", None, True),
    ]
