"""The blocks of a document as paragraphs and tables of a Word file."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from docx.document import Document as WordDocument
from docx.oxml.numbering import CT_NumPr
from docx.shared import Cm, Length, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from tabletop.formats.document import (
    LED_IN,
    Blank,
    Block,
    Bullets,
    Cards,
    Contents,
    Document,
    Heading,
    Item,
    Line,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Table,
    Tent,
)
from tabletop.formats.word.contents import Listing
from tabletop.formats.word.look import BULLETS, CELL, CONTINUED, NUMBERS, shade, turn, underline
from tabletop.formats.word.rows import rows
from tabletop.formats.word.running import paragraph
from tabletop.text import clean_line

TOGETHER = 8
"""A table of so many rows at most is not broken between two pages, but for rows for a pen."""

CARD = (Cm(8.3), Cm(12.1))
"""Width and height of one of four cards on a page."""

_TWENTIETH = Pt(1) // 20
_LINE, _CARD_MARGIN = Cm(0.85), Pt(8)
_LARGEST, _SMALLEST, _TENT_LENGTH = 110, 28, 640
"""Points: the letters of a name tent, and the room that they have along the page."""


class Writer:
    """Writes blocks at the end of a Word document, one after another."""

    def __init__(self, made: WordDocument) -> None:
        self._made = made
        self._place: WordDocument | _Cell = made
        self._end = made.element.body.sectPr
        self._styles: dict[str, str] = {}
        self._new_page = False
        self._listing = Listing(made)

    def write(self, document: Document) -> None:
        """The title, where it stands on the page, and every block."""
        if document.titled:
            self._made.add_paragraph(clean_line(document.title), style="Title")
        self._blocks(document.blocks, "Normal", 0)
        self._listing.fill()

    def _blocks(self, blocks: Sequence[Block], style: str, depth: int) -> None:
        """Blocks; the paragraph that leads in a list, a table or the like stays on its page."""
        for block, following in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Paragraph):
                made = self._paragraph(block.text, style)
                if isinstance(following, LED_IN):
                    made.paragraph_format.keep_with_next = True
            else:
                self._block(block, depth)

    def _block(self, block: Block, depth: int) -> None:
        """A block other than a paragraph; a list in it stands at `depth`, 0 the outermost."""
        match block:
            case Heading():
                self._heading(block)
            case Bullets(items):
                self._list(items, BULLETS, depth)
            case Numbered(items, start):
                self._list(items, NUMBERS, depth, self._counting(depth, start))
            case Quote(blocks):
                self._blocks(blocks, "Quote", depth)
            case Table():
                self._table(block)
            case PageBreak():
                self._new_page = True
            case Picture(alt=text):
                self._paragraph(text, "Quote")
            case Contents() | Blank() | Cards() | Tent():
                self._sheet(block, depth)

    def _sheet(self, block: Contents | Blank | Cards | Tent, depth: int) -> None:
        """What belongs to paper."""
        match block:
            case Contents(title):
                self._paragraph(title, "TOC Heading")
                self._listing.begin(block)
            case Blank(lines):
                self._ruled(lines)
            case Cards((card,), 1):
                self._next_page()
                self._blocks(card, "Normal", depth)
            case Cards(cards):
                self._cards(cards)
            case Tent(name):
                self._tent(name)

    def _heading(self, heading: Heading) -> None:
        made = self._paragraph(heading.text, f"Heading {heading.depth}")
        self._listing.take(heading.depth, heading.text, made)

    def _paragraph(self, text: Line, style: str) -> WordParagraph:
        made = WordParagraph(paragraph(text, self._style(style)), self._place)
        if isinstance(self._place, _Cell):
            self._place._tc.append(made._p)
        else:
            self._end.addprevious(made._p)
        if self._new_page:
            # A break of its own would leave an empty page behind one that is just full.
            made.paragraph_format.page_break_before = True
            self._new_page = False
        return made

    def _style(self, name: str) -> str:
        """The id of a style; looked up once, since the library looks through all of them."""
        if name not in self._styles:
            self._styles[name] = str(self._made.styles[name].style_id)
        return self._styles[name]

    def _list(
        self, items: Iterable[Item], styles: tuple[str, ...], depth: int, counting: int = 0
    ) -> None:
        """A list; `counting` is the number of the count that it goes by, 0 for none."""
        step = min(depth, len(styles) - 1)
        for first, *rest in (item for item in items if item):
            text = first.text if isinstance(first, Paragraph) else ""
            made = self._paragraph(text, styles[step])
            if counting:
                _count(made, counting)
            inner = rest if isinstance(first, Paragraph) else [first, *rest]
            self._blocks(inner, CONTINUED[step], depth + 1)

    def _counting(self, depth: int, start: int) -> int:
        """A new count from `start`; without one a list would go on where the last one ended."""
        style = self._made.styles[NUMBERS[min(depth, len(NUMBERS) - 1)]]
        numbering = self._made.part.numbering_part.element
        known = style.element.pPr.numPr.numId.val
        pattern = numbering.num_having_numId(known).abstractNumId.val
        count = numbering.add_num(pattern)
        count.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(count.numId)

    def _table(self, table: Table) -> None:
        if self._new_page:
            self._paragraph("", CELL)
        made = self._place.add_table(rows=0, cols=len(table.headings))
        made.style = "Table Grid"
        made.autofit = False
        widths = self._widths(table)
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        twentieths = [width // _TWENTIETH for width in widths]
        height = _LINE * table.room // _TWENTIETH
        for row in rows(table.headings, table.rows, twentieths, self._style(CELL), height):
            made._tbl.append(row)
        for cell in made.rows[0].cells:
            shade(cell)
        if len(table.rows) <= TOGETHER and not table.room:
            _keep_together(made)
        self._place.add_paragraph()

    def _next_page(self) -> None:
        """A new page for what follows, unless it is the first thing of all."""
        self._new_page = bool(self._made.paragraphs)

    def _ruled(self, lines: int) -> None:
        """Empty lines for a pen."""
        for _ in range(lines):
            made = self._paragraph("", CELL)
            made.paragraph_format.line_spacing = _LINE
            underline(made)

    def _cards(self, cards: tuple[Item, ...]) -> None:
        """Two rows of two cards, to be cut apart."""
        made = self._grid(rows=2, width=CARD[0], height=CARD[1])
        places = [cell for row in made.rows for cell in row.cells]
        for place, card in zip(places, cards, strict=False):
            self._place = place
            self._blocks(card, "Normal", 0)
            place._tc.remove(place.paragraphs[0]._p)
        self._place = self._made

    def _grid(self, rows: int, width: Length, height: Length) -> WordTable:
        """Two columns of equal cells on a new page."""
        self._next_page()
        self._paragraph("", CELL)
        made: WordTable = self._made.add_table(rows=rows, cols=2)
        made.style = "Table Grid"
        made.autofit = False
        for row in made.rows:
            row.height = height
            for cell in row.cells:
                cell.width = width
                cell.paragraphs[0].paragraph_format.space_before = _CARD_MARGIN
        return made

    def _tent(self, name: str) -> None:
        """The name twice, once from each side of the fold between the columns."""
        made = self._grid(rows=1, width=CARD[0], height=Cm(23.5))
        longest = max(map(len, name.split()), default=1)
        size = max(_SMALLEST, min(_LARGEST, _TENT_LENGTH // max(longest, (len(name) + 1) // 2)))
        for cell, direction in zip(made.rows[0].cells, ("tbRl", "btLr"), strict=True):
            turn(cell, direction)
            word = cell.paragraphs[0].add_run(name)
            word.bold = True
            word.font.size = Pt(size)

    def _widths(self, table: Table) -> list[Length]:
        section = self._made.sections[0]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        return [Length(int(room * fraction)) for fraction in table.fractions]


def _keep_together(made: WordTable) -> None:
    """Keep a table on one page: each row but the last with the next."""
    for row in made.rows[:-1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _count(made: WordParagraph, counting: int) -> None:
    properties: CT_NumPr = made._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = counting
