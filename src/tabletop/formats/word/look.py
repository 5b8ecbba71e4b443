"""How a Word file looks: paper, margins, letters, spacing, the line at the foot of each page."""

from collections.abc import Iterator, Mapping

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from tabletop.formats.document import DEEPEST, Document
from tabletop.text import clean_line

FONT = "Arial"
"""Has Latin letters with all Polish and Lithuanian signs, and Cyrillic; every system has it or one
of the same widths in its place."""

BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBERS = ("List Number", "List Number 2", "List Number 3")
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
"""The styles of lists by their depth, and of what goes on below an item's first paragraph."""

CELL = "No Spacing"
"""The style of what stands in a table."""

SIZES = {
    "Title": 22,
    "TOC Heading": 16,
    "Heading 1": 16,
    "Heading 2": 13,
    "Heading 3": 11,
    "Heading 4": 10,
}
BODY_SIZE = 10
INK = RGBColor(0x1F, 0x2A, 0x44)

_A4 = (Cm(21), Cm(29.7))
_MARGIN, _MARGIN_FOR_COMMENTS = Cm(2.2), Cm(5.5)
_SPACING, _SPACING_FOR_COMMENTS = 1.1, 1.3
_LETTERS = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
_THEMES = ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme")
_PLACES: Mapping[str, str] = {
    "en": "GB",
    "ru": "RU",
    "be": "BY",
    "uk": "UA",
    "pl": "PL",
    "lt": "LT",
}


def dress(
    made: WordDocument, document: Document, *, for_comments: bool, foot: str | None = None
) -> None:
    """Give an empty Word document the look of all of ours."""
    _page(made, for_comments=for_comments)
    _defaults(made, document.language)
    for style in styles(made):
        _style(style, for_comments=for_comments)
    _foot(made, clean_line(document.title if foot is None else foot))


def _page(made: WordDocument, *, for_comments: bool) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = _A4
    section.left_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.right_margin = _MARGIN_FOR_COMMENTS if for_comments else _MARGIN
    if for_comments:
        _number_lines(section)


def _number_lines(section: Section) -> None:
    """Count the lines of the whole document, so that a remark can name one."""
    numbers = OxmlElement("w:lnNumType")
    numbers.set(qn("w:countBy"), "1")
    numbers.set(qn("w:restart"), "continuous")
    columns = section._sectPr.find(qn("w:cols"))  # no setter: the library knows no numbered lines
    columns.addprevious(numbers)


def _defaults(made: WordDocument, language: str) -> None:
    """The letters that every style falls back to, and the language that spelling is checked in."""
    defaults = made.styles.element.find(qn("w:docDefaults"))
    for letters in defaults.iter(qn("w:rFonts")):
        _letters(letters)
    for lang in defaults.iter(qn("w:lang")):
        place = _PLACES.get(language)
        lang.set(qn("w:val"), f"{language}-{place}" if place else language)


def styles(made: WordDocument) -> Iterator[ParagraphStyle]:
    """The styles that our documents use."""
    headings = (f"Heading {level}" for level in range(1, DEEPEST + 1))
    for name in (
        "Normal",
        "Title",
        "TOC Heading",
        "Quote",
        "Footer",
        CELL,
        *headings,
        *BULLETS,
        *NUMBERS,
        *CONTINUED,
    ):
        style = made.styles[name]
        if isinstance(style, ParagraphStyle):
            yield style


def _style(style: ParagraphStyle, *, for_comments: bool) -> None:
    head = style.name or ""
    loud = head in ("Title", "TOC Heading") or head.startswith("Heading")
    properties = style.element.get_or_add_rPr()
    _letters(properties.get_or_add_rFonts())
    style.font.size = Pt(SIZES.get(head, BODY_SIZE))
    style.font.italic = False
    if loud:
        style.font.bold = True
        style.font.color.rgb = INK
    elif head == "Quote":
        style.font.color.rgb = RGBColor(0, 0, 0)
        _bar(style)
    _spacing(style, loud=loud, for_comments=for_comments)


def _bar(style: ParagraphStyle) -> None:
    """A line down the left side of what is quoted."""
    style.paragraph_format.left_indent = Cm(0.6)
    borders, bar = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "8"), ("color", "8A94A6")):
        bar.set(qn(f"w:{name}"), value)
    borders.append(bar)
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:spacing", "w:ind", "w:jc")


def shade(cell: _Cell) -> None:
    """Give a cell of a table's first row its ground."""
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "E8EBF0")):
        ground.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(ground)


def underline(paragraph: Paragraph) -> None:
    """A line below a paragraph, for a pen."""
    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("bottom", "between"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "8A94A6")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    properties.insert_element_before(borders, "w:shd", "w:spacing", "w:ind", "w:jc")


def turn(cell: _Cell, direction: str) -> None:
    """Let the lines of a cell run up (`btLr`) or down (`tbRl`) the page, in its middle."""
    properties = cell._tc.get_or_add_tcPr()
    for tag, value in (("w:textDirection", direction), ("w:vAlign", "center")):
        one = OxmlElement(tag)
        one.set(qn("w:val"), value)
        properties.append(one)
    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _spacing(style: ParagraphStyle, *, loud: bool, for_comments: bool) -> None:
    shape = style.paragraph_format
    shape.space_before = Pt(12 if loud else 2 if style.name == CELL else 0)
    shape.space_after = Pt(2 if style.name == CELL else 5)
    if not (loud or style.name == CELL):
        shape.line_spacing = _SPACING_FOR_COMMENTS if for_comments else _SPACING
    shape.widow_control = True


def _letters(fonts: BaseOxmlElement) -> None:
    for theme in _THEMES:
        fonts.attrib.pop(qn(theme), None)
    for letters in _LETTERS:
        fonts.set(qn(letters), FONT)


def _foot(made: WordDocument, text: str) -> None:
    """A text and the page number, so that a page that fell out of a print is found its place."""
    line = made.sections[0].footer.paragraphs[0]
    line.add_run(f"{text}, page ")
    _field(line, "PAGE")
    line.add_run(" of ")
    _field(line, "NUMPAGES")


def _field(line: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)
