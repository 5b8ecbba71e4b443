"""Blocks of a document as pieces of an HTML page.

Whatever a text holds, it is only ever text: `escaped` is the one way into a page.
"""

import html
from base64 import b64encode
from collections.abc import Iterable

from tabletop.formats.document import (
    Blank,
    Block,
    Bullets,
    Cards,
    Heading,
    Item,
    Line,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
    Tent,
    runs,
)
from tabletop.text import clean


def escaped(text: str) -> str:
    """A text that is safe between tags and in an attribute's quotation marks."""
    return html.escape(clean(text))


def blocks(every: Iterable[Block], under: int = 1) -> str:
    """The blocks, one below another; their headings stand below one of level `under`."""
    return "\n".join(_block(one, under) for one in every)


def _block(block: Block, under: int) -> str:
    match block:
        case Heading(text=text):
            level = min(6, block.depth + under)
            return f"<h{level}>{_line(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{_line(text)}</p>"
        case Bullets(items):
            return f"<ul>\n{_items(items, under)}\n</ul>"
        case Numbered(items, start):
            return f'<ol start="{start}">\n{_items(items, under)}\n</ol>'
        case Quote(inner):
            return f"<blockquote>\n{blocks(inner, under)}\n</blockquote>"
        case Table():
            return _table(block)
        case PageBreak():
            return '<div style="break-after: page"></div>'
        case Picture():
            return _picture(block)
        case Blank(lines):
            return f'<div style="height: {2 * lines}em"></div>'
        case Cards(cards):
            return "\n".join(f"<article>\n{blocks(one, under)}\n</article>" for one in cards)
        case Tent(name):
            return f"<p>{escaped(name)}</p>"


def _picture(picture: Picture) -> str:
    """The drawing inside the page; as an image, so that nothing in it can run or load anything."""
    held = b64encode(picture.svg).decode()
    return f'<img src="data:image/svg+xml;base64,{held}" alt="{escaped(picture.alt)}">'


def _items(items: Iterable[Item], under: int) -> str:
    return "\n".join(f"<li>{_item(one, under)}</li>" for one in items)


def _item(item: Item, under: int) -> str:
    """An item; one of a single paragraph stands without a space around it."""
    match item:
        case [Paragraph(text)]:
            return _line(text)
    return blocks(item, under)


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_line(one)}</th>' for one in table.headings)
    rows = "\n".join(
        f"<tr>{''.join(f'<td>{_line(cell)}</td>' for cell in row)}</tr>" for row in table.rows
    )
    return (
        f"<table>\n<colgroup>{''.join(map(_column, table.fractions))}</colgroup>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _column(fraction: float) -> str:
    return f'<col style="width: {100 * fraction:.1f}%">'


def _line(line: Line) -> str:
    return "".join(map(_run, runs(line)))


def _run(run: Run) -> str:
    text = "<br>".join(escaped(one) for one in run.text.split("\n"))
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text
