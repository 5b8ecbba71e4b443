"""The states in which play can stand at one moment, each once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from tabletop.explore.board import Board, Kept, Places, Table, Truth, joined
from tabletop.explore.merging import Chances, Groups
from tabletop.explore.packing import numbered
from tabletop.explore.roads import Roads, added, level, total
from tabletop.explore.things import Name
from tabletop.explore.trail import Trail
from tabletop.explore.trail import joined as joined_trails


@dataclass(frozen=True)
class Frontier:
    """States with the probability that play comes there, and the number of roads that do.

    `undrawn` is how many cards may lie while none is turned over, 0 once that is done; until then
    each counted road stands for one with every card. `trail` says how the states came of others,
    where that is written down.
    """

    board: Board
    chance: Chances
    roads: Roads
    undrawn: int = 0
    trail: Trail | None = None

    @property
    def states(self) -> int:
        """How many states there are."""
        return self.board.states

    @property
    def bytes(self) -> int:
        """How much memory the states take."""
        return self.board.bytes + self.chance.nbytes + self.roads.nbytes

    def at(self, where: Places | Truth) -> "Frontier":
        """Some of the states."""
        places = np.flatnonzero(where) if where.dtype == bool else where.astype(np.intp, copy=False)
        return replace(
            self,
            board=self.board.at(places),
            chance=self.chance[places],
            roads=self.roads[:, places],
            trail=self.trail and self.trail.at(places, len(places)),
        )

    def mass(self, where: Truth | None = None) -> tuple[float, int]:
        """The probability that play comes to the states in `where`, and the roads that do."""
        chance = self.chance if where is None else self.chance[where]
        roads = self.roads if where is None else self.roads[:, where]
        return float(chance.sum()), self._total(roads)

    def _total(self, roads: Roads) -> int:
        """The sum of roads; where they are not counted it is one to each state or row."""
        return (total(roads) if len(roads) else roads.shape[1]) * (self.undrawn or 1)

    @cached_property
    def _by_row(self) -> tuple[Chances, Roads]:
        """The probability of each row and its roads, so that those of several can be added up."""
        row, many = self.board.row, self.board.rows.entries
        chance = np.bincount(row, self.chance, many).astype(np.float64, copy=False)
        return chance, added(row, many, self.roads)

    def mass_of_rows(self, rows: Truth) -> tuple[float, int]:
        """The probability that play comes to states of the rows in `rows`, and the roads there."""
        chance, roads = self._by_row
        if not len(self.roads):
            # A row may be left without any state.
            rows = rows & (np.bincount(self.board.row, minlength=len(rows)) > 0)
        return float(chance[rows].sum()), self._total(roads[:, rows])

    def keeping(self, kept: Kept) -> "Frontier":
        """The states told apart by what still matters alone, equal ones merged."""
        return merged([replace(self, board=kept.of(self.board))])


def joined_frontiers(parts: Sequence[Frontier]) -> Frontier:
    """The states of several frontiers that keep the same things, one after the other."""
    return replace(_joined(parts), trail=joined_trails(one.trail for one in parts))


def _joined(parts: Sequence[Frontier]) -> Frontier:
    board = joined([one.board for one in parts])
    chance = np.concatenate([one.chance for one in parts])
    roads = np.concatenate(level([one.roads for one in parts]), axis=1)
    return Frontier(board, chance, roads, parts[0].undrawn)


def merged(parts: Sequence[Frontier]) -> Frontier:
    """The states of several frontiers that keep the same things, equal ones merged."""
    whole = _joined(parts) if len(parts) > 1 else parts[0]
    board = whole.board
    board.rows, board.row = shared(board.rows, board.row)
    groups = Groups(numbered(board.own, board.row)[0])
    return Frontier(
        board=board.at(groups.members),
        chance=groups.sum(whole.chance),
        roads=groups.roads(whole.roads),
        undrawn=whole.undrawn,
        trail=joined_trails((one.trail for one in parts), groups.place),
    )


def shared(rows: Table, row: Places) -> tuple[Table, Places]:
    """Each different row once, and for every state which of them is its own."""
    groups = Groups(numbered(rows)[0])
    return rows.at(groups.members), groups.place[row]


def tiered(board: Board, own: Collection[Name]) -> Board:
    """The same states, with `own` as their own columns and everything else in rows."""
    board = board.copy()
    board.make_own(own)
    back = [name for name in board.own.names if name not in own]
    groups = Groups(numbered(board.own.only(back), board.row)[0])
    rows = board.rows.at(board.row[groups.members])
    moved = board.own.only(back).at(groups.members)
    rows = rows.having(dict(zip(back, moved.values, strict=True)))
    return Board(rows, groups.place, board.own.only(own))
