"""Lives as bars over the turns: what each thing was when, and what happened to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tabletop.formats import svg
from tabletop.formats.charts.axis import HIGH, Axis
from tabletop.formats.svg import Drawing

_LEFT, _RIGHT = 270.0, 8.0
_ROW, _BAR = 46.0, 18.0
_FOOT = 6.0


@dataclass(frozen=True, slots=True)
class Span:
    """What a thing was from one moment of the axis to another; `look` is a class of its bar."""

    begins: float
    ends: float
    name: str
    look: str
    said: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a thing at a moment of the axis, in a word or two."""

    at: float
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Life:
    """A thing with its spans in order and its events."""

    name: str
    spans: tuple[Span, ...]
    events: tuple[Event, ...]


def drawn(title: str, lives: Sequence[Life], columns: tuple[str, ...], width: float) -> Drawing:
    """The picture, `width` wide: a row for each life; `columns` are the names of the turns."""
    axis = Axis(columns, _LEFT, width - _RIGHT)
    bottom = HIGH + _ROW * len(lives)
    parts = [*axis.drawn(bottom)]
    for number, life in enumerate(lives):
        parts += _row(life, axis, HIGH + _ROW * number)
    return Drawing(title, width, bottom + _FOOT, tuple(parts))


def _row(life: Life, axis: Axis, top: float) -> Iterator[str]:
    middle = top + _ROW / 2 + 4
    name = svg.broken(life.name, axis.left - 14)
    yield svg.lines(axis.left - 10, middle + 5 - svg.LINE * (len(name) - 1) / 2, name, "", "end")
    for span in life.spans:
        yield from _span(span, axis, middle - _BAR / 2)
    free = axis.left
    for event in life.events:
        x = axis.at(event.at)
        yield svg.hinted(
            svg.line(x, middle - _BAR / 2 - 3, x, middle + _BAR / 2 + 3, "mark"), event.said
        )
        if x >= free and x + len(event.name) * svg.LETTER <= axis.right:
            yield svg.text(x + 3, middle - _BAR / 2 - 4, event.name, "quiet")
            free = x + (len(event.name) + 1) * svg.LETTER


def _span(span: Span, axis: Axis, top: float) -> Iterator[str]:
    x, end = axis.at(span.begins), axis.at(span.ends)
    yield svg.box(x, top, end - x, _BAR, f"span {span.look}", span.said)
    if len(span.name) * svg.LETTER + 10 <= end - x:
        yield svg.text(x + 6, top + _BAR - 5, span.name, f"on {span.look}")
