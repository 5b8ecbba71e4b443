"""A laid out picture of pairs as SVG: inside a page, or as a file of its own.

Inside a page the style sheet gives classes their colours. A file of its own carries a plain style
sheet on white ground, which the programs that set print and slides understand as well.
"""

from collections.abc import Iterator, Sequence

from tabletop.formats import svg
from tabletop.formats.dumbbells.chart import Chart
from tabletop.formats.dumbbells.key import height as key_height
from tabletop.formats.dumbbells.key import samples
from tabletop.formats.dumbbells.layout import (
    LINE,
    NAME,
    OPEN,
    SMALL,
    TEXT,
    TITLE,
    PlacedBand,
    PlacedCell,
    PlacedColumn,
    PlacedPair,
    Sheet,
)
from tabletop.formats.html import escaped
from tabletop.formats.lettering import BOLD, broken, width
from tabletop.text import clean

FULL = 2.9
"""Radius of a full mark, which shows inside an open one where they fall together."""

_BELOW_KEY, _BETWEEN, _MARGIN = 8.0, 24.0, 16.0

STYLE = f"""
text {{ font-family: Arial, Helvetica, sans-serif; font-size: {TEXT}px;
  fill: #000000; }}
.title {{ font-size: 15px; font-weight: bold; }}
.head {{ font-size: {TITLE}px; font-weight: bold; }}
.name {{ font-size: {NAME}px; font-weight: bold; }}
.quoted {{ font-style: italic; fill: #333333; }}
.quiet {{ fill: #444444; }}
.small {{ font-size: {SMALL}px; fill: #444444; }}
.label {{ font-weight: bold; }}
.grid {{ stroke: #cccccc; stroke-width: 0.6; }}
.zero {{ stroke: #777777; stroke-width: 0.9; }}
.rule {{ stroke: #999999; stroke-width: 0.6; }}
.link {{ stroke: #666666; stroke-width: 3; }}
.lower {{ stroke: #b3420e; }}
.higher {{ stroke: #2f6fad; }}
.open {{ fill: #ffffff; stroke: #000000; stroke-width: 1.3; }}
.full {{ fill: #000000; }}
.paper {{ fill: #ffffff; }}
"""
"""The look of a file of its own, without anything that only browsers know."""


def inline(chart: Chart, sheet: Sheet, *, first: bool = True) -> str:
    """One sheet for a page; the first one has the key above it."""
    key = tuple(_key(chart, sheet.width)) if first else ()
    down = key_height(chart.key, sheet.width) + _BELOW_KEY if first else 0.0
    parts = (*key, _shifted(0, down, _sheet(chart, sheet)))
    return svg.picture(chart.spoken, sheet.width, sheet.height + down, parts)


def standalone(chart: Chart, sheets: Sequence[Sheet], below: str) -> bytes:
    """All sheets as one SVG file, with the title above and a colophon below them."""
    room = max((one.width for one in sheets), default=400.0)
    parts = [svg.text(0, 14, chart.title, "title"), _shifted(0, 26, _key(chart, room))]
    down = 26 + key_height(chart.key, room) + _BELOW_KEY
    for sheet in sheets:
        parts.append(_shifted(0, down, _sheet(chart, sheet)))
        down += sheet.height + _BETWEEN
    foot = broken(clean(below), room, TEXT, 6)
    parts += (svg.text(0, down + LINE * at, one, "small") for at, one in enumerate(foot))
    return _file(chart, room, down + LINE * len(foot), parts)


