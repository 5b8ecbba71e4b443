"""The key to a picture of pairs: which mark means what, in lines that fill the picture's width."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tabletop.formats.dumbbells.chart import Key
from tabletop.formats.lettering import width

TEXT, LINE = 9.4, 15.0
_SAMPLE, _BETWEEN, _GAP = 30.0, 6.0, 18.0
_LEAST, _MOST = 9.0, 23.0


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample of a mark or of two, and what it means; `open` and `full` are its places."""

    x: float
    y: float
    text: str
    open: float | None = None
    full: float | None = None
    square: bool = False

    @property
    def begins(self) -> float:
        """Where the text begins."""
        drawn = self.open is not None or self.full is not None
        return self.x + (_SAMPLE + _BETWEEN if drawn else 0)

    @property
    def ends(self) -> float:
        """Where the text ends at the most."""
        return self.begins + width(self.text, TEXT)


def samples(key: Key, room: float) -> tuple[Sample, ...]:
    """The samples in lines of at most `room`."""
    return tuple(_flow(_all(key), room))


def height(key: Key, room: float) -> float:
    """The height of the whole key."""
    return samples(key, room)[-1].y + LINE


def _all(key: Key) -> Iterator[Sample]:
    middle = (_LEAST + _MOST) / 2
    yield Sample(0, 0, key.open, open=middle)
    yield Sample(0, 0, key.full, full=middle)
    yield Sample(0, 0, key.round, _LEAST, _MOST)
    yield Sample(0, 0, key.square, _LEAST, _MOST, square=True)
    yield Sample(0, 0, key.lower, _MOST, _LEAST)
    yield Sample(0, 0, key.higher, _LEAST, _MOST)
    yield from (Sample(0, 0, note) for note in key.notes)


def _flow(every: Iterable[Sample], room: float) -> Iterator[Sample]:
    x, y = 0.0, LINE / 2
    for one in every:
        if x and x + one.ends > room:
            x, y = 0.0, y + LINE
        placed = Sample(x, y, one.text, _moved(one.open, x), _moved(one.full, x), one.square)
        yield placed
        x = placed.ends + _GAP


def _moved(at: float | None, x: float) -> float | None:
    return None if at is None else at + x
