"""Who chose what: a row for each decision, a column for each run, the option's number in it."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import DecisionRow
from tabletop.export.compare.marks import NOT_MET, marks
from tabletop.export.compare.section import Case
from tabletop.formats import svg

LEFT, ROW, TURN, CELL_MOST, ROOM = 300.0, 24.0, 30.0, 56.0, 640.0
"""Width of the names, heights of a row and of a turn's title, width of a cell and of all cells."""


def grid(case: Case) -> str:
    """The picture; cells with the same number in a row have the same shade."""
    cell = min(CELL_MOST, ROOM / len(case.labels))
    top, turn, parts = ROW, "", list(_head(case, cell))
    for row in case.comparison.decisions:
        if row.turn != turn:
            turn = row.turn
            parts.append(svg.text(0, top + TURN - 8, _fit(case.turn(turn), LEFT + ROOM), "strong"))
            top += TURN
        parts += _row(case, row, top, cell)
        top += ROW
    title = "For each decision and run, the number of the option that stood."
    return svg.picture(title, LEFT + cell * len(case.labels) + 8, top + 6, parts)


def _head(case: Case, cell: float) -> Iterator[str]:
    for at, label in enumerate(case.labels):
        yield svg.text(LEFT + cell * (at + 0.5), ROW - 6, label, "strong", "middle")


def _row(case: Case, row: DecisionRow, top: float, cell: float) -> Iterator[str]:
    name = f"{case.team(row.team)}: {row.question}"
    yield svg.text(LEFT - 10, top + ROW - 7, _fit(name, LEFT - 14), anchor="end")
    labels = {str(number): one.label for number, one in enumerate(row.options, 1)}
    shades = _shades(marks(case, row))
    for at, (run, mark) in enumerate(zip(case.labels, marks(case, row), strict=True)):
        x = LEFT + cell * at
        if mark != NOT_MET:
            hint = f"{run}: {labels.get(mark, 'a free action')}"
            yield svg.box(x + 1, top + 1, cell - 2, ROW - 2, f"shade{shades[mark]}", hint)
        css = "figure" if mark != NOT_MET else "quiet"
        yield svg.text(x + cell / 2, top + ROW - 7, mark, css, "middle")


def _shades(found: tuple[str, ...]) -> dict[str, int]:
    """A shade for each option, in the order of its first run; beyond five they come again."""
    taken = dict.fromkeys(mark for mark in found if mark != NOT_MET)
    return {mark: number % 5 for number, mark in enumerate(taken)}


def _fit(said: str, width: float) -> str:
    return svg.broken(said, width, 1)[0]
