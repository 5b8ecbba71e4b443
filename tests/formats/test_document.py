import pytest

from tabletop.formats.document import (
    DEEPEST,
    Bullets,
    Cards,
    Heading,
    Numbered,
    Paragraph,
    Run,
    Table,
    bullets,
    numbered,
    runs,
    words,
)


def test_a_run_is_cleaned_when_it_is_made() -> None:
    assert Run("a\x1b[31mb\u202e\x00\r\nc").text == "a[31mb\nc"


@pytest.mark.parametrize(("level", "depth"), [(-1, 1), (1, 1), (3, 3), (9, DEEPEST)])
def test_a_heading_stands_at_a_level_that_every_format_has(level: int, depth: int) -> None:
    assert Heading(level, "x").depth == depth


def test_a_line_is_a_text_or_runs() -> None:
    assert runs("x") == (Run("x"),)
    assert words((Run("a ", bold=True), Run("b"))) == "a b"


def test_columns_share_the_width() -> None:
    assert Table(("a", "b"), ()).fractions == (0.5, 0.5)
    assert Table(("a", "b"), (), (1, 3)).fractions == (0.25, 0.75)


def test_lists_of_lines_have_one_paragraph_an_item() -> None:
    assert bullets(["a", "b"]) == Bullets(((Paragraph("a"),), (Paragraph("b"),)))
    assert numbered(["a"]) == Numbered(((Paragraph("a"),),))


@pytest.mark.parametrize("number", [0, 5])
def test_a_page_holds_one_to_four_cards(number: int) -> None:
    with pytest.raises(ValueError, match="one card"):
        Cards(((Paragraph("x"),),) * number, 4)
