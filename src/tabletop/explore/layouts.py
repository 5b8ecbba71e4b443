"""How the numbers that acts move are written as codes, act by act.

Before each act states get codes that have just the room for its moves; after it those values become
one that nothing to come tells apart, and states that have become equal are merged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tabletop.explore.board import Column, Places, Table
from tabletop.explore.clamping import Moves, Stands
from tabletop.explore.packing import Codes, Digits
from tabletop.explore.things import Name

TABLE = 1 << 20
"""So many codes at most are renamed by a table that has all of them."""


@dataclass(frozen=True)
class Renaming:
    """How codes of numbers become others: `places` has each number's new digit for each digit."""

    before: Digits
    after: Digits
    places: tuple[Places, ...]

    @cached_property
    def table(self) -> Codes | None:
        """The code after for each code before; None where there are too many."""
        if self.before.span > TABLE:
            return None
        codes = np.zeros(1, np.int64)
        for place, stride in zip(self.places, self.after.strides, strict=True):
            codes = np.add.outer(codes, place * stride).ravel()
        return codes

    def of(self, codes: Codes) -> Codes:
        """The codes after."""
        if self.table is not None:
            return self.table[codes]
        found = np.zeros(len(codes), np.int64)
        columns = self.before.unpack(codes, np.dtype(np.int64)).values
        for column, low, place, stride in zip(
            columns, self.before.lows, self.places, self.after.strides, strict=True
        ):
            found += place[column - low] * stride
        return found


@dataclass(frozen=True)
class Layouts:
    """The codes for all acts of a turn.

    `acts` are those before each act, with room for it, `after` how they are renamed after it.
    `last` are those after all acts; `values` has for each number the value of each of its digits.
    """

    acts: tuple[Digits, ...]
    after: tuple[Renaming, ...]
    last: Digits
    values: tuple[Column, ...]

    @property
    def first(self) -> Digits:
        """The codes at the call."""
        return self.acts[0] if self.acts else self.last


def layouts(own: Table, moves: Sequence[Moves], alike: Mapping[Name, Sequence[Stands]]) -> Layouts:
    """Codes with just the room that numbers need which begin as in `own`."""
    names = own.names
    ranges = [(int(column.min()), int(column.max())) for column in own.values]
    acts, stand = list[Digits](), [np.arange(low, high + 1) for low, high in ranges]
    stands = list[list[Column]]()
    for at, by in enumerate(moves):
        ranges = [
            (int(one.min()) + min(0, *by[name]), int(one.max()) + max(0, *by[name]))
            for name, one in zip(names, stand, strict=True)
        ]
        acts.append(_digits(names, ranges))
        stand = [alike[name][at].of(*reach) for name, reach in zip(names, ranges, strict=True)]
        stands.append(stand)
    values = tuple(np.unique(one) for one in stand)
    sizes = tuple(len(one) for one in values)
    last = Digits(names, (0,) * len(names), sizes) if moves else _digits(names, ranges)
    return Layouts(tuple(acts), tuple(_renamings(acts, stands, last, values)), last, values)


def _digits(names: Sequence[Name], ranges: Sequence[tuple[int, int]]) -> Digits:
    lows = tuple(low for low, _ in ranges)
    return Digits(tuple(names), lows, tuple(high - low + 1 for low, high in ranges))


def _renamings(
    acts: Sequence[Digits],
    stands: Sequence[Sequence[Column]],
    last: Digits,
    values: Sequence[Column],
) -> Iterator[Renaming]:
    """From the codes of each act to those of the next, and from those of the last act to `last`."""
    for before, after, stand in zip(acts, acts[1:], stands, strict=False):
        places = (one - low for one, low in zip(stand, after.lows, strict=True))
        yield Renaming(before, after, tuple(places))
    if acts:
        places = (np.searchsorted(*each) for each in zip(values, stands[-1], strict=True))
        yield Renaming(acts[-1], last, tuple(places))
