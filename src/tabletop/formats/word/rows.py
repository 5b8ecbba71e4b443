"""The rows of a table as Word's own XML, since a chronology has thousands of them."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from tabletop.formats.document import Line, Run, runs
from tabletop.formats.word.running import running

_HEAD, _EVERY = "<w:tblHeader w:val='true'/>", "<w:cantSplit w:val='true'/>"


def rows(
    headings: Iterable[Line],
    every: Iterable[Iterable[Line]],
    widths: Sequence[int],
    style: str,
    height: int = 0,
) -> Iterator[BaseOxmlElement]:
    """The row of headings, in bold and repeated on each page, and all others.

    `widths` and the least `height` of a row are in twentieths of a point, `style` is the id of the
    cells' style.
    """
    loud = (tuple(Run(run.text, bold=True) for run in runs(one)) for one in headings)
    least = f"<w:trHeight w:val='{height}'/>" if height else ""
    cells = _Cells(widths, style)
    body = (cells.row(one, _EVERY + least) for one in every)
    inner = "".join((cells.row(loud, _EVERY + _HEAD), *body))
    yield from parse_xml(f"<w:tbl {nsdecls('w')}>{inner}</w:tbl>")


class _Cells:
    """Writes rows of cells of given widths and one style."""

    def __init__(self, widths: Sequence[int], style: str) -> None:
        self._before = [
            f"<w:tc><w:tcPr><w:tcW w:type='dxa' w:w='{width}'/></w:tcPr>"
            f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>"
            for width in widths
        ]

    def row(self, lines: Iterable[Line], properties: str) -> str:
        cells = (
            f"{before}{running(line)}</w:p></w:tc>"
            for before, line in zip(self._before, lines, strict=True)
        )
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"
