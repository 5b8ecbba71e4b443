"""Rows put together into bands, so that fields have few empty cells.

A field has a cell for every value of each number between the lowest and the highest. Rows whose
numbers keep to different ranges would leave most of its cells empty, so each such set of rows gets
ranges of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import prod

import numpy as np

from tabletop.explore.board import Board, Places

Box = tuple[tuple[int, int], ...]
"""The lowest and highest value of each number."""

WORTH_A_BAND = 2000
"""How many empty cells it takes before another band is cheaper: each has a price of its own."""


@dataclass
class _Rows:
    """Rows of one band, and the box that holds the numbers of all their states."""

    box: Box
    rows: list[int] = field(default_factory=list)

    @property
    def cells(self) -> int:
        """How many cells they take."""
        return len(self.rows) * prod(high - low + 1 for low, high in self.box)


def banded(board: Board) -> Iterator[Places]:
    """The places of the states of each band, told apart by the columns that are their own."""
    if not board.own.names:
        yield np.arange(board.states)
        return
    order = np.argsort(board.row, kind="stable")
    begins = np.unique(board.row[order], return_index=True)[1]
    lows, highs = (
        np.array(
            [by.reduceat(board.own[name][order], begins) for name in board.own.names]
        ).T.tolist()
        for by in (np.minimum, np.maximum)
    )
    boxes = [tuple(zip(low, high, strict=True)) for low, high in zip(lows, highs, strict=True)]
    ends = np.append(begins[1:], len(order))
    for band in _bands(boxes):
        yield np.sort(np.concatenate([order[begins[at] : ends[at]] for at in band.rows]))


def _bands(boxes: list[Box]) -> list[_Rows]:
    """Each row joins the first band that it makes no larger than a band of its own would be."""
    found: list[_Rows] = []
    for at in sorted(range(len(boxes)), key=lambda at: boxes[at]):
        alone = _Rows(boxes[at], [at])
        for number, band in enumerate(found):
            both = _Rows(_around(band.box, alone.box), [*band.rows, at])
            if both.cells <= band.cells + alone.cells + WORTH_A_BAND:
                found[number] = both
                break
        else:
            found.append(alone)
    return found


def _around(one: Box, other: Box) -> Box:
    return tuple(
        (min(low, lower), max(high, higher))
        for (low, high), (lower, higher) in zip(one, other, strict=True)
    )
