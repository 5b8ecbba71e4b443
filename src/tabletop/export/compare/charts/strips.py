"""Mean gaps of each act on one scale, each run by its letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from tabletop.debrief.compare.model import ActRow
from tabletop.debrief.names import signed
from tabletop.export.compare.section import Case
from tabletop.formats import svg

LEFT, TRACK, RIGHT, TOP, LETTER_ROW, TURN = 170.0, 560.0, 30.0, 42.0, 15.0, 28.0
LEAST_SCALE = 2
"""The scale reaches at least so far to either side."""
NEAR = 13.0
"""Pixels at which letters would touch; they are stacked."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a gap lies; the scale reaches from -`most` to `most`."""

    most: int

    def x(self, gap: float) -> float:
        """The place of a gap."""
        return LEFT + TRACK * (gap + self.most) / (2 * self.most)

    @property
    def marks(self) -> range:
        """The gaps that are marked."""
        return range(-self.most, self.most + 1)

    def head(self) -> Iterator[str]:
        """The figures over the picture, and what either side means."""
        for value in self.marks:
            yield svg.text(self.x(value), TOP - 8, signed(value), "quiet", "middle")
        yield svg.text(LEFT, 13, "← read as more pressing than meant", "quiet")
        yield svg.text(LEFT + TRACK, 13, "read as more reassuring →", "quiet", "end")

    def lines(self, top: float, bottom: float) -> Iterator[str]:
        """The lines behind an act."""
        for value in self.marks:
            css = "grid" if value else "zero"
            yield svg.line(self.x(value), top, self.x(value), bottom, css)


def strips(case: Case) -> str:
    """The picture, turn by turn."""
    scale = _Scale(_reach(case))
    top, turn, parts = TOP, "", list(scale.head())
    for row in case.comparison.acts:
        if row.turn != turn:
            turn = row.turn
            title = svg.broken(case.turn(turn), LEFT + TRACK, 1)[0]
            parts.append(svg.text(0, top + TURN - 8, title, "strong"))
            top += TURN
        drawn, height = _strip(case, row, top, scale)
        parts += drawn
        top += height
    return svg.picture("Mean gap of each act in each run.", LEFT + TRACK + RIGHT, top + 8, parts)


def _reach(case: Case) -> int:
    """The greatest mean gap to either side, as a whole number."""
    means = (one.mean for row in case.comparison.acts for one in row.cells)
    return max([LEAST_SCALE, *(ceil(abs(mean)) for mean in means if mean is not None)])


def _strip(case: Case, row: ActRow, top: float, scale: _Scale) -> tuple[list[str], float]:
    """One act; as high as its highest stack of letters."""
    stacks = _stacked([(scale.x(one.mean), one.run) for one in row.cells if one.mean is not None])
    height = max([1, *map(len, stacks.values())]) * LETTER_ROW + 8
    bottom = top + height - 5
    team = svg.broken(case.team(row.actor), LEFT - 24, 1)[0]
    parts = [svg.text(LEFT - 20, bottom, team, anchor="end"), *scale.lines(top, top + height)]
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
