"""A chart of pairs as lines of text, for a screen of letters: every mark is a letter of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.formats.dumbbells.chart import Cell, Chart, Column, Pair

STEP = 4
"""Letters from one whole step of the scale to the next."""
ROUND, SQUARE = "○●◉", "□■▣"
"""The open mark, the full one, and both at one place."""
_BETWEEN, _ZERO, _TICK = "━", "│", "·"


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line; `strong` is a heading, `quiet` stands back."""

    text: str
    strong: bool = False
    quiet: bool = False


def lines(chart: Chart) -> tuple[TextLine, ...]:
    """The chart, column below column, each with its bands one below another."""
    return tuple(line for column in chart.columns for line in _column(chart, column))


def key(chart: Chart) -> tuple[TextLine, ...]:
    """What the marks mean."""
    told = chart.key
    scale = f"{chart.low} {chart.low_word}, 0 neither, +{chart.high} {chart.high_word}"
    return (
        TextLine(f"{ROUND[0]} {told.open}   {ROUND[1]} {told.full}", quiet=True),
        TextLine(f"{ROUND} {told.round}   {SQUARE} {told.square}", quiet=True),
        TextLine(f"{scale}.   {'; '.join(told.notes)}", quiet=True),
    )


def _column(chart: Chart, column: Column) -> Iterator[TextLine]:
    yield TextLine(f"{column.title}  {column.subtitle}", strong=True)
    for band, cell in zip(chart.bands, column.cells, strict=True):
        yield from _cell(chart, band, cell)
    yield TextLine("")


def _cell(chart: Chart, band: str, cell: Cell) -> Iterator[TextLine]:
    yield TextLine(f"{band}: {cell.text or cell.note}", strong=True)
    if cell.quoted:
        yield TextLine(f"  {cell.quoted}", quiet=True)
    if cell.note and cell.text:
        yield TextLine(f"  {cell.note}", quiet=True)
    width = max((len(one.label) for one in cell.pairs), default=0)
    for one in cell.pairs:
        beside = "  ".join(filter(None, (one.said, one.beside)))
        yield TextLine(f"  {one.label:<{width}}  {_scale(chart, one)}  {beside}".rstrip())


def _scale(chart: Chart, pair: Pair) -> str:
    """The scale with the marks of a pair on it, and a line between them."""
    letters = [_TICK if at % STEP == 0 else " " for at in range(_place(chart, chart.high) + 1)]
    letters[_place(chart, 0)] = _ZERO
    marks = SQUARE if pair.square else ROUND
    ends = [_place(chart, one) for one in (pair.open, pair.full) if one is not None]
    first, last = min(ends, default=0), max(ends, default=-1)
    letters[first : last + 1] = _BETWEEN * (last + 1 - first)
    for value, mark in ((pair.open, marks[0]), (pair.full, marks[1])):
        if value is not None:
            letters[_place(chart, value)] = mark
    if len(ends) == 2 and ends[0] == ends[1]:
        letters[ends[0]] = marks[2]
    return "".join(letters)


def _place(chart: Chart, value: float) -> int:
    """How many letters right of the scale's low end a value stands."""
    return round((value - chart.low) * STEP)
