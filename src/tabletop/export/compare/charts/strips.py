"""Mean gaps of each act on one scale, each run by its letter."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import ActRow
from tabletop.debrief.names import signed
from tabletop.export.compare.section import Case
from tabletop.formats import svg

LEFT, TRACK, RIGHT, LETTER_ROW, TURN = 170.0, 560.0, 30.0, 15.0, 28.0
MOST = 6
"""The greatest gap: a reading of +3 of a signal of -3."""
NEAR = 13.0
"""Pixels at which letters would touch; they are stacked."""


def strips(case: Case) -> str:
    """The picture, turn by turn."""
    top, turn, parts = 24.0, "", list(_scale())
    for row in case.comparison.acts:
        if row.turn != turn:
            turn = row.turn
            parts.append(
                svg.text(0, top + TURN - 8, svg.broken(case.turn(turn), 700, 1)[0], "strong")
            )
            top += TURN
        drawn, height = _strip(case, row, top)
        parts += drawn
        top += height
    return svg.picture("Mean gap of each act in each run.", LEFT + TRACK + RIGHT, top + 8, parts)


def _scale() -> Iterator[str]:
    for value in range(-MOST, MOST + 1, 2):
        yield svg.text(_x(value), 14, signed(value), "quiet", "middle")
    yield svg.text(LEFT - 12, 14, "more pressing ←", "quiet", "end")


def _x(gap: float) -> float:
    return LEFT + TRACK * (gap + MOST) / (2 * MOST)


def _strip(case: Case, row: ActRow, top: float) -> tuple[list[str], float]:
    """One act; as high as its highest stack of letters."""
    stacks = _stacked([(_x(one.mean), one.run) for one in row.cells if one.mean is not None])
    height = max(1, *map(len, stacks.values()), 1) * LETTER_ROW + 8
    bottom = top + height - 5
    parts = [
        svg.text(LEFT - 12, bottom, svg.broken(case.team(row.actor), LEFT - 16, 1)[0], "", "end")
    ]
    for value in range(-MOST, MOST + 1, 2):
        css = "zero" if value == 0 else "grid"
        parts.append(svg.line(_x(value), top, _x(value), top + height, css))
    for x, letters in stacks.items():
        for at, letter in enumerate(letters):
            parts.append(svg.text(x, bottom - LETTER_ROW * at, letter, "label figure", "middle"))
    parts.append(svg.line(LEFT, top + height, LEFT + TRACK, top + height, "grid"))
    return parts, height


def _stacked(spots: list[tuple[float, str]]) -> dict[float, list[str]]:
    """Letters by place; one that would touch another stands upon it, in the order of the runs."""
    stacks: dict[float, list[str]] = {}
    for x, letter in spots:
        near = next((place for place in stacks if abs(place - x) < NEAR), x)
        stacks.setdefault(near, []).append(letter)
    return stacks
