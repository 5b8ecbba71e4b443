"""States as single whole numbers, so that equal states are equal numbers.

A number is written in mixed radix: each column is a digit whose base is just as large as the
values that the column really takes, with room for what may still be added to it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Table
from tabletop.explore.budget import TooWide
from tabletop.explore.things import Name

Codes: TypeAlias = NDArray[np.int64]

WIDEST = 1 << 62
"""Codes stay below this, so that sums of them cannot overflow."""


@dataclass(frozen=True)
class Digits:
    """How columns are written as digits: each one's lowest value and how many values it has."""

    names: tuple[Name, ...]
    lows: tuple[int, ...]
    sizes: tuple[int, ...]

    @cached_property
    def span(self) -> int:
        """How many codes there are."""
        return prod(self.sizes)

    @cached_property
    def strides(self) -> tuple[int, ...]:
        """What one more in each column adds to the code."""
        return tuple(prod(self.sizes[at + 1 :]) for at in range(len(self.sizes)))

    def pack(self, table: Table) -> Codes:
        """The code of each entry. The table may have more columns than are written."""
        codes = np.zeros(table.entries, np.int64)
        for name, low, size in zip(self.names, self.lows, self.sizes, strict=True):
            codes *= size
            codes += table[name]
            if low:
                codes -= low
        return codes

    def unpack(self, codes: Codes, dtype: np.dtype[np.signedinteger]) -> Table:
        """The columns that codes below `span` were made of."""
        values = np.empty((len(self.names), len(codes)), dtype)
        for at in range(len(self.names) - 1, -1, -1):
            rest = codes // self.sizes[at]
            values[at] = codes - rest * self.sizes[at] + self.lows[at]
            codes = rest
        return Table(self.names, values)

    def shift(self, moves: Iterable[tuple[Name, int]]) -> int:
        """What is added to a code when columns move by so much, without leaving their room."""
        return sum(by * self._stride[name] for name, by in moves)

    @cached_property
    def _stride(self) -> dict[Name, int]:
        return dict(zip(self.names, self.strides, strict=True))


def digits(
    table: Table, names: Iterable[Name], room: Mapping[Name, tuple[int, int]] | None = None
) -> Digits:
    """Digits for the values that columns of a table take.

    `room` says how far each may still move, as (lowest, highest) sum of moves, 0 or beyond.
    """
    room, names = room or {}, tuple(names)
    lows, sizes = [], []
    for name in names:
        down, up = room.get(name, (0, 0))
        column = table[name]
        lows.append(int(column.min()) + down)
        sizes.append(int(column.max()) + up - lows[-1] + 1)
    return Digits(names, tuple(lows), tuple(sizes))


def numbered(table: Table, begin: Codes | None = None) -> tuple[Codes, int]:
    """A number for each entry, equal for equal entries alone, and how many numbers there may be.

    With `begin` entries whose numbers there differ are told apart as well.
    """
    found, span = np.zeros(table.entries, np.int64), 1
    if begin is not None:
        found, span = begin.astype(np.int64), int(begin.max()) + 1
    for column in table.values:
        low = int(column.min())
        size = int(column.max()) - low + 1
        if size == 1:
            continue
        if span * size >= WIDEST:
            found, span = _renumbered(found)
        found *= size
        found += column
        if low:
            found -= low
        span *= size
        if span >= WIDEST:
            raise TooWide
    return found, span


def _renumbered(found: Codes) -> tuple[Codes, int]:
    values, numbers = np.unique(found, return_inverse=True)
    return numbers.astype(np.int64), len(values)
