"""Cells of a list that found no place, told row by row."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tabletop.authoring.msel.received.grid import Unplaced
from tabletop.text import clean_line

_LONGEST = 80


def by_row(unplaced: Iterable[Unplaced]) -> Iterator[str]:
    """One line for the cells of a row that share a reason: each with its column and its text."""
    rows = groupby(unplaced, key=lambda one: (one.sheet, one.row, one.why))
    for (sheet, row, why), cells in rows:
        said = ", ".join(f"{one.column} '{clean_line(one.value, _LONGEST)}'" for one in cells)
        yield f"{f'{sheet}, ' if sheet else ''}row {row}: {said} ({why})"
