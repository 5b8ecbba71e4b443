import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.formats.document import (
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
from tabletop.formats.plain import NARROWEST, write

CODES = re.compile(r"\x1b\[\d+m")
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen."


def body(*blocks: Block, width: int = 40, styled: bool = False) -> str:
    written = write(Document("T", blocks), width, styled=styled)
    return written.removeprefix("\x1b[1mT\x1b[0m\n=\n" if styled else "T\n=\n")


def test_title_and_headings_are_told_apart() -> None:
    written = body(Heading(1, "One"), Heading(2, "Two"), Heading(3, "Three"), Paragraph("x"))
    assert written == "\n\nOne\n---\n\nTwo\n...\n\nThree\n\n  x\n"


def test_lines_end_before_the_width() -> None:
    assert max(len(line) for line in body(Paragraph(LONG)).splitlines()) <= 40
    assert " ".join(body(Paragraph(LONG)).split()) == LONG


def test_a_long_word_is_left_whole() -> None:
    address = "https://example.org/" + "x" * 60
    assert address in body(Paragraph(f"See {address} there"))


def test_no_text_is_set_narrower_than_it_can_be_read() -> None:
    assert body(Paragraph(LONG), width=1) == body(Paragraph(LONG), width=NARROWEST)


def test_lists_hang_below_their_sign() -> None:
    written = body(bullets([LONG]))
    assert written.startswith("\n- One two")
    assert all(line.startswith("  ") for line in written.splitlines()[2:])
    assert body(numbered(["a", "b"])) == "\n1. a\n2. b\n"
    assert body(Numbered(((Paragraph("a"),),), start=9)) == "\n9. a\n"


def test_an_item_may_hold_more_than_a_paragraph() -> None:
    item = (Paragraph("a"), Paragraph("b"), bullets(["c"]))
    assert body(Bullets((item,))) == "\n- a\n\n  b\n\n  - c\n"


def test_a_quotation_has_a_line_at_its_side() -> None:
    assert body(Quote((Paragraph("a"), Paragraph("b")))) == "\n| a\n|\n| b\n"


def test_a_page_break_is_nothing() -> None:
    assert body(Paragraph("a"), PageBreak(), Paragraph("b")) == body(Paragraph("a"), Paragraph("b"))


def test_a_table_stands_in_columns() -> None:
    table = Table(("Turn", "Title"), (("1", "The first hours"), ("2", "Two maps")))
    assert body(table) == (
        "\nTurn      Title\n"
        "--------  ---------------\n"
        "1         The first hours\n"
        "2         Two maps\n"
    )


def test_cells_are_wrapped_in_a_table_too_wide() -> None:
    written = body(Table(("a", "b"), ((LONG, "end"),)))
    assert max(len(line) for line in written.splitlines()) <= 40
    assert "end" in written.splitlines()[3]


def test_a_table_without_room_for_its_columns_is_stacked() -> None:
    cells = tuple(f"cell {number} {LONG}" for number in range(6))
    written = body(Table(tuple("abcdef"), (cells,)))
    assert "\na: cell 0 One" in written
    assert "\nf: cell 5 One" in written


def test_bold_is_shown_only_where_it_is_wanted() -> None:
    line = (Run("Note:", bold=True), Run(" x "), Run("y", italic=True))
    assert body(Paragraph(line)) == "\nNote: x y\n"
    assert body(Paragraph(line), styled=True) == "\n\x1b[1mNote:\x1b[0m x \x1b[3my\x1b[0m\n"


texts = st.text(st.sampled_from("ab -\x1b\n\tł"), max_size=60)
lines = st.one_of(
    texts, st.lists(st.builds(Run, texts, st.booleans(), st.booleans()), max_size=4).map(tuple)
)
some_blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, lines),
    st.builds(Heading, st.integers(0, 7), lines),
    st.lists(lines, max_size=3).map(bullets),
    st.lists(lines, max_size=3).map(numbered),
    st.lists(st.builds(Paragraph, lines), max_size=2).map(lambda many: Quote(tuple(many))),
    st.lists(st.tuples(lines, lines), max_size=3).map(lambda rows: Table(("a", "b"), tuple(rows))),
)


@given(st.lists(some_blocks, max_size=4), st.integers(0, 90))
def test_styles_change_nothing_but_codes(blocks: list[Block], width: int) -> None:
    document = Document("T", tuple(blocks))
    plain = write(document, width)
    assert CODES.sub("", write(document, width, styled=True)) == plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("width", [NARROWEST, 50, 100])
def test_no_line_ends_in_blanks(width: int) -> None:
    table = Table(("a", "b"), (("x", ""), ("y", LONG)))
    written = body(table, Paragraph(LONG), Quote((Paragraph(LONG),)), width=width)
    assert all(line == line.rstrip() for line in written.splitlines())


def test_short_columns_are_no_reason_to_exceed_the_width() -> None:
    table = Table(("a " * 20, "b", "c", "d"), (("1", "2", "3", "4"),))
    written = write(Document("T", (table,)), 60)
    assert max(map(len, written.splitlines())) <= 60


def test_pictures_tents_and_cards_are_their_words() -> None:
    cards = Cards(((Paragraph("one"),), (Paragraph("two"),)), 4)
    written = write(Document("T", (Picture(b"<svg/>", "A chart"), cards, Tent("Borsa"))))
    assert written.split() == ["T", "=", "A", "chart", "one", "two", "Borsa"]
