"""The running sheet: the times of the day, and how the board stands after each turn."""

from collections.abc import Iterator

from tabletop.authoring.numbering import reached
from tabletop.authoring.pack.model import Making
from tabletop.authoring.pack.wording import BOX
from tabletop.authoring.telling.naming import Naming
from tabletop.debrief.names import titled
from tabletop.formats.document import Block, Heading, Line, PageBreak, Paragraph, Table
from tabletop.scenario.conditions import IndicatorRef

_TIMES = ("Turn", "Opened", "Time called", "Paused, minutes", "Published", "Poll in")


def running_sheet(making: Making) -> Iterator[Block]:
    """Tables to fill in by hand, for as many turns as a day can have."""
    naming = making.naming
    turns = max(reached(making.scenario).values())
    yield PageBreak()
    yield Heading(1, "The running sheet")
    yield Paragraph("Times by the clock on the wall; they are typed in with the decisions.")
    yield Table(
        _TIMES, (("", "", "", "", "", ""),) * turns, shares=(30, 14, 14, 14, 14, 14), room=1
    )
    yield from _board("Indicators", turns, tuple(_indicators(naming)))
    yield from _board("Instruments", turns, tuple(_instruments(naming)))
    yield from _board("Milestones", turns, tuple(_milestones(naming)))


def _board(name: str, turns: int, rows: tuple[tuple[Line, Line], ...]) -> Iterator[Block]:
    """A table with a column to fill in for each turn that is played."""
    if rows:
        yield Heading(2, f"{name} after each turn")
        empty = ("",) * turns
        heads = ("", "Start", *(f"{number}." for number in range(1, turns + 1)))
        shares = (46, 14, *(8,) * turns)
        yield Table(heads, tuple((*row, *empty) for row in rows), shares)


def _indicators(naming: Naming) -> Iterator[tuple[Line, Line]]:
    starts = naming.scenario.starts()
    for key, indicator, teams in naming.scenario.indicator_keys():
        one = naming.scenario.indicators[indicator]
        low, high = one.range
        name = naming.indicator(IndicatorRef(indicator, one.per, teams))
        yield f"{name} ({low} to {high})", f"{starts[key]} {titled(one.level(starts[key]))}"


def _instruments(naming: Naming) -> Iterator[tuple[Line, Line]]:
    for one in naming.scenario.instruments.values():
        left = "" if one.stock is None else f", {one.stock} left"
        yield str(one.name), f"{one.status}{left}"


def _milestones(naming: Naming) -> Iterator[tuple[Line, Line]]:
    for one in naming.scenario.milestones.values():
        yield str(one.text), BOX
