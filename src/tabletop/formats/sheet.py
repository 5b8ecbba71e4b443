"""A table as a spreadsheet takes it: headings over rows of texts, numbers and yes or no."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | None
"""What stands in a cell; None: nothing does."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins with one of these may be run as a formula by a spreadsheet."""

WIDTH = 16
"""Characters of a column of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A named table. Every row has as many cells as there are headings.

    `widths` are in characters, `locked` the numbers of the columns that are set apart as not to be
    changed. On paper stand the first `printed` columns; 0: all. A `filtered` sheet shows buttons to
    sort and filter.
    """

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    locked: frozenset[int] = frozenset()
    printed: int = 0
    filtered: bool = False

    def width(self, column: int) -> int:
        """The width of a column in characters."""
        return self.widths[column] if column < len(self.widths) else WIDTH

    def texts(self) -> Iterator[tuple[str, ...]]:
        """The rows with every cell as text."""
        return (tuple(text(cell) for cell in row) for row in self.rows)


def text(cell: Cell) -> str:
    """A cell as text: TRUE and FALSE as spreadsheets and statistics programs read them."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return "" if cell is None else str(cell)