def _file(chart: Chart, room: float, height: float, parts: Sequence[str]) -> bytes:
    wide, high = room + 2 * _MARGIN, height + 2 * _MARGIN
    whole = svg.element(
        "svg",
        "\n".join(
            (
                "",
                svg.element("title", escaped(chart.title)),
                svg.element("desc", escaped(chart.spoken)),
                f"<style>{STYLE}</style>",
                svg.box(0, 0, wide, high, "paper"),
                _shifted(_MARGIN, _MARGIN, parts),
                "",
            )
        ),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {svg.number(wide)} {svg.number(high)}",
        width=wide,
        height=high,
        role="img",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{whole}\n'.encode()


def _shifted(x: float, y: float, parts: Sequence[str] | Iterator[str]) -> str:
    where = f"translate({svg.number(x)} {svg.number(y)})"
    return svg.element("g", "\n".join(("", *parts, "")), transform=where)


def _key(chart: Chart, room: float) -> Iterator[str]:
    for one in samples(chart.key, room):
        yield from _marks(one.open, one.full, one.y, one.square)
        yield svg.text(one.begins, one.y + TEXT / 3, one.text)


def _sheet(chart: Chart, sheet: Sheet) -> Iterator[str]:
    for band in sheet.bands:
        yield from _band(band, sheet.width)
    for column in sheet.columns:
        yield from _head(chart, sheet, column)
        for cell in column.cells:
            yield from _cell(chart, column, cell)


def _band(band: PlacedBand, right: float) -> Iterator[str]:
    yield svg.line(0, band.top, right, band.top, "rule")
    yield from _lines(0, band.top + LINE + 1, band.name, "name")


def _lines(x: float, y: float, said: Sequence[str], css: str) -> Iterator[str]:
    yield from (svg.text(x, y + LINE * at, one, css) for at, one in enumerate(said))


def _head(chart: Chart, sheet: Sheet, column: PlacedColumn) -> Iterator[str]:
    """A column's heading, and the scale right above the bands."""
    top = sheet.ticks - LINE * (len(column.title) + len(column.subtitle) + 1)
    yield from _lines(column.x, top + LINE - 2, column.title, "head")
    below = top + LINE * (len(column.title) + 1) - 1
    yield from _lines(column.x, below, column.subtitle, "quiet")
    middle = column.low + (column.high - column.low) * -chart.low / (chart.high - chart.low)
    yield svg.text(column.x, sheet.ticks, f"{chart.low_word} {chart.low}", "small")
    yield svg.text(middle, sheet.ticks, "0", "small", "middle")
    most = f"+{chart.high} {chart.high_word}"
    yield svg.text(column.x + column.width + 2, sheet.ticks, most, "small", "end")


def _cell(chart: Chart, column: PlacedColumn, cell: PlacedCell) -> Iterator[str]:
    first = cell.top + LINE + 0.5
    yield from _lines(column.x, first, cell.text, "said")
    yield from _lines(column.x, first + LINE * len(cell.text), cell.quoted, "quoted")
    after = len(cell.text) + len(cell.quoted)
    yield from _lines(column.x, first + LINE * after, cell.note, "quiet")
    if cell.pairs:
        yield from _grid(chart, column, cell)
    for pair in cell.pairs:
        yield _pair(column, pair)


def _grid(chart: Chart, column: PlacedColumn, cell: PlacedCell) -> Iterator[str]:
    step = (column.high - column.low) / (chart.high - chart.low)
    for value in range(chart.low, chart.high + 1):
        x = column.low + step * (value - chart.low)
        yield svg.line(x, cell.begin, x, cell.end, "grid" if value else "zero")


def _pair(column: PlacedColumn, placed: PlacedPair) -> str:
    pair, under = placed.pair, placed.y + TEXT / 3
    label = broken(pair.label, column.low - column.x - 6, TEXT * BOLD, 1)
    parts = [
        svg.element("title", escaped(pair.hint)) if pair.hint else "",
        *_lines(column.x, under, label, "label"),
        *_marks(placed.open, placed.full, placed.y, pair.square),
        *_said(placed, under),
        svg.text(column.high + 9, under, pair.beside, "small") if pair.beside else "",
    ]
    return svg.element("g", "".join(parts))


def _said(placed: PlacedPair, under: float) -> Iterator[str]:
    """The words in the place of a mark, on a ground that covers the scale."""
    said = placed.pair.said
    if said:
        wide = width(said, SMALL)
        left = {"start": placed.at, "middle": placed.at - wide / 2, "end": placed.at - wide}
        yield svg.box(left[placed.anchor] - 1, under - SMALL, wide + 2, SMALL * 1.3, "paper")
        yield svg.text(placed.at, under, said, "small", placed.anchor)


def _marks(open_at: float | None, full_at: float | None, y: float, square: bool) -> Iterator[str]:
    if open_at is not None and full_at is not None and open_at != full_at:
        way = "lower" if full_at < open_at else "higher"
        yield svg.line(open_at, y, full_at, y, f"link {way}")
    if open_at is not None:
        yield _mark(open_at, y, OPEN, "open", square)
    if full_at is not None:
        yield _mark(full_at, y, FULL, "full", square)


def _mark(x: float, y: float, radius: float, css: str, square: bool) -> str:
    if not square:
        return svg.element("circle", cx=x, cy=y, r=radius, css=css)
    half = radius * 0.92
    return svg.box(x - half, y - half, 2 * half, 2 * half, css)
