import pytest
from markdown_it import MarkdownIt

from tabletop.formats.document import (
    Blank,
    Block,
    Bullets,
    Cards,
    Document,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Tent,
    bullets,
    numbered,
)
from tabletop.formats.markdown_document import write
from tests.formats.test_markdown import HOSTILE, shown


def body(*blocks: Block) -> str:
    return write(Document("T", blocks)).removeprefix("# T\n\n").removesuffix("\n")


def test_the_title_is_the_heading_above_all_others() -> None:
    assert write(Document("A *title*", (Heading(1, "One"),))) == "# A \\*title\\*\n\n## One\n"


def test_runs_carry_their_marks() -> None:
    line = (Run("If "), Run("this ", bold=True), Run("or that", italic=True), Run(", go"))
    assert body(Paragraph(line)) == "If **this** *or that*, go"


def test_a_mark_that_would_not_be_read_is_left_out() -> None:
    assert body(Paragraph((Run("a", bold=True), Run("b")))) == "ab"


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("bold", [False, True])
def test_no_text_becomes_markup(text: str, bold: bool) -> None:
    kinds, words = shown(body(Paragraph((Run(text, bold=bold),))))
    assert kinds == ({"strong_open", "strong_close"} if bold else set())
    assert words == text


@pytest.mark.parametrize("text", ["# x", "- x", "1. x", "> x"])
def test_no_line_after_a_break_becomes_markup(text: str) -> None:
    kinds, words = shown(body(Paragraph(f"a\n{text}")))
    assert kinds == {"hardbreak"}
    assert words == f"a{text}"


def test_lists_may_hold_blocks() -> None:
    item = (Paragraph("a"), Quote((Paragraph("b"),)), bullets(["c"]))
    assert body(Bullets((item,))) == "- a\n\n  > b\n\n  - c"
    assert body(Numbered(((Paragraph("a"), Paragraph("b")),), start=10)) == "10. a\n\n    b"


def test_a_list_does_not_run_into_the_one_before_it() -> None:
    tokens = MarkdownIt().parse(body(bullets(["a"]), bullets(["b"]), numbered(["c"])))
    kinds = [token.type for token in tokens]
    assert kinds.count("bullet_list_open") == 2
    assert kinds.count("ordered_list_open") == 1


def test_tables_keep_their_columns() -> None:
    written = body(Table(("a", "b"), (("x|y", "l\nm"),)))
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    cells = [token.content for token in tokens if token.type == "inline"]
    assert cells == ["a", "b", "x|y", "l m"]


def test_a_page_break_is_nothing() -> None:
    assert body(Paragraph("a"), PageBreak(), Paragraph("b")) == "a\n\nb"


def test_pictures_tents_and_cards_are_their_words() -> None:
    cards = Cards(((Heading(2, "A card"),), (Paragraph("another"),)), 4)
    written = write(
        Document("T", (Picture(b"<svg/>", "A *chart*"), cards, Tent("Borsa"), Blank(3)))
    )
    assert written == "# T\n\nA \\*chart\\*\n\n### A card\n\nanother\n\nBorsa\n"
