"""Endings as bars, with the interval of an estimate."""

from collections.abc import Iterator

from tabletop.explore.answer import Chance, Item
from tabletop.explore.report.cells import how_often
from tabletop.explore.report.section import Case
from tabletop.formats import svg

WIDTH, LEFT, TRACK = 820.0, 240.0, 380.0
"""Of the picture, of the names, and of a bar that stands for all of play."""

_ROW, _BAR = 44.0, 18.0


def endings(case: Case) -> str:
    """A bar for each ending, in file order."""
    items = case.of("ending")
    parts = [part for at, one in enumerate(items) for part in _row(case, one, at * _ROW)]
    height = len(items) * _ROW + svg.LINE * 1.5
    said = ", ".join(f"{one.title}: {how_often(one)}" for one in items)
    axis = _axis(len(items) * _ROW)
    return svg.picture(f"How likely each ending is. {said}.", WIDTH, height, (*axis, *parts))


def _row(case: Case, item: Item, top: float) -> Iterator[str]:
    middle = top + _ROW / 2
    name = svg.broken(item.title, LEFT - 16)
    yield svg.lines(LEFT - 10, middle + 5 - svg.LINE * (len(name) - 1) / 2, name, anchor="end")
    yield svg.box(LEFT, middle - _BAR / 2, TRACK, _BAR, "track")
    shown = f"{item.title}: {how_often(item)}"
    yield svg.box(LEFT, middle - _BAR / 2, TRACK * item.chance.value, _BAR, "bar", shown)
    yield from _interval(item.chance, middle)
    before = case.before(item)
    if before is not None:
        at = LEFT + TRACK * before.chance.value
        yield svg.line(at, middle - _BAR / 2 - 4, at, middle + _BAR / 2 + 4, "before")
    said = how_often(item) + (f", else {how_often(before)}" if before else "")
    yield svg.text(LEFT + TRACK + 10, middle + 5, said, "figure")


def _interval(chance: Chance, middle: float) -> Iterator[str]:
    """The interval of an estimate as a line with ends."""
    if chance.exact:
        return
    low, high = (LEFT + TRACK * one for one in (chance.low, chance.high))
    yield svg.line(low, middle, high, middle, "interval")
    yield from (svg.line(x, middle - 5, x, middle + 5, "interval") for x in (low, high))


def _axis(bottom: float) -> Iterator[str]:
    for tenth in (0, 25, 50, 75, 100):
        at = LEFT + TRACK * tenth / 100
        yield svg.line(at, 0, at, bottom, "grid")
        yield svg.text(at, bottom + svg.LINE, f"{tenth}%", "quiet", "middle")
