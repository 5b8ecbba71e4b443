"""The states in which play can stand at one moment, each once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tabletop.explore.board import Board, Kept, Places, Table, Truth, joined
from tabletop.explore.merging import Chances, Groups
from tabletop.explore.packing import numbered
from tabletop.explore.roads import Roads, level, total
from tabletop.explore.things import Name


@dataclass(frozen=True)
class Frontier:
    """States with the probability that play comes there, and the number of roads that do.

    `undrawn` is how many cards may lie while none is turned over, 0 once that is done; until then
    each counted road stands for one with every card.
    """

    board: Board
    chance: Chances
    roads: Roads
    undrawn: int = 0

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
        return replace(
            self, board=self.board.at(where), chance=self.chance[where], roads=self.roads[:, where]
        )

    def mass(self, where: Truth | None = None) -> tuple[float, int]:
        """The probability that play comes to the states in `where`, and the roads that do."""
        chance = self.chance if where is None else self.chance[where]
        roads = self.roads if where is None else self.roads[:, where]
        return float(chance.sum()), total(roads) * (self.undrawn or 1)

    def keeping(self, kept: Kept) -> "Frontier":
        """The states told apart by what still matters alone, equal ones merged."""
        return merged([replace(self, board=kept.of(self.board))])


def joined_frontiers(parts: Sequence[Frontier]) -> Frontier:
    """The states of several frontiers that keep the same things, one after the other."""
    board = joined([one.board for one in parts])
    chance = np.concatenate([one.chance for one in parts])
    roads = np.concatenate(level([one.roads for one in parts]), axis=1)
    return Frontier(board, chance, roads, parts[0].undrawn)


def merged(parts: Sequence[Frontier]) -> Frontier:
    """The states of several frontiers that keep the same things, equal ones merged."""
    whole = joined_frontiers(parts) if len(parts) > 1 else parts[0]
    board = whole.board
    board.rows, board.row = shared(board.rows, board.row)
    groups = Groups(numbered(board.own, board.row)[0])
    found = board.at(groups.members)
    return Frontier(found, groups.sum(whole.chance), groups.roads(whole.roads), whole.undrawn)


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
