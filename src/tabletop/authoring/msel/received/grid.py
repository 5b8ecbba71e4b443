"""The cells of a list, by row and column, as texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

Spot = tuple[int, int]
"""A row and a column, both counted from 1."""


class ListError(Exception):
    """A list that cannot be read, or made into a scenario. `hint` says what would help."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is not empty. `trouble` says why what stands in it is no text of the list."""

    sheet: str
    row: int
    column: int
    text: str
    trouble: str = ""

    @property
    def address(self) -> str:
        """The cell as a spreadsheet names it: `B7`."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True)
class Grid:
    """One sheet: its cells by place, and which of them stretch over several places.

    `merged` leads from each place that a merged cell covers to the cell's own place. `remarks` are
    cells with trouble that stand beside the grid, such as comments.
    """

    name: str
    cells: Mapping[Spot, Cell]
    merged: Mapping[Spot, Spot] = field(default_factory=dict)
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    remarks: tuple[Cell, ...] = ()

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers a place."""
        return self.cells.get(self.merged.get((row, column), (row, column)))

    def row(self, row: int) -> list[Cell]:
        """The cells that begin in a row, from the left."""
        return [self.cells[spot] for spot in self._by_row.get(row, ())]

    @property
    def rows(self) -> list[int]:
        """The rows in which cells begin."""
        return sorted(self._by_row)

    @property
    def last_column(self) -> int:
        """The last column in which a cell begins."""
        return max((column for _, column in self.cells), default=0)

    @cached_property
    def spanning_rows(self) -> frozenset[int]:
        """The rows with a cell that covers a column beside its own."""
        return frozenset(
            own[0]
            for spot, own in self.merged.items()
            if spot[0] == own[0] and spot[1] != own[1] and own in self.cells
        )

    @cached_property
    def _by_row(self) -> dict[int, list[Spot]]:
        found: dict[int, list[Spot]] = {}
        for spot in sorted(self.cells):
            found.setdefault(spot[0], []).append(spot)
        return found


@dataclass(frozen=True, slots=True)
class Received:
    """A list as it came in: its sheets, and what had to be guessed or passed over to read it."""

    grids: tuple[Grid, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A text of a list that found no place, where it stands, and why. Rows count from 1."""

    sheet: str
    row: int
    column: str
    value: str
    why: str

    @classmethod
    def of(cls, cell: Cell, why: str) -> "Unplaced":
        """What a cell says, with a reason."""
        return cls(cell.sheet, cell.row, letters(cell.column), cell.text, why)


def letters(column: int) -> str:
    """A column as a spreadsheet names it: 1 is A, 27 is AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
