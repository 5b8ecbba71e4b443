"""Word files, read back with the library that made them and as the archive that they are."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from tabletop.formats import word
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
from tabletop.formats.word.look import FONT

LETTERS = "Žąsys šoko. Zażółć gęślą jaźń. Съешь ещё этих мягких булок. Ўся праўда. Їжак."
EVERY: tuple[Block, ...] = (
    Heading(1, "One"),
    Paragraph(LETTERS),
    bullets(["a"]),
    numbered(["b"]),
    Table(("h",), (("c",),)),
    Quote((Paragraph("q"),)),
    PageBreak(),
    Heading(2, "Two"),
)


def written(*blocks: Block, for_comments: bool = False, foot: str | None = None) -> WordDocument:
    made = word.write(Document("The title", blocks), for_comments=for_comments, foot=foot)
    return docx.Document(BytesIO(made))


def styled(made: WordDocument) -> list[tuple[str, str]]:
    """The paragraphs below the title, each with its style."""
    return [(one.style.name or "", one.text) for one in made.paragraphs[1:] if one.style]


def parts(data: bytes) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        yield from ((one, archive.read(one)) for one in archive.infolist())


def test_headings_are_real_ones() -> None:
    made = written(Heading(1, "One"), Heading(2, "Two"), Heading(9, "Deep"))
    assert made.paragraphs[0].style is not None
    assert (made.paragraphs[0].style.name, made.paragraphs[0].text) == ("Title", "The title")
    assert styled(made) == [("Heading 1", "One"), ("Heading 2", "Two"), ("Heading 5", "Deep")]


def test_lists_have_the_style_of_their_depth() -> None:
    inner = (Paragraph("a"), Paragraph("more"), bullets(["deeper"]))
    made = written(Bullets((inner,)), numbered(["one"]))
    assert styled(made) == [
        ("List Bullet", "a"),
        ("List Continue", "more"),
        ("List Bullet 2", "deeper"),
        ("List Number", "one"),
    ]


def counts(made: WordDocument) -> list[tuple[int, int]]:
    """The count that each numbered paragraph goes by, and where that count starts."""
    numbering = made.part.numbering_part.element
    found = []
    for one in made.paragraphs:
        for number in one._p.iter(qn("w:numId")):
            value = int(number.get(qn("w:val")) or 0)
            (start,) = numbering.num_having_numId(value).iter(qn("w:startOverride"))
            found.append((value, int(start.get(qn("w:val")))))
    return found


def test_every_numbered_list_counts_anew() -> None:
    made = written(numbered(["a", "b"]), Paragraph("x"), Numbered(((Paragraph("c"),),), start=7))
    (one, first), (same, _), (other, seventh) = counts(made)
    assert one == same != other
    assert (first, seventh) == (1, 7)


def test_bold_italic_and_breaks_are_kept() -> None:
    made = written(Paragraph((Run("a", bold=True), Run("b\nc", italic=True))))
    (paragraph,) = made.paragraphs[1:]
    assert [(one.text, one.bold, one.italic) for one in paragraph.runs] == [
        ("a", True, None),
        ("b\nc", None, True),
    ]


def test_a_tables_first_row_is_repeated_on_each_page() -> None:
    made = written(Table(("h", "i"), (("1", "2"), ("3", "4")), (3, 1)))
    (table,) = made.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["h", "i"],
        ["1", "2"],
        ["3", "4"],
    ]
    heads = [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows]
    assert heads == [True, False, False]
    assert table.rows[0].cells[0].paragraphs[0].runs[0].bold
    wide, narrow = (int(column.width or 0) for column in table.columns)
    assert wide == pytest.approx(3 * narrow, rel=0.01)


def leads(made: WordDocument) -> dict[str, bool]:
    return {one.text: bool(one.paragraph_format.keep_with_next) for one in made.paragraphs[1:]}


def test_what_leads_in_a_list_stays_with_it() -> None:
    made = written(Paragraph("lead:"), bullets(["a"]), Paragraph("alone"), Paragraph("last"))
    assert leads(made) == {"lead:": True, "a": False, "alone": False, "last": False}


def test_a_page_break_leaves_no_empty_paragraph() -> None:
    made = written(Paragraph("a"), PageBreak(), Heading(1, "b"), Paragraph("c"))
    assert [one.paragraph_format.page_break_before for one in made.paragraphs[1:]] == [
        None,
        True,
        None,
    ]
    (only,) = written(PageBreak(), Table(("h",), (("c",),))).paragraphs[1:-1]
    assert only.paragraph_format.page_break_before


def test_the_paper_is_a4_with_a_margin_for_comments_where_wanted() -> None:
    plain, wide = (written(for_comments=one).sections[0] for one in (False, True))
    assert int(plain.page_width or 0) == pytest.approx(Cm(21), rel=0.001)
    assert int(plain.page_height or 0) == pytest.approx(Cm(29.7), rel=0.001)
    assert int(wide.right_margin or 0) - int(plain.right_margin or 0) > Cm(3)


def test_lines_are_numbered_for_comments_only() -> None:
    plain, numbered_lines = (
        [
            one.get(qn("w:restart"))
            for one in written(for_comments=one).element.iter(qn("w:lnNumType"))
        ]
        for one in (False, True)
    )
    assert (plain, numbered_lines) == ([], ["continuous"])


def test_a_short_table_stays_on_one_page() -> None:
    rows = tuple((str(number),) for number in range(30))
    short, long = written(Table(("h",), rows[:3]), Table(("h",), rows)).tables
    kept = [one.cells[0].paragraphs[0].paragraph_format.keep_with_next for one in short.rows]
    assert kept == [True, True, True, None]
    assert not any(one.cells[0].paragraphs[0].paragraph_format.keep_with_next for one in long.rows)


def footer(made: WordDocument) -> WordParagraph:
    first: WordParagraph = made.sections[0].footer.paragraphs[0]
    return first


def test_each_page_tells_its_number() -> None:
    fields = [one.get(qn("w:instr")) for one in footer(written())._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert footer(written()).text.startswith("The title, page")
    assert footer(written(foot="For one alone")).text.startswith("For one alone, page")


def test_letters_of_the_region_are_in_one_font() -> None:
    data = word.write(Document("T", EVERY, language="lt"))
    styles = next(body for entry, body in parts(data) if entry.filename == "word/styles.xml")
    defaults = styles.partition(b"</w:docDefaults>")[0]
    assert f'w:ascii="{FONT}"'.encode() in defaults
    assert f'w:cs="{FONT}"'.encode() in defaults
    assert b"Theme" not in defaults.partition(b"<w:rFonts")[2].partition(b"/>")[0]
    assert b'w:val="lt-LT"' in defaults
    assert LETTERS in [one.text for one in docx.Document(BytesIO(data)).paragraphs]


def test_no_author_program_or_time_is_told() -> None:
    data = word.write(Document("T", EVERY))
    for entry, body in parts(data):
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert b"python-docx" not in body
        assert b"Macintosh" not in body
    names = {entry.filename for entry, _ in parts(data)}
    assert "docProps/app.xml" not in names
    core = docx.Document(BytesIO(data)).core_properties
    assert (core.title, core.author, core.last_modified_by, core.comments) == ("T", "", "", "")
    assert (core.created, core.modified) == (None, None)


def test_the_same_document_gives_the_same_bytes() -> None:
    document = Document("T", EVERY)
    assert word.write(document) == word.write(document)


@pytest.mark.parametrize("text", ["a\x00b\x07", "\x1b[31mred", "\ufffe", "<w:p/>&amp;", "=1+1"])
def test_any_text_stays_text(text: str) -> None:
    (paragraph,) = written(Paragraph(text)).paragraphs[1:]
    assert paragraph.text == Run(text).text


def test_a_card_alone_is_a_page_and_four_are_a_table() -> None:
    card = (Heading(2, "A card"), Paragraph("Its text."))
    before = Paragraph("Before.")
    assert styled(written(before, Cards((card,))))[1:] == [
        ("Heading 2", "A card"),
        ("Normal", "Its text."),
    ]
    [table] = written(Cards((card, card, card), 4)).tables
    cells = [cell.text for row in table.rows for cell in row.cells]
    assert cells == ["A card\nIts text.", "A card\nIts text.", "A card\nIts text.", ""]


def test_a_tent_shows_its_name_from_both_sides() -> None:
    [table] = written(Tent("Borsa")).tables
    turned = [one.get(qn("w:val")) for one in table._tbl.iter(qn("w:textDirection"))]
    assert [cell.text for cell in table.rows[0].cells] == ["Borsa", "Borsa"]
    assert turned == ["tbRl", "btLr"]


def test_room_for_a_pen_is_lines_and_high_rows() -> None:
    made = written(Blank(3), Table(("h",), (("c",),), room=2))
    assert len(list(made.element.body.iter(qn("w:pBdr")))) == 3
    assert (made.tables[0].rows[1].height or 0) > Cm(1.6)


def test_a_picture_is_told_in_words() -> None:
    assert styled(written(Picture(b"<svg/>", "A chart"))) == [("Quote", "A chart")]
