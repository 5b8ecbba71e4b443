"""How the numbers that acts move are written as codes, act by act.

Before an act states get codes that have just the room for its moves; after it those values become
one that nothing to come tells apart, and states that have become equal are merged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np

from tabletop.explore.board import Column, Table
from tabletop.explore.clamping import Moves, Stands
from tabletop.explore.packing import Codes, Digits
from tabletop.explore.things import Name

ADDING, RENAMING = 5, 8
"""What it takes to apply the acts of a decision to a cell, and to give it another code."""
TABLE = 1 << 20
"""So many codes at most are renamed by a table that has all of them."""


@dataclass(frozen=True)
class Renaming:
    """How codes of numbers become others.

    `places` has for each number and each of its digits before the digit after.
    """

    before: Digits
    after: Digits
    places: tuple[Column, ...]
    _known: dict[tuple[int, int, int], Codes] = field(default_factory=dict)

    @cached_property
    def table(self) -> Codes | None:
        """The code after for each code before; None where there are too many."""
        if self.before.span > TABLE:
            return None
        codes = np.zeros(1, np.int64)
        # From the last number on, so that what is added to is long each time.
        for place, stride in zip(self.places[::-1], self.after.strides[::-1], strict=True):
            codes = np.add.outer(place * stride, codes).ravel()
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

    def stretch(self, low: int, high: int) -> tuple[int, int]:
        """The stretch of codes after in which those lie that were from `low` to before `high`.

        It begins and ends where the first number changes.
        """
        if not self.places:
            return 0, 1
        grain, after = self.before.strides[0], self.after.strides[0]
        first = self.places[0][low // grain : -(-high // grain)]
        return int(first.min()) * after, (int(first.max()) + 1) * after

    def cells(self, low: int, high: int, rows: int) -> Codes:
        """The codes after of the cells from `low` to before `high` of so many rows."""
        if rows == 1 and self.table is not None:
            return self.table[low:high]
        if (low, high, rows) not in self._known:
            codes = self.of(np.arange(low, high))
            rows_begin = self.after.span * np.arange(rows)[:, np.newaxis]
            self._known[low, high, rows] = (rows_begin + codes).ravel()
        return self._known[low, high, rows]


@dataclass(frozen=True)
class Layouts:
    """The codes for all acts of a turn.

    `acts` are those before each act, with room for it; `after` says how they are renamed after it,
    None where they stay as they are. `last` are those after all acts; `values` has for each number
    the value of each of its digits there.
    """

    acts: tuple[Digits, ...]
    after: tuple[Renaming | None, ...]
    last: Digits
    values: tuple[Column, ...]

    @property
    def first(self) -> Digits:
        """The codes at the call."""
        return self.acts[0] if self.acts else self.last

    def decode(self, codes: Codes, dtype: np.dtype[np.signedinteger]) -> Table:
        """The numbers that codes after all acts stand for."""
        if len(codes) > self.last.span:
            # Each code comes up more than once: its numbers are worked out once.
            return self.decode(np.arange(self.last.span), dtype).at(codes)
        digits = self.last.unpack(codes, dtype)
        for column, low, values in zip(digits.values, self.last.lows, self.values, strict=True):
            column[:] = values[column - low]
        return digits


Ranges: TypeAlias = Sequence[tuple[int, int]]
"""The lowest and highest value of each number."""


@dataclass(frozen=True)
class Stretch:
    """Acts from one to before another that have the same codes: what it takes, and their room."""

    begin: int
    end: int
    cost: float
    room: Ranges


def layouts(
    own: Table,
    moves: Sequence[Moves],
    alike: Mapping[Name, Sequence[Stands]],
    nodes: Sequence[int],
) -> Layouts:
    """Codes with room for what acts do to numbers that begin as in `own`.

    Renaming takes time, and so do the empty cells of codes with more room than an act needs: acts
    are put together in stretches so that both come to the least. `nodes` says how many patches
    there may be before each act, and after the last.
    """
    names = own.names
    ranges = _ranges(own, moves, alike)
    every = (
        one for at in range(len(moves)) for one in _stretches(names, ranges[at], moves, at, nodes)
    )
    stretches = _cheapest({(one.begin, one.end): one for one in every}, len(moves))
    acts, after = list[Digits](), list[Renaming | None]()
    values = tuple(np.arange(low, high + 1) for low, high in ranges[-1])
    last = _digits(names, ranges[-1])
    for at, one in enumerate(stretches):
        before, many = _digits(names, one.room), one.end - one.begin
        stands = [
            alike[name][one.end - 1].of(low, low + size - 1)
            for name, low, size in zip(names, before.lows, before.sizes, strict=True)
        ]
        if at + 1 < len(stretches):
            follows = _digits(names, stretches[at + 1].room)
            places = (each - low for each, low in zip(stands, follows.lows, strict=True))
        else:
            values = tuple(np.unique(each) for each in stands)
            follows = last = Digits(names, (0,) * len(names), tuple(map(len, values)))
            places = (np.searchsorted(*each) for each in zip(values, stands, strict=True))
        acts += [before] * many
        after += [*[None] * (many - 1), Renaming(before, follows, tuple(places))]
    return Layouts(tuple(acts), tuple(after), last, values)


def _ranges(
    own: Table, moves: Sequence[Moves], alike: Mapping[Name, Sequence[Stands]]
) -> list[Ranges]:
    """The range of each number before each act and after the last, of values that stand for all."""
    ranges = [(int(column.min()), int(column.max())) for column in own.values]
    found: list[Ranges] = [ranges]
    for at, by in enumerate(moves):
        stands = [
            alike[name][at].of(low + min(0, *by[name]), high + max(0, *by[name]))
            for name, (low, high) in zip(own.names, found[-1], strict=True)
        ]
        found.append([(int(one.min()), int(one.max())) for one in stands])
    return found


def _stretches(
    names: Sequence[Name], room: Ranges, moves: Sequence[Moves], begin: int, nodes: Sequence[int]
) -> Iterator[Stretch]:
    """The stretches that begin at an act, given the range of each number before it.

    Of the first number a field has only the values that there are.
    """
    adding = 0.0  # for each cell of one value of the first number
    for end in range(begin + 1, len(moves) + 1):
        by = moves[end - 1]
        adding += nodes[end - 1] * (room[0][1] - room[0][0] + 1 if room else 1)
        room = [
            # Moves are in rising order.
            (low + min(0, by[name][0]), high + max(0, by[name][-1]))
            for name, (low, high) in zip(names, room, strict=True)
        ]
        sizes = [high - low + 1 for low, high in room]
        cost = ADDING * adding * prod(sizes[1:]) + RENAMING * prod(sizes) * nodes[end]
        yield Stretch(begin, end, cost, room)


def _cheapest(stretches: Mapping[tuple[int, int], Stretch], acts: int) -> list[Stretch]:
    """The stretches that together lead through all acts at the least cost."""
    best: list[tuple[float, list[Stretch]]] = [(0, [])]
    for end in range(1, acts + 1):
        ways = ((best[begin][0] + stretches[begin, end].cost, begin) for begin in range(end))
        cost, begin = min(ways)
        best.append((cost, [*best[begin][1], stretches[begin, end]]))
    return best[-1][1]


def _digits(names: Sequence[Name], ranges: Ranges) -> Digits:
    lows = tuple(low for low, _ in ranges)
    return Digits(tuple(names), lows, tuple(high - low + 1 for low, high in ranges))
