"""Blocks of a document as pieces of an HTML page.

Whatever a text holds, it is only ever text: `escaped` is the one way into a page.
"""

import html
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence

from tabletop.formats.document import (
    Blank,
    Block,
    Bullets,
    Cards,
    Contents,
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
            return f"<h{level}>{line(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{line(text)}</p>"
        case Bullets(items):
            return f"<ul>\n{_items(items, under)}\n</ul>"
        case Numbered(items, start):
            return f'<ol start="{start}">\n{_items(items, under)}\n</ol>'
        case Quote(inner):
            return f"<blockquote>\n{blocks(inner, under)}\n</blockquote>"
        case Table():
            return table(block)
        case Picture():
            return _picture(block)
        case _:
            return _sheet(block, under)


def _sheet(block: PageBreak | Contents | Blank | Cards | Tent, under: int) -> str:
    """What belongs to paper, as far as a page has a place for it."""
    match block:
        case PageBreak():
            return '<div style="break-after: page"></div>'
        case Contents():
            return ""
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
            return line(text)
    return blocks(item, under)


def table(block: Table, rows: Sequence[Mapping[str, str]] = ()) -> str:
    """A table; `rows` are further attributes for each of its rows; empty: none has any."""
    places = block.places or ("",) * len(block.rows)
    given = rows or ({},) * len(block.rows)
    head = "".join(f'<th scope="col">{line(one)}</th>' for one in block.headings)
    body = "\n".join(
        f"<tr{attributes({'id': place, **one})}>{_cells(row)}</tr>"
        for row, place, one in zip(block.rows, places, given, strict=True)
    )
    return (
        f"<table>\n<colgroup>{''.join(map(_column, block.fractions))}</colgroup>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def _cells(row: Iterable[Line]) -> str:
    return "".join(f"<td>{line(cell)}</td>" for cell in row)


def attributes(given: Mapping[str, str]) -> str:
    """Attributes as they stand in a tag; those that are empty are left out."""
    return "".join(f' {name}="{escaped(value)}"' for name, value in given.items() if value)


def _column(fraction: float) -> str:
    return f'<col style="width: {100 * fraction:.1f}%">'


def line(text: Line) -> str:
    """A line of running text."""
    return "".join(map(_run, runs(text)))


def _run(run: Run) -> str:
    text = "<br>".join(escaped(one) for one in run.text.split("\n"))
    if run.to:
        text = f'<a href="#{escaped(run.to)}">{text}</a>'
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text
