"""A table as a spreadsheet takes it: headings over rows, every cell a text."""

from dataclasses import dataclass

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
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    locked: frozenset[int] = frozenset()
    printed: int = 0
    filtered: bool = False

    def width(self, column: int) -> int:
        """The width of a column in characters."""
        return self.widths[column] if column < len(self.widths) else WIDTH
