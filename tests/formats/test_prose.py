import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.formats.document import Bullets, Heading, Numbered, Paragraph, Quote, Run
from tabletop.formats.prose import blocks


def test_paragraphs_are_unwrapped() -> None:
    assert blocks("One\nline.\n\nTwo.") == (Paragraph("One line."), Paragraph("Two."))


def test_headings_stand_below_the_one_that_the_text_stands_under() -> None:
    assert blocks("### A\n\n#### B", under=3) == (Heading(4, "A"), Heading(5, "B"))
    assert blocks("# A", under=0) == (Heading(1, "A"),)


def test_lists_and_quotations_are_read() -> None:
    assert blocks("- a\n- b") == (Bullets(((Paragraph("a"),), (Paragraph("b"),))),)
    assert blocks("3. a\n4. b") == (Numbered(((Paragraph("a"),), (Paragraph("b"),)), 3),)
    assert blocks("> said") == (Quote((Paragraph("said"),)),)


def test_bold_and_italic_are_runs() -> None:
    (paragraph,) = blocks("a **b *c*** d")
    assert paragraph == Paragraph(
        (Run("a "), Run("b ", bold=True), Run("c", bold=True, italic=True), Run(" d"))
    )


def test_a_break_of_the_line_stays() -> None:
    assert blocks("a  \nb") == (Paragraph("a\nb"),)


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b>",
        "[x](http://example.org)",
        "![x](y.png)",
        "`code`",
        "a | b",
        "| a |\n| - |".replace("\n", " "),
        "~~gone~~",
        "&lt;",
        "{{ 1 + 1 }}",
    ],
)
def test_all_other_marks_stay_text(text: str) -> None:
    assert blocks(text) == (Paragraph(text),)


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(blocks(text), tuple)
