"""The book of cells: each that is not empty is placed in the scenario or named as unplaced."""

from collections.abc import Iterable
from dataclasses import dataclass

from tabletop.authoring.msel.received.grid import Cell, Unplaced
from tabletop.scenario.nodes import Location

IN_COMMENTS: Location = ()
"""The place of a text that stands in a comment of the file."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell's text, and where in the scenario it stands; in a comment for `IN_COMMENTS`."""

    cell: Cell
    where: Location


class Ledger:
    """Where each cell went."""

    def __init__(self) -> None:
        self._placed: dict[Cell, Location] = {}
        self._unplaced: dict[Cell, str] = {}

    def place(self, cell: Cell, where: Location = IN_COMMENTS) -> None:
        """The cell's text stands at `where`. A place counts more than a comment."""
        if not self._placed.get(cell):
            self._placed[cell] = where

    def leave(self, cell: Cell, why: str) -> None:
        """The cell's text, or some of it, has no place."""
        self._unplaced.setdefault(cell, why)

    def placed_in_text(self, cell: Cell) -> bool:
        """Whether a cell's text stands in a text of the scenario, not in a comment alone."""
        return bool(self._placed.get(cell))

    def knows(self, cell: Cell) -> bool:
        """Whether anything was written down of a cell."""
        return cell in self._placed or cell in self._unplaced

    def close(self, cells: Iterable[Cell]) -> None:
        """Leave each cell of which nothing was written down."""
        for cell in cells:
            if not self.knows(cell):
                self.leave(cell, "no use was found for it")

    @property
    def placed(self) -> tuple[Placed, ...]:
        """What was placed, in the order of the list."""
        wholly = (cell for cell in self._placed if cell not in self._unplaced)
        return tuple(Placed(cell, self._placed[cell]) for cell in sorted(wholly, key=_order))

    @property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """What was not placed, in the order of the list."""
        left = sorted(self._unplaced, key=_order)
        return tuple(Unplaced.of(cell, self._unplaced[cell]) for cell in left)


def _order(cell: Cell) -> tuple[str, int, int]:
    return cell.sheet, cell.row, cell.column
