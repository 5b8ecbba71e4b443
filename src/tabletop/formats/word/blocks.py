"""The blocks of a document as paragraphs and tables of a Word file."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.numbering import CT_NumPr
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tabletop.formats.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Item,
    Line,
    Numbered,
    PageBreak,
    Paragraph,
    Quote,
    Run,
    Table,
    runs,
)
from tabletop.formats.word.look import BULLETS, CELL, CONTINUED, NUMBERS, shade
from tabletop.text import clean_line


class Writer:
    """Writes blocks at the end of a Word document, one after another."""

    def __init__(self, made: WordDocument) -> None:
        self._made = made
        self._styles: dict[str, str] = {}
        self._new_page = False

    def write(self, document: Document) -> None:
        """The title and every block."""
        self._made.add_paragraph(clean_line(document.title), style="Title")
        self._blocks(document.blocks, "Normal", 0)

    def _blocks(self, blocks: Sequence[Block], style: str, depth: int) -> None:
        """Blocks; the paragraph that leads in a list or a quotation stays on its page."""
        for block, following in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Paragraph):
                made = self._paragraph(block.text, style)
                if isinstance(following, Bullets | Numbered | Quote):
                    made.paragraph_format.keep_with_next = True
            else:
                self._block(block, depth)

    def _block(self, block: Block, depth: int) -> None:
        """A block other than a paragraph; a list in it stands at `depth`, 0 the outermost."""
        match block:
            case Heading(text=text):
                self._paragraph(text, f"Heading {block.depth}")
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

    def _paragraph(self, text: Line, style: str) -> WordParagraph:
        made = self._made.add_paragraph()
        made._p.style = self._style(style)
        _fill(made, text)
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
        made = self._made.add_table(rows=1 + len(table.rows), cols=len(table.headings))
        made.style = "Table Grid"
        made.autofit = False
        loud = tuple(tuple(Run(run.text, bold=True) for run in runs(one)) for one in table.headings)
        for row, cells in zip(made.rows, (loud, *table.rows), strict=True):
            _flag(row._tr.get_or_add_trPr(), "w:cantSplit")
            for cell, text in zip(row.cells, cells, strict=True):
                _fill(cell.paragraphs[0], text)
                cell.paragraphs[0]._p.style = self._style(CELL)
        self._head(made)
        self._widths(made, table)
        self._made.add_paragraph()

    def _head(self, made: WordTable) -> None:
        """The first row stands again at the top of each page that the table runs on to."""
        _flag(made.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
        for cell in made.rows[0].cells:
            shade(cell)

    def _widths(self, made: WordTable, table: Table) -> None:
        section = self._made.sections[0]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        for column, fraction in zip(made.columns, table.fractions, strict=True):
            column.width = Length(int(room * fraction))
            for cell in column.cells:
                cell.width = column.width


def _fill(made: WordParagraph, line: Line) -> None:
    for run in runs(line):
        for number, part in enumerate(run.text.split("\n")):
            word = made.add_run()
            if number:
                word.add_break()
            word.add_text(part)
            if run.bold:
                word.bold = True
            if run.italic:
                word.italic = True


def _count(made: WordParagraph, counting: int) -> None:
    properties: CT_NumPr = made._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = counting


def _flag(parent: BaseOxmlElement, name: str) -> None:
    flag = OxmlElement(name)
    flag.set(qn("w:val"), "true")
    parent.append(flag)
