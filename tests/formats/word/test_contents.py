from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from tabletop.formats.document import Contents, Heading, Paragraph
from tests.formats.word.test_word import written

BLOCKS = (
    Heading(1, "Before"),
    Contents("Contents", 2),
    Heading(1, "One & <two>"),
    Heading(2, "Inner"),
    Heading(3, "Too deep"),
    Paragraph("text"),
)


def test_the_contents_hold_the_headings_that_follow_before_word_renews_them() -> None:
    body = written(*BLOCKS).element.body
    (frame,) = body.iter(qn("w:sdtContent"))
    lines = ["".join(text.text or "" for text in link.iter(qn("w:t"))) for link in links(frame)]
    assert lines == ["One & <two>", "Inner"]


def test_each_line_leads_to_the_bookmark_of_its_heading() -> None:
    body = written(*BLOCKS).element.body
    marks = [one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))]
    assert [link.get(qn("w:anchor")) for link in links(body)] == marks
    assert len(set(marks)) == 2


def test_the_field_asks_for_the_same_levels_and_is_closed() -> None:
    body = written(*BLOCKS).element.body
    (instruction,) = (one.text for one in body.iter(qn("w:instrText")))
    assert instruction.strip().startswith('TOC \\o "1-2"')
    kinds = [one.get(qn("w:fldCharType")) for one in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def links(element: BaseOxmlElement) -> list[BaseOxmlElement]:
    return list(element.iter(qn("w:hyperlink")))
