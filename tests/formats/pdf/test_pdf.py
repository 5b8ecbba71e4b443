"""PDF files: what goes in as text comes out as text, and nothing of the machine goes in."""

import json
import re

import pytest

from tabletop.formats import pdf
from tabletop.formats.document import (
    Blank,
    Block,
    Cards,
    Document,
    Heading,
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
from tabletop.formats.pdf.data import packed
from tests.formats.pdf.reading import pages, text

LETTERS = "Žąsys šoko. Zażółć gęślą jaźń. Съешь ещё этих мягких булок. Ўся праўда і ціша."
NAUGHTY = (
    '#let x = 1; #panic("no"); $x$ *bold* _it_ @ref <label> `raw` ~ -- --- '
    "\\ \\u{41} \"quotes\" 'single' [a] {b} // c /* d */ = e https://example.org"
)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="20mm" viewBox="0 0 60 20"'
    b" font-family=\"Arial, 'Liberation Sans', sans-serif\">"
    b'<text x="2" y="10" font-size="5">Picture</text></svg>'
)
CARD = (Heading(2, "A card"), Quote((Paragraph("Its text."),)))
EVERY: tuple[Block, ...] = (
    Heading(1, "One"),
    Paragraph((Run("bold ", bold=True), Run("italic", italic=True))),
    bullets(["point"]),
    numbered(["step"]),
    Table(("head",), (("cell",),), room=2),
    Quote((Paragraph("said"),)),
    Blank(2),
    Picture(SVG, "A picture"),
    PageBreak(),
    Cards((CARD, CARD), 4),
    Tent("Borsa"),
)


def written(*blocks: Block, language: str = "en") -> bytes:
    return pdf.write(Document("The title", blocks, language), foot="At the foot")


UNDRAWN = {
    "Agreed 😀 at last": "Agreed [grinning face] at last",
    "漢字": "[U+6F22][U+5B57]",
    "\U0001f1e7": "[regional indicator symbol letter b]",
    "Ґ, ש, ✓, \u0378": "Ґ, ש, ✓, [U+0378]",
}


@pytest.mark.parametrize("said", UNDRAWN)
def test_a_character_that_no_font_has_is_called_by_its_name(said: str) -> None:
    data = written(Quote((Paragraph(said),)))
    assert UNDRAWN[said].replace(" ", "") in re.sub(r"\s", "", text(data))
    assert b"pdfuaid" in data
    assert data == written(Quote((Paragraph(said),)))


def test_every_block_comes_out() -> None:
    found = text(written(*EVERY))
    for said in ("The title", "One", "bold italic", "point", "step", "head", "cell", "said"):
        assert said in found
    assert all(said in found for said in ("A card", "Its text.", "Borsa"))


@pytest.mark.parametrize("language", ["en", "ru", "be", "pl", "lt", "sr-Latn", "szl"])
def test_letters_of_the_region_have_a_shape(language: str) -> None:
    assert LETTERS in text(written(Paragraph(LETTERS), language=language))


def test_no_text_is_read_as_markup() -> None:
    title = Document(NAUGHTY, (Heading(1, NAUGHTY), Paragraph(NAUGHTY)))
    found = text(pdf.write(title, foot=NAUGHTY))
    squeezed = re.sub(r"\s", "", NAUGHTY)
    assert re.sub(r"\s", "", found).count(squeezed) == 4


@pytest.mark.parametrize("naughty", ["#", "\\", '"', "$", "\\u{202e}", "]", "= a", "", " ", "\n\n"])
def test_a_mark_alone_stays_what_it_is(naughty: str) -> None:
    assert naughty.strip() in text(written(Paragraph(naughty), Table((naughty,), ((naughty,),))))


def test_the_same_document_gives_the_same_bytes() -> None:
    assert written(*EVERY) == written(*EVERY)


def test_a_file_names_no_author_and_no_time() -> None:
    made = written(*EVERY)
    for word in (b"/Author", b"CreationDate", b"ModDate", b"dc:creator", b"xmp:CreateDate"):
        assert word not in made


def test_a_file_is_tagged_and_says_its_language() -> None:
    made = written(*EVERY, language="be")
    assert b"/Lang(be)" in made
    assert b"/Marked true" in made
    assert b"pdfuaid" in made


def test_headings_make_the_outline_and_skip_no_level() -> None:
    made = written(Heading(3, "Deep"), Heading(5, "Deeper"))
    assert b"/Outlines" in made
    levels = [one["level"] for one in json.loads(packed(_deep(), ""))["blocks"]]
    assert levels == [1, 2, 1]


def _deep() -> Document:
    return Document("t", (Heading(3, "a"), Heading(5, "b"), Heading(1, "c")))


def test_the_foot_and_a_number_stand_on_each_page() -> None:
    found = pages(written(Paragraph("a"), PageBreak(), Paragraph("b")))
    assert len(found) == 2
    for number, page in enumerate(found, 1):
        assert "At the foot" in page
        assert f"{number} / 2" in page or f"{number}/2" in page


def test_only_fonts_that_came_with_the_library_are_used() -> None:
    made = written(*EVERY, Paragraph("☐ − → €"))
    names = {one.partition(b"+")[2] for one in re.findall(rb"/BaseFont/([A-Z]{6}\+[\w-]+)", made)}
    families = (b"LibertinusSerif", b"NewCM", b"DejaVuSansMono")
    assert names
    assert all(one.startswith(families) for one in names)


def test_an_overlong_word_may_be_broken() -> None:
    word = "x" * 300
    data = json.loads(packed(Document("t", (Paragraph(word),)), ""))
    part = data["blocks"][0]["text"][0]["parts"][0]
    assert max(map(len, part.split("\u200b"))) <= 24
    assert part.replace("\u200b", "") == word


def test_a_card_that_is_full_keeps_to_its_place() -> None:
    long = (Heading(2, "A card"), Paragraph("Words of a long card. " * 60))
    assert len(pages(written(Cards((long, long, long, long), 4)))) == 1


def test_a_card_that_is_too_long_for_its_place_gets_one_of_its_own() -> None:
    short, long = (Paragraph("Short."),), (Paragraph("Words of a long card. " * 300),)
    first, second = pages(written(Cards((short, long, short), 4)))
    assert first.count("Short.") == 2
    assert second.count("Words of a long") == 300


def test_a_card_that_is_too_long_for_a_page_goes_on() -> None:
    endless = (*(Paragraph(f"Paragraph {number}.") for number in range(400)),)
    found = text(written(Cards((endless,))))
    assert all(f"Paragraph {number}." in found for number in range(400))
