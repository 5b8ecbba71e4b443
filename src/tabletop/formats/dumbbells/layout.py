"""Where the parts of a picture of pairs stand. Lengths are in pixels of 1/96 inch, y goes down.

A chart fills as few sheets as it can. Texts are given as many lines as a sheet has room for; what
does not fit then is cut visibly.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tabletop.formats.dumbbells.chart import Cell, Chart, Column, Pair
from tabletop.formats.lettering import BOLD, broken, width

ROOM = 602.0
"""Height that a sheet of A4 on its side leaves below a page's heading and the key."""

WIDTH = 1047.0
"""Width of a sheet of A4 on its side inside margins of 10 mm."""

TEXT, TITLE, NAME, SMALL = 9.4, 11.0, 10.0, 8.4
"""Sizes of letters: of texts, headings, names of bands, and of what stands beside a scale."""

LINE, ROW = 11.0, 13.2
"""Heights of a line of text and of a pair."""

OPEN = 4.8
"""Radius of an open mark, the greatest of all."""

_BAND, _GAP, _LABEL, _BESIDE = 80.0, 12.0, 34.0, 24.0
_WIDEST, _LEAST = 320.0, 720.0
_COLUMNS = 6
_BELOW_HEAD, _ABOVE_PAIRS, _BELOW_CELL = 6.0, 2.0, 8.0
_LINES = ((14, 6), (8, 4), (5, 3), (4, 3), (4, 2), (3, 2), (2, 2), (2, 1), (1, 1))
"""How many lines a cell's text and what is quoted below it may have, from ample to scant."""

_RUNNING_ON = (3, 2)
"""The same where a chart takes several sheets, whatever the lines."""


@dataclass(frozen=True, slots=True)
class PlacedPair:
    """A pair at height `y`; what it says in the place of a mark has its end or middle at `at`."""

    pair: Pair
    y: float
    open: float | None
    full: float | None
    at: float
    anchor: str


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell: its lines from `top` on, its pairs between `begin` and `end`."""

    top: float
    text: tuple[str, ...]
    quoted: tuple[str, ...]
    note: tuple[str, ...]
    begin: float
    end: float
    pairs: tuple[PlacedPair, ...]


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column at `x`; the scale reaches from `low` to `high`."""

    x: float
    width: float
    low: float
    high: float
    title: tuple[str, ...]
    subtitle: tuple[str, ...]
    cells: tuple[PlacedCell, ...]


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band with the lines of its name."""

    name: tuple[str, ...]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; `ticks` is the height at which the scale is written."""

    width: float
    height: float
    ticks: float
    bands: tuple[PlacedBand, ...]
    columns: tuple[PlacedColumn, ...]


@dataclass(frozen=True, slots=True)
class _Measure:
    """What all cells of a sheet have in common."""

    width: float
    text: int
    quoted: int

    def lines(self, cell: Cell) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """A cell's text, what is quoted and the note, as lines."""
        return (
            broken(cell.text, self.width, TEXT, self.text),
            broken(cell.quoted, self.width, TEXT, self.quoted),
            broken(cell.note, self.width, TEXT, 2) if not cell.pairs else (),
        )

    def height(self, cell: Cell) -> float:
        """A cell's height."""
        lines = sum(map(len, self.lines(cell)))
        return LINE * lines + _ABOVE_PAIRS + ROW * len(cell.pairs) + _BELOW_CELL


def laid_out(chart: Chart, room: float = ROOM) -> tuple[Sheet, ...]:
    """The sheets of a chart, none higher than `room` but where a single band is."""
    sheets: list[Sheet] = []
    for first in range(0, len(chart.columns), _COLUMNS):
        columns = chart.columns[first : first + _COLUMNS]
        measure = _fitting(columns, room)
        stretches = _stretches(columns, measure, room - _head(columns, measure.width))
        sheets += (_sheet(chart, columns, measure, some) for some in stretches)
    return tuple(sheets)


def _wide(columns: Sequence[Column]) -> float:
    """The width of each column, without the gap to the next."""
    return min(_WIDEST, (WIDTH - _BAND) / len(columns)) - _GAP


