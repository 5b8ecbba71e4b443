"""Word files: what is read of them, and which are refused."""

import io

import docx as python_docx
import pytest

from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.notes import word
from tests.authoring.notes.files import docx, paragraph, row


def test_a_file_that_a_library_wrote_is_read_in_order() -> None:
    document = python_docx.Document()
    document.add_heading("Second room")
    document.add_paragraph("09:42 Poland: no", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "10:00", "two\nlines"
    made = io.BytesIO()
    document.save(made)
    assert word.is_word(made.getvalue())
    found = [(one.place, one.cells) for one in word.read(made.getvalue())]
    assert found == [
        ("paragraph 1", ("Second room",)),
        ("paragraph 2", ("09:42 Poland: no",)),
        ("table 1, row 1", ("10:00", "two\nlines")),
    ]


def test_what_was_inserted_is_read_and_what_was_deleted_is_not() -> None:
    body = (
        "<w:p><w:r><w:t>09:42 we </w:t></w:r>"
        "<w:ins><w:r><w:t>now</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>"
        "<w:r><w:t> agree</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
    )
    assert [one.text for one in word.read(docx(body))] == ["09:42 we now agree", "in a control"]


def test_a_break_within_a_paragraph_begins_a_line() -> None:
    body = "<w:p><w:r><w:t>09:42 one</w:t><w:br/><w:t>09:43 two</w:t></w:r></w:p>"
    assert [one.text for one in word.read(docx(body))] == ["09:42 one", "09:43 two"]


def test_a_table_within_a_cell_is_text_of_that_cell() -> None:
    inner = f"<w:tbl>{row('a', 'b')}</w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('10:00')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert [one.cells for one in word.read(docx(body))] == [("10:00", "a\nb")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (docx("<w:p>" * 500 + "</w:p>" * 500), "damaged"),
        (docx("<w:p>"), "damaged"),
        (docx(paragraph("09:42 x"))[:150], "damaged"),
        (docx("<w:p/>" * (word.LINES_LIMIT + 5)), "20,000 lines"),
        (docx("&b;", '<!DOCTYPE l [<!ENTITY b "x">]>'), "entities"),
        (docx(" " * (word.UNPACKED_LIMIT + 1)), "unpack to 32 MB"),
    ],
    ids=["deep", "not closed", "cut", "long", "entities", "bomb"],
)
def test_a_file_that_may_do_harm_or_is_damaged_is_refused(data: bytes, said: str) -> None:
    assert word.is_word(data)
    with pytest.raises(ListError, match=said) as refused:
        word.read(data)
    assert refused.value.hint
