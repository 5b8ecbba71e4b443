"""The annexes on indicators, instruments and milestones: what moved, by what, how far."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.model import IndicatorPath, InstrumentLife, PathChange
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import traced
from tabletop.export.report.movers import other_movements
from tabletop.export.report.part import Mark, Part, headed, tabled
from tabletop.formats.document import Block, Line, Paragraph

_LIVES = (
    "Their lives: what happened, and who brought it about (in brackets what each cause asked for):"
)
INDICATORS, INSTRUMENTS = "indicators", "instruments"
"""The places of the two annexes, where a page can show pictures."""


def indicators(case: Case) -> Part:
    """Where indicators stood turn by turn, and every change with its causes."""
    mark = Mark(kind="changes", place=INDICATORS)
    return Part("Indicators", tuple(_indicators(case)), mark=mark)


def _indicators(case: Case) -> Iterator[Block]:
    paths = case.debrief.indicators
    columns = tuple(f"Turn {turn.number}" for turn in case.debrief.turns)
    yield from tabled(
        ("Indicator", "Range", "Start", *columns, "End"),
        ((Mark(), _path(case, path)) for path in paths if path.changes),
        (4, 2, 2, *(2 for _ in columns), 2),
    )
    still = "; ".join(f"{path.name} ({path.start_level})" for path in paths if not path.changes)
    if still:
        yield Paragraph(f"Unmoved throughout: {still}.")
    yield from headed("What moved them, by whom and by how much:", other_movements(case))
    moved = _changes(case, ((path.name, change) for path in paths for change in path.changes))
    yield from headed("Every change with its causes:", moved)


def _path(case: Case, path: IndicatorPath) -> tuple[Line, ...]:
    points = {point.turn: f"{point.value} {point.level}" for point in path.points}
    return (
        path.name,
        f"{path.low} to {path.high}",
        f"{path.start} {path.start_level}",
        *(points.get(turn, say.NONE) for turn in case.turns),
        f"{path.end} {path.end_level}",
    )


def instruments(case: Case) -> Part:
    """The lives of instruments, and what became of milestones."""
    mark = Mark(kind="changes", place=INSTRUMENTS)
    return Part("Instruments and milestones", tuple(_instruments(case)), mark=mark)


def _instruments(case: Case) -> Iterator[Block]:
    lives = case.debrief.instruments
    yield from tabled(
        ("Instrument", "Parties", "At the start", "At the end"),
        ((Mark(teams=one.parties), _life(case, one)) for one in lives),
        (4, 3, 2, 2),
    )
    befell = instrument_lives(case)
    if befell:
        yield Paragraph(_LIVES)
        yield from befell
    elif lives:
        yield Paragraph("None of them changed.")
    marks = ((one.text, change) for one in case.debrief.milestones for change in one.changes)
    reached = _changes(case, marks)
    yield from headed("Milestones:", reached)


def _life(case: Case, one: InstrumentLife) -> tuple[Line, ...]:
    return (
        one.name,
        case.named(one.parties),
        _status(one.start_status, one.start_stock),
        _status(one.end_status, one.end_stock),
    )


def _status(status: str, stock: int | None) -> str:
    return status if stock is None else f"{status}, {stock} left"


def instrument_lives(case: Case) -> tuple[Block, ...]:
    """What happened to each instrument, and who used, suspended or restored it."""
    return tabled(
        ("Instrument", "Turn", "What happened", "By whom", "Commit"),
        (
            (Mark(change.turn or "", kind="changes"), _befell(case, one, change))
            for one in case.debrief.instruments
            for change in sorted((*one.statuses, *one.stocks), key=lambda change: change.commit)
        ),
        (6, 2, 4, 8, 3),
    )


def _befell(case: Case, one: InstrumentLife, change: PathChange) -> tuple[Line, ...]:
    by = "; ".join(f"{part.cause} ({say.step(part.by)})" for part in change.causes)
    commit = traced(f"c{change.commit}")
    return (one.name, case.number(change.turn), tell.befell(change), by, commit)


def _changes(case: Case, changes: Iterable[tuple[str, PathChange]]) -> tuple[Block, ...]:
    return tabled(
        ("What", "Turn", "Before", "After", "Causes", "Commit"),
        (
            (
                Mark(change.turn or "", kind="changes"),
                (
                    name,
                    case.number(change.turn),
                    say.value(change.before),
                    say.value(change.after),
                    causes(change),
                    traced(f"c{change.commit}"),
                ),
            )
            for name, change in changes
        ),
        (6, 2, 3, 3, 9, 3),
    )


def causes(change: PathChange) -> str:
    """What caused a change, and how much each cause added."""
    return "; ".join(f"{say.step(one.by)} {one.cause}" for one in change.causes)
