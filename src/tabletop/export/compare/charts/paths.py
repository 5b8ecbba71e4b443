"""An indicator's paths: all runs in one picture if they are few, else a panel for each run."""

from collections.abc import Iterator, Sequence

from tabletop.debrief.compare.model import IndicatorRow, RunPath
from tabletop.export.compare.section import Case
from tabletop.formats import svg
from tabletop.formats.html import escaped

OVERLAID = 5
"""Runs that one picture can hold; more are told apart in panels of their own."""
DASHES = ("", "9 4", "3 3", "12 3 3 3", "1.5 4")
"""Of the lines of an overlaid picture, in the order of the runs."""
WIDTH, HEIGHT, LEFT, RIGHT, TOP = 720.0, 214.0, 34.0, 90.0, 10.0
PANEL, PANEL_HEIGHT, ACROSS = 138.0, 92.0, 5
APART = 13.0
"""Pixels between letters, so that they can be read."""
NUDGE = 2.5
"""Pixels by which lines of an overlaid picture stand apart, so that none hides another."""

Spot = tuple[float, float]


class _Frame:
    """Where values and turns lie in a plot."""

    def __init__(self, case: Case, row: IndicatorRow, x: float, y: float, size: Spot) -> None:
        self.x, self.y, self.width, self.height = x, y, *size
        self._low, self._high = row.low, max(row.high, row.low + 1)
        self._turns = {turn: at for at, turn in enumerate(case.played, 1)}

    def spots(self, path: RunPath, nudge: float = 0.0) -> list[Spot]:
        """The start, then the point of each turn that the run played."""
        values = [(0, path.start), *((self._turns[one.turn], one.value) for one in path.points)]
        return [(self.across(at), self.up(value) + nudge) for at, value in values]

    def across(self, at: float) -> float:
        """The place of a turn; 0 is the start."""
        return self.x + self.width * at / max(1, len(self._turns))

    def up(self, value: float) -> float:
        """The height of a value."""
        return self.y + self.height * (self._high - value) / (self._high - self._low)

    def bands(self, row: IndicatorRow) -> Iterator[str]:
        """The levels as bands, darker the higher."""
        floors = [max(row.low, floor) for _, floor in row.levels]
        for number, (low, high) in enumerate(zip(floors, [*floors[1:], row.high], strict=True)):
            if low < high:
                top = self.up(high)
                css = f"band{min(3, number)}"
                yield svg.box(self.x, top, self.width, self.up(low) - top, css)


def overlaid(case: Case, row: IndicatorRow) -> str:
    """All runs in one plot, with their letters at the lines' ends."""
    frame = _Frame(case, row, LEFT, TOP, (WIDTH - LEFT - RIGHT, HEIGHT - TOP - 42))
    parts = [*frame.bands(row), *_axes(case, row, frame)]
    middle = (len(row.paths) - 1) / 2
    for number, path in enumerate(row.paths):
        spots = frame.spots(path, NUDGE * (number - middle))
        parts += _line(path, spots, DASHES[number % len(DASHES)])
    parts += _ends(frame, row.paths)
    parts += _legend(row.paths)
    return svg.picture(_title(row), WIDTH, HEIGHT + 24, parts)


def _ends(frame: _Frame, paths: Sequence[RunPath]) -> Iterator[str]:
    """The letters at the lines' ends: equal ends on one line, near ones below each other."""
    ends: dict[float, list[str]] = {}
    for path in paths:
        value = path.points[-1].value if path.points else path.start
        ends.setdefault(frame.up(value), []).append(path.run)
    lowest = 0.0
    for y in sorted(ends):
        lowest = max(y, lowest + APART)
        yield svg.text(WIDTH - RIGHT + 12, lowest + 5, " ".join(ends[y]), "figure")


def _line(path: RunPath, spots: Sequence[Spot], dashes: str) -> Iterator[str]:
    points = " ".join(f"{svg.number(x)},{svg.number(y)}" for x, y in spots)
    yield svg.element(
        "polyline",
        svg.element("title", escaped(f"{path.run}: {_values(path)}")),
        points=points,
        css="path",
        stroke_dasharray=dashes or "none",
    )
    yield from (svg.element("circle", cx=x, cy=y, r=2.6, css="spot") for x, y in spots)


def _values(path: RunPath) -> str:
    return " → ".join(str(value) for value in (path.start, *(one.value for one in path.points)))


def _axes(case: Case, row: IndicatorRow, frame: _Frame) -> Iterator[str]:
    for value in (row.low, row.high):
        yield svg.text(frame.x - 8, frame.up(value) + 5, str(value), "quiet", "end")
    room = frame.width / max(1, len(case.played)) - 6
    for at, name in enumerate(("start", *map(case.turn, case.played))):
        x = frame.across(at)
        yield svg.line(x, frame.y, x, frame.y + frame.height, "grid")
        said = svg.broken(name, room)
        yield svg.lines(x, frame.y + frame.height + 17, said, "quiet", "middle")


def _legend(paths: Sequence[RunPath]) -> Iterator[str]:
    for number, path in enumerate(paths):
        x, y = LEFT + 90 * number, HEIGHT + 12
        dashes = DASHES[number % len(DASHES)] or "none"
        yield svg.element(
            "line", x1=x, y1=y - 5, x2=x + 44, y2=y - 5, css="path", stroke_dasharray=dashes
        )
        yield svg.text(x + 50, y, path.run, "figure")


def panels(case: Case, row: IndicatorRow) -> str:
    """A panel for each run: its own line in bold before all others."""
    parts: list[str] = []
    for number, path in enumerate(row.paths):
        x, y = (number % ACROSS) * (PANEL + 8), (number // ACROSS) * (PANEL_HEIGHT + 8)
        frame = _Frame(case, row, x + 4, y + 20, (PANEL - 8, PANEL_HEIGHT - 28))
        parts.append(svg.text(x + 4, y + 14, path.run, "figure"))
        end = path.points[-1].value if path.points else path.start
        parts.append(svg.text(x + PANEL - 4, y + 14, f"{path.start} to {end}", "quiet", "end"))
        parts += frame.bands(row)
        for other in row.paths:
            parts.append(_thin(frame.spots(other), "behind"))
        parts.append(_thin(frame.spots(path), "path"))
        last = frame.spots(path)[-1]
        parts.append(svg.element("circle", cx=last[0], cy=last[1], r=3.0, css="spot"))
    rows = -(-len(row.paths) // ACROSS)
    return svg.picture(_title(row), ACROSS * (PANEL + 8), rows * (PANEL_HEIGHT + 8) + 4, parts)


def _thin(spots: Sequence[Spot], css: str) -> str:
    points = " ".join(f"{svg.number(x)},{svg.number(y)}" for x, y in spots)
    return svg.element("polyline", points=points, css=css)


def _title(row: IndicatorRow) -> str:
    said = "; ".join(f"{path.run} {_values(path)}" for path in row.paths)
    return f"{row.name} at the end of each turn: {said}"
