"""Chance for many games at once: bits from a seed, and numbers that come up by exact shares.

The bits are those of the generator itself: numpy keeps them the same for good, which it does not
promise of the methods that make other numbers of them. So a seed means the same on every machine
and under every version.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Places, Truth

Numbers: TypeAlias = NDArray[np.signedinteger[Any]]

CELL_BITS = 16
CELLS = 1 << CELL_BITS
FINE_BITS = 64
OPEN = -1
"""Marks a cell that more than one number shares."""


class Dice:
    """The chance of one batch of games: its bits depend on the seed and its number alone."""

    def __init__(self, seed: int, batch: int) -> None:
        self._bits = np.random.SFC64(np.random.SeedSequence(seed, spawn_key=(batch,)))

    def words(self, many: int) -> NDArray[np.uint64]:
        """So many words of 64 bits."""
        return self._bits.random_raw(many).astype("<u8", copy=False)

    def cells(self, games: int) -> NDArray[np.uint16]:
        """A number below CELLS for each game."""
        return self.words(-(-games // 4)).view("<u2")[:games]

    def coins(self, games: int) -> Truth:
        """The toss of a coin for each game."""
        return np.unpackbits(self.words(-(-games // 64)).view(np.uint8), count=games).view(bool)


@dataclass(frozen=True)
class Shares:
    """Numbers that come up by given shares, as a table of CELLS equal cells.

    Most cells belong to one number altogether, so that a short draw settles which it is. A cell in
    which one number gives way to the next is OPEN, and 64 bits more are drawn: shares are kept to
    within 2**-80. `edges` are the upper ends of the numbers' stretches, counted in 2**-80.
    """

    table: Numbers
    edges: tuple[int, ...]
    numbers: tuple[int, ...]

    def settle(self, cell: int, fine: int) -> int:
        """The number for an open cell, once it is known how far into it the draw fell."""
        return self.numbers[bisect_right(self.edges, (cell << FINE_BITS) + fine)]


def shares(given: Mapping[int, Fraction]) -> Shares:
    """The table for numbers from 0 and their shares, which sum to 1; a share of 0 never falls."""
    numbers = tuple(number for number, share in given.items() if share)
    ends = accumulate(given[number] for number in numbers)
    edges = tuple(int(end * (1 << CELL_BITS + FINE_BITS)) for end in ends)
    table: Numbers = np.full(CELLS, OPEN, np.int8 if max(numbers) < 1 << 7 else np.int16)
    for number, begin, end in zip(numbers, (0, *edges), edges, strict=False):
        table[-(-begin >> FINE_BITS) : end >> FINE_BITS] = number
    return Shares(table, edges, numbers)


@dataclass(frozen=True)
class Tables:
    """Several shares, their tables one after the other in one."""

    parts: tuple[Shares, ...]
    table: Numbers


def stacked(parts: Sequence[Shares]) -> Tables:
    """Several shares, for games of which each has its own."""
    return Tables(tuple(parts), np.concatenate([one.table for one in parts]))


def fallen(dice: Dice, games: int, tables: Tables, part: Places | None = None) -> Numbers:
    """A number for each game, by the shares that `part` picks for it; None: all by the first."""
    cells = dice.cells(games)
    found = tables.table.take(cells if part is None else (part << CELL_BITS) + cells)
    left = np.flatnonzero(found < 0)
    for game, fine in zip(left.tolist(), dice.words(len(left)).tolist(), strict=True):
        mine = tables.parts[0 if part is None else part[game]]
        found[game] = mine.settle(int(cells[game]), fine)
    return found
