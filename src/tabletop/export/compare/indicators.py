"""Indicators over all runs: pictures, and the values turn by turn."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import IndicatorRow, RunPath
from tabletop.export.compare.charts.paths import OVERLAID, overlaid, panels
from tabletop.export.compare.section import Case, Picture, Piece, Section
from tabletop.export.wording import NONE
from tabletop.formats.document import Heading, Paragraph, Table


def indicators(case: Case) -> Section:
    """Every indicator that moved in some run; the others by name."""
    moved = [one for one in case.comparison.indicators if one.moved]
    still = [one for one in case.comparison.indicators if not one.moved]
    pieces: list[Piece] = [Paragraph(_lead(case))]
    for one in moved:
        pieces += _indicator(case, one)
    if still:
        names = "; ".join(one.name for one in still)
        pieces.append(Paragraph(f"These moved in no run: {names}."))
    return Section("indicators", "Indicators", tuple(pieces))


def _lead(case: Case) -> str:
    turns = ", ".join(case.turn(turn) for turn in case.played)
    how = (
        "One line is one run, told apart by its dashes and by its letter at the end; lines that "
        "would lie on each other stand a little apart."
        if len(case.labels) <= OVERLAID
        else "One panel is one run, its line in bold; the thin lines behind it are all others."
    )
    return (
        f"Values at the end of each turn. {how} From left to right: the start, then {turns}. A "
        "line has a point only at turns that its run played. The bands are the indicator's levels."
    )


def _indicator(case: Case, one: IndicatorRow) -> Iterator[Piece]:
    yield Heading(2, one.name)
    draw = overlaid if len(case.labels) <= OVERLAID else panels
    yield Picture(draw(case, one), _levels(one), _table(case, one))


def _table(case: Case, one: IndicatorRow) -> Table:
    """A row for each turn, a column for each run."""
    paths = {path.run: path for path in one.paths}
    found = {(path.run, point.turn): point.value for path in one.paths for point in path.points}
    start = (str(paths[run].start) if run in paths else NONE for run in case.labels)
    rows = (
        ("Start", *start),
        *(
            (case.turn(turn), *(str(found.get((run, turn), NONE)) for run in case.labels))
            for turn in case.played
        ),
    )
    return Table(("", *case.labels), rows, (max(10, len(case.labels)), *(1 for _ in case.labels)))


def _levels(one: IndicatorRow) -> str:
    named = ", ".join(f"{name.replace('_', ' ')} from {floor}" for name, floor in one.levels)
    return f"{one.name}, {one.low} to {one.high}: {named}."


def course(one: IndicatorRow) -> str:
    """All paths in a line."""
    said = "; ".join(
        f"{path.run} {' '.join(str(value) for value in (path.start, *_values(path)))}"
        for path in one.paths
    )
    return f"{one.name} ({one.low} to {one.high}): {said}"


def _values(path: RunPath) -> Iterator[int]:
    return (point.value for point in path.points)