def _fitting(columns: Sequence[Column], room: float) -> _Measure:
    """The amplest measure with which the columns fit one sheet, or that of several sheets."""
    wide = _wide(columns)
    left = room - _head(columns, wide)
    measures = [_Measure(wide, *lines) for lines in _LINES]
    fitting = (one for one in measures if sum(_heights(columns, one)) <= left)
    return next(fitting, _Measure(wide, *_RUNNING_ON))


def _heights(columns: Sequence[Column], measure: _Measure) -> list[float]:
    """The height of each band: that of its highest cell."""
    bands = zip(*(column.cells for column in columns), strict=True)
    return [max(map(measure.height, cells)) for cells in bands]


def _stretches(
    columns: Sequence[Column], measure: _Measure, room: float
) -> Iterator[tuple[int, ...]]:
    """The bands of each sheet by number."""
    some: list[int] = []
    left = room
    for number, height in enumerate(_heights(columns, measure)):
        if some and height > left:
            yield tuple(some)
            some, left = [], room
        some.append(number)
        left -= height
    yield tuple(some)


def _titles(column: Column, room: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return broken(column.title, room, TITLE * BOLD, 2), broken(column.subtitle, room, TEXT, 2)


def _head(columns: Sequence[Column], room: float) -> float:
    """Where the bands begin: below the longest heading and the scale."""
    lines = max(sum(map(len, _titles(one, room))) for one in columns)
    return LINE * (lines + 1) + _BELOW_HEAD


def _sheet(
    chart: Chart, columns: Sequence[Column], measure: _Measure, some: Sequence[int]
) -> Sheet:
    head = _head(columns, measure.width)
    heights = _heights(columns, measure)
    tops = [head]
    for number in some:
        tops.append(tops[-1] + heights[number])
    bands = tuple(
        PlacedBand(
            broken(chart.bands[number], _BAND - 6, NAME * BOLD, 3), top, top + heights[number]
        )
        for number, top in zip(some, tops, strict=False)
    )
    placed = tuple(
        _column(chart, column, measure, _BAND + at * (measure.width + _GAP), bands, some)
        for at, column in enumerate(columns)
    )
    return Sheet(
        width=max(_LEAST, _BAND + len(columns) * (measure.width + _GAP)),
        height=tops[-1],
        ticks=head - _BELOW_HEAD,
        bands=bands,
        columns=placed,
    )


def _column(
    chart: Chart,
    column: Column,
    measure: _Measure,
    x: float,
    bands: Sequence[PlacedBand],
    some: Sequence[int],
) -> PlacedColumn:
    title, subtitle = _titles(column, measure.width)
    low, high = x + _LABEL + 4, x + measure.width - _BESIDE - 4
    scale = _Scale(chart.low, chart.high, low, high)
    cells = tuple(
        _cell(column.cells[number], measure, band.top, scale)
        for number, band in zip(some, bands, strict=True)
    )
    return PlacedColumn(x, measure.width, low, high, title, subtitle, cells)


def _cell(cell: Cell, measure: _Measure, top: float, scale: "_Scale") -> PlacedCell:
    text, quoted, note = measure.lines(cell)
    begin = top + LINE * (len(text) + len(quoted) + len(note)) + _ABOVE_PAIRS
    pairs = tuple(
        _pair(pair, begin + ROW * (at + 0.5), scale) for at, pair in enumerate(cell.pairs)
    )
    return PlacedCell(top, text, quoted, note, begin, begin + ROW * len(pairs), pairs)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Values from `least` to `most` over the way from `low` to `high`."""

    least: int
    most: int
    low: float
    high: float

    def at(self, value: float | None) -> float | None:
        """Where a value stands."""
        if value is None:
            return None
        return self.low + (self.high - self.low) * (value - self.least) / (self.most - self.least)


def _pair(pair: Pair, y: float, scale: _Scale) -> PlacedPair:
    """A pair; what it says stands where no mark does."""
    marks = scale.at(pair.open), scale.at(pair.full)
    taken = [one for one in marks if one is not None]
    if not taken:
        return PlacedPair(pair, y, *marks, (scale.low + scale.high) / 2, "middle")
    left, right = min(taken) - OPEN - 3, max(taken) + OPEN + 3
    wide = width(pair.said, SMALL)
    if left - scale.low > scale.high - right:
        return PlacedPair(pair, y, *marks, min(scale.low, left - wide), "start")
    return PlacedPair(pair, y, *marks, max(scale.high, right + wide), "end")
