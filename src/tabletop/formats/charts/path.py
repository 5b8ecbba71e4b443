"""A value from turn to turn as a line of steps over the bands of its levels."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.formats import svg
from tabletop.formats.charts.axis import HIGH, Axis
from tabletop.formats.svg import Drawing

_LEFT, _RIGHT = 118.0, 30.0
_HIGHEST, _STEP, _LEAST = 170.0, 14.0, 84.0
_FOOT = 6.0
_DOT = 4.0
_BANDS = 4
"""Kinds of bands that a style sheet knows; neighbours always differ."""


@dataclass(frozen=True, slots=True)
class Band:
    """A named stretch of the range and the value at which it begins."""

    name: str
    begins: int


@dataclass(frozen=True, slots=True)
class Step:
    """A change at a moment of the axis, to a value; `said` tells it where the pointer rests."""

    at: float
    value: int
    said: str


@dataclass(frozen=True, slots=True)
class Path:
    """A value inside a range from its start, with its steps in order. Bands stand lowest first."""

    title: str
    low: int
    high: int
    bands: tuple[Band, ...]
    start: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """The room that a picture gives to the values, the highest at the top."""

    path: Path
    axis: Axis

    @property
    def step(self) -> float:
        """Height of one value."""
        values = self.path.high - self.path.low + 1
        return max(_LEAST / values, min(_STEP, _HIGHEST / values))

    @property
    def bottom(self) -> float:
        """Where the lowest value ends."""
        return HIGH + self.step * (self.path.high - self.path.low + 1)

    def top(self, value: float) -> float:
        """Where a value's row begins."""
        return HIGH + self.step * (self.path.high - value)

    def middle(self, value: float) -> float:
        """The middle of a value's row."""
        return self.top(value) + self.step / 2


def drawn(path: Path, columns: tuple[str, ...], width: float) -> Drawing:
    """The picture, `width` wide; `columns` are the names of the turns."""
    frame = _Frame(path, Axis(columns, _LEFT, width - _RIGHT))
    parts = (*_bands(frame), *frame.axis.drawn(frame.bottom), *_line(frame))
    last = path.steps[-1].value if path.steps else path.start
    title = f"{path.title}: from {path.start} at the start to {last} at the end."
    return Drawing(title, width, frame.bottom + _FOOT, parts)


def _bands(frame: _Frame) -> Iterator[str]:
    """The levels, each with its name and the value at which it begins."""
    path, axis = frame.path, frame.axis
    floors = [max(path.low, one.begins) for one in path.bands]
    floors[:1] = [path.low] if floors else []
    for at, (band, floor) in enumerate(zip(path.bands, floors, strict=True)):
        above = floors[at + 1] if at + 1 < len(floors) else path.high + 1
        if above <= floor:
            continue
        y, height = frame.top(above - 1), frame.step * (above - floor)
        yield svg.box(axis.left, y, axis.right - axis.left, height, f"band{at % _BANDS}")
        name = svg.broken(f"{band.name} {floor}+", axis.left - 12, 1)[0]
        yield svg.text(axis.left - 8, y + height / 2 + 4, name, "quiet", "end")


def _line(frame: _Frame) -> Iterator[str]:
    """The line of steps, then a dot at each with its value where there is room for it."""
    path, axis = frame.path, frame.axis
    x, y = axis.left, frame.middle(path.start)
    points = [f"M {svg.number(x)} {svg.number(y)}"]
    for step in path.steps:
        points += [f"H {svg.number(axis.at(step.at))}", f"V {svg.number(frame.middle(step.value))}"]
    points.append(f"H {svg.number(axis.right)}")
    yield svg.element("path", d=" ".join(points), css="path")
    free = axis.left + 2.5 * svg.LETTER
    yield svg.text(axis.left + 4, frame.middle(path.start) - 4, str(path.start), "figure")
    for step in path.steps:
        x, y = axis.at(step.at), frame.middle(step.value)
        yield svg.dot(x, y, _DOT, "dot", step.said)
        if x >= free:
            over = y - _DOT - 4 > HIGH + 8
            yield svg.text(
                x, y - _DOT - 4 if over else y + _DOT + 13, str(step.value), "figure", "middle"
            )
            free = x + 2.2 * svg.LETTER
    last = path.steps[-1].value if path.steps else path.start
    yield svg.text(axis.right + 6, frame.middle(last) + 5, str(last), "figure")
