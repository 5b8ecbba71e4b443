"""What moved the indicators: by whom, how much was asked for and how much came about."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.movement_model import IndicatorMovement, Mover
from tabletop.debrief.names import signed
from tabletop.debrief.summary import foremost
from tabletop.export import analysis_wording as tell
from tabletop.export.report.case import Case
from tabletop.export.report.line import joined, line, refs
from tabletop.export.report.part import Mark, Part, tabled
from tabletop.formats.document import Block, Line, Paragraph
from tabletop.text import counted

_MEANING = (
    '"Asked" are the steps that the causes stated, "came about" those inside the range: of causes '
    "that together go beyond its end, each counts for its part of what was left. A ruling counts "
    "for the steps that it put in the place of those written in the scenario. Those who moved it "
    "stand in the order in which they first did. All other indicators are in Annex A."
)


def movers(case: Case) -> Part:
    """The chapter on the indicator that the summary speaks of; empty if nothing moved it."""
    one = foremost_movement(case)
    if one is None:
        return Part()
    table = movements(case, (one,))
    return Part(f"What moved {one.name}", (*table, Paragraph(_MEANING)), mark=Mark(kind="changes"))


def foremost_movement(case: Case) -> IndicatorMovement | None:
    """How the indicator that the summary speaks of moved, if anything moved it."""
    key = foremost(one.key for one in case.debrief.indicators)
    return next((one for one in case.debrief.movements if one.key == key), None)


def other_movements(case: Case) -> tuple[Block, ...]:
    """What moved all others."""
    first = foremost_movement(case)
    return movements(case, (one for one in case.debrief.movements if one != first))


def movements(case: Case, every: Iterable[IndicatorMovement]) -> tuple[Block, ...]:
    """What moved each indicator, and what it came to."""
    return tabled(
        ("Indicator", "Moved by", "Asked", "Came about", "Causes"),
        (row for one in every for row in _rows(case, one)),
        (5, 4, 2, 2, 11),
    )


def _rows(case: Case, one: IndicatorMovement) -> Iterator[tuple[Mark, tuple[Line, ...]]]:
    span = f"{one.name}: {one.start} to {one.end}"
    for mover in one.movers:
        head = tell.mover(mover, case.team(mover.team) if mover.team else "")
        figures = (signed(mover.asked), tell.steps(mover.moved))
        yield Mark(kind="changes"), (span, head, *figures, _causes(mover, head))
        span = ""
    held = f"{counted(abs(one.held), 'step', 'steps')} held back by the range's end"
    figures = (signed(one.asked), signed(one.change))
    yield Mark(kind="changes"), (span, "In all", *figures, held if one.held else "")


def _causes(mover: Mover, head: str) -> Line:
    return joined(
        "; ",
        (
            line(f"{tell.cause(one.cause, head)} {one.asked:+d} (", refs(one.commits), ")")
            for one in mover.causes
        ),
    )
