"""How far each hand can move each ending: ranges with a mark at what is usual."""

from collections.abc import Iterator, Sequence

from tabletop.explore.answer import Reach
from tabletop.explore.report.charts.bars import LEFT, TRACK, WIDTH
from tabletop.explore.report.hands import reaches
from tabletop.explore.report.section import Case
from tabletop.explore.wording import share
from tabletop.formats import svg

_SEEN = 0.2
"""Pixels; a narrower range shows as none."""
_ROW, _TITLE, _THICK = 24.0, 30.0, 10.0


def leverage(case: Case) -> str:
    """For each ending a line for each hand, from the least to the most that it can make of it."""
    parts: list[str] = []
    top = 0.0
    for ending in case.scenario.endings:
        hands = tuple(reaches(case, ending))
        if any(reach.high for _, reach in hands):
            parts += _ending(case.names.ending(ending), hands, top)
            top += _TITLE + _ROW * len(hands)
    title = "How far each team, and the cause card, can move the probability of each ending."
    axis = (
        svg.text(LEFT + TRACK * at / 100, top + svg.LINE, f"{at}%", "quiet", "middle")
        for at in (0, 25, 50, 75, 100)
    )
    return svg.picture(title, WIDTH, top + svg.LINE * 1.5, (*parts, *axis)) if parts else ""


def _ending(title: str, hands: Sequence[tuple[str, Reach]], top: float) -> Iterator[str]:
    yield svg.text(LEFT, top + _TITLE - 9, svg.broken(title, TRACK, 1)[0], "strong")
    bottom = top + _TITLE + _ROW * len(hands)
    for at in (0, 25, 50, 75, 100):
        x = LEFT + TRACK * at / 100
        yield svg.line(x, top + _TITLE, x, bottom, "grid")
    for at, (name, reach) in enumerate(hands):
        yield from _hand(name, reach, top + _TITLE + _ROW * (at + 0.5))


def _hand(name: str, reach: Reach, middle: float) -> Iterator[str]:
    low, usual, high = (LEFT + TRACK * one for one in (reach.low, reach.usual, reach.high))
    said = f"{share(reach.low)} to {share(reach.high)}"
    if high - low < _SEEN:
        said = f"stays at {share(reach.usual)}"
    yield svg.text(LEFT - 10, middle + 5, svg.broken(name, LEFT - 16, 1)[0], anchor="end")
    yield svg.box(LEFT, middle - 1, TRACK, 2, "track")
    width = max(2.0, high - low)
    yield svg.box(low, middle - _THICK / 2, width, _THICK, "bar", f"{name}: {said}")
    yield svg.line(usual, middle - _THICK / 2 - 3, usual, middle + _THICK / 2 + 3, "mean")
    yield svg.text(LEFT + TRACK + 10, middle + 5, said, "figure")
