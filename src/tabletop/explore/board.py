"""Many states of the game at once, in columns of whole numbers.

States differ in a few numbers that acts move, and share the rest with many others. So a board has
two tiers: *rows*, each a combination of what many states share, and for each state which row is
its own and a column for each number of its own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.budget import TooWide
from tabletop.explore.things import Name

Truth: TypeAlias = NDArray[np.bool_]
Column: TypeAlias = NDArray[np.signedinteger[Any]]
Places: TypeAlias = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Table:
    """`values[i, s]` is the value of the thing `names[i]` in entry s; it may be written to."""

    names: tuple[Name, ...]
    values: Column

    @property
    def entries(self) -> int:
        """How many entries there are."""
        return int(self.values.shape[1])

    def __contains__(self, name: Name) -> bool:
        return name in self.names

    def __getitem__(self, name: Name) -> Column:
        column: Column = self.values[self.names.index(name)]
        return column

    def at(self, places: Places | Truth) -> "Table":
        """The entries at some places, in that order."""
        if places.dtype == bool:
            places = np.flatnonzero(places)
        values = np.empty((len(self.names), len(places)), self.values.dtype)
        for column, taken in zip(self.values, values, strict=True):
            # No place lies outside; to say what becomes of one that did spares a copy.
            column.take(places, out=taken, mode="clip")
        return Table(self.names, values)

    def having(self, columns: Mapping[Name, Column]) -> "Table":
        """The same entries with more columns. Raises TooWide where their numbers do not fit."""
        given = np.array(list(columns.values())).reshape(len(columns), self.entries)
        if given.max(initial=0) > np.iinfo(self.values.dtype).max:
            raise TooWide
        new = given.astype(self.values.dtype)
        return Table((*self.names, *columns), np.concatenate([self.values, new]))

    def only(self, names: Iterable[Name]) -> "Table":
        """The columns of some names, in that order."""
        wanted = tuple(names)
        return Table(wanted, self.values[[self.names.index(name) for name in wanted]])


@dataclass(slots=True)
class Board:
    """States in two tiers: `row[s]` is the entry of `rows` that state s shares.

    Only what play still reads is kept: to ask for another thing raises KeyError.
    """

    rows: Table
    row: Places
    own: Table

    @property
    def states(self) -> int:
        """How many states there are."""
        return len(self.row)

    @property
    def bytes(self) -> int:
        """How much memory the states take."""
        return self.rows.values.nbytes + self.row.nbytes + self.own.values.nbytes

    @property
    def names(self) -> tuple[Name, ...]:
        """The things that are kept."""
        return (*self.rows.names, *self.own.names)

    def __contains__(self, name: Name) -> bool:
        return name in self.rows or name in self.own

    def __getitem__(self, name: Name) -> Column:
        """The value of a thing in each state; a column of `own` may be written to."""
        if name in self.own:
            return self.own[name]
        if name in self.rows:
            return self.rows[name][self.row]
        raise KeyError(f"{name} is not kept here")

    def at(self, where: Places | Truth) -> "Board":
        """Some of the states; rows are shared with this board until they are copied."""
        return Board(self.rows, self.row[where], self.own.at(where))

    def copy(self) -> "Board":
        """A board that can be written to without changing this one."""
        rows = Table(self.rows.names, self.rows.values.copy())
        return Board(rows, self.row, Table(self.own.names, self.own.values.copy()))

    def make_own(self, names: Iterable[Name]) -> None:
        """Give each state values of its own for some things that stood in rows."""
        shared = [name for name in names if name in self.rows]
        if shared:
            self.own = self.own.having({name: self[name] for name in shared})
            self.rows = self.rows.only(name for name in self.rows.names if name not in shared)


def start(values: Mapping[Name, int], dtype: np.dtype[np.signedinteger[Any]]) -> Board:
    """A board of one state, in whole numbers of a type that holds all that may come of it."""
    rows = Table(tuple(values), np.array(list(values.values()), dtype).reshape(-1, 1))
    return Board(rows, np.zeros(1, np.intp), Table((), np.empty((0, 1), dtype)))


@dataclass(frozen=True)
class Kept:
    """What tells states apart at one point of play.

    For each thing that still matters: its lowest value, and for each value from there on the one
    that stands for all that are alike.
    """

    alike: Mapping[Name, tuple[int, Column]]

    @property
    def names(self) -> tuple[Name, ...]:
        """The things that still matter."""
        return tuple(self.alike)

    def of(self, board: Board) -> Board:
        """The same states with what matters alone, alike values made one.

        What the board does not keep, such as a card that is not turned over, is left out.
        """
        return Board(self._of(board.rows), board.row, self._of(board.own))

    def _of(self, table: Table) -> Table:
        names = tuple(name for name in table.names if name in self.alike)
        values = np.empty((len(names), table.entries), table.values.dtype)
        for name, column in zip(names, values, strict=True):
            low, alike = self.alike[name]
            places = table[name] - low if low else table[name]
            alike.astype(column.dtype).take(places, out=column, mode="clip")
        return Table(names, values)


def joined(boards: Sequence[Board]) -> Board:
    """The states of several boards that keep the same things, one board after the other."""
    own = dict.fromkeys(name for one in boards for name in one.own.names)
    for one in boards:
        one.make_own(own)
    names = boards[0].rows.names
    begins = np.cumsum([0, *(one.rows.entries for one in boards)])
    return Board(
        Table(names, np.concatenate([one.rows.only(names).values for one in boards], axis=1)),
        np.concatenate([one.row + begin for one, begin in zip(boards, begins, strict=False)]),
        Table(tuple(own), np.concatenate([one.own.only(own).values for one in boards], axis=1)),
    )
