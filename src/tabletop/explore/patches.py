"""States between the acts of two teams, and acts applied to all of them at once.

A state is a code: its row times the number of codes that a row has, plus the code of its numbers.
An act adds the same to every code. Where codes lie close together states are laid out as a *field*,
a cell for every code in a stretch of each row: an act is then one addition of a slice, however many
states there are. Where they lie far apart they are *scattered*: a list of codes that is sorted to
merge equal ones. Which is cheaper is decided anew for every patch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Places, Truth
from tabletop.explore.layouts import Renaming
from tabletop.explore.merging import Groups
from tabletop.explore.packing import Codes
from tabletop.explore.roads import addable, carried

Plane: TypeAlias = NDArray[Any]
"""Numbers, or truths where nothing is counted."""
Planes: TypeAlias = NDArray[Any]
"""What states carry: probabilities and, if they are counted, the limbs of their roads; or truths.

The first axis tells them apart, the last one states, or the last two rows and cells.
"""

DEAR = 24
"""How many cells can be added for what it takes to sort and merge one state."""
AT_A_TIME = 1 << 16
"""Cells that are added to before going on to others: few enough to stay in the cache."""

ROWS_TOGETHER = 1 << 12
"""Rows of fewer cells are renamed together."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One act as it bears on codes: what it adds, how likely it is, how many roads it makes."""

    by: int
    chance: float
    roads: int

    def factor(self, plane: int) -> float:
        """What a plane is multiplied by."""
        return self.roads if plane else self.chance


@dataclass(frozen=True)
class Field:
    """A cell for each code from `low` on in each of `rows`: `planes[p, r, c]`."""

    rows: Places
    low: int
    planes: Planes

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return int(self.planes.shape[2])

    @cached_property
    def taken(self) -> Truth:
        """In which cells there is a state."""
        telling = self.planes[1:] if len(self.planes) > 1 else self.planes
        taken: Truth = telling[0] != 0
        for limb in telling[1:]:
            taken |= limb != 0
        return taken


@dataclass(frozen=True)
class Plot:
    """Ground for a field: a cell for each of `width` codes from `low` on in each of `rows`."""

    rows: Places
    low: int
    width: int


@dataclass(frozen=True)
class Scattered:
    """Each state with its code: `planes[p, s]`."""

    codes: Codes
    planes: Planes

    @property
    def bytes(self) -> int:
        """How much memory the states take."""
        return self.codes.nbytes + self.planes.nbytes


@dataclass(frozen=True)
class Patch:
    """States that differ in rows and numbers alone, as a field, scattered, or both.

    `span` is how many codes a row has.
    """

    span: int
    given: Field | Scattered

    @property
    def planes(self) -> Planes:
        """What the states carry, in the form in which they were given."""
        return self.given.planes

    @property
    def bytes(self) -> int:
        """How much memory the states take in the form in which they were given."""
        return self.given.planes.nbytes if isinstance(self.given, Field) else self.given.bytes

    @cached_property
    def states(self) -> int:
        """How many states there are."""
        if isinstance(self.given, Field):
            return int(np.count_nonzero(self.given.taken))
        return len(self.given.codes)

    @cached_property
    def split(self) -> tuple[Places, Places]:
        """The row and the code in its row of each scattered state."""
        codes = self.scattered.codes
        row = codes // self.span
        return row, codes - row * self.span

    @cached_property
    def rows(self) -> Places:
        """The rows that have states, in rising order."""
        if isinstance(self.given, Field):
            return self.given.rows
        return np.flatnonzero(np.bincount(self.split[0]))

    @cached_property
    def stretch(self) -> tuple[int, int]:
        """From which code in its row on, and before which code, every state stands."""
        if isinstance(self.given, Field):
            return self.given.low, self.given.low + self.given.width
        return int(self.split[1].min()), int(self.split[1].max()) + 1

    @property
    def cells(self) -> int:
        """How many cells the states take as a field."""
        low, high = self.stretch
        return len(self.rows) * (high - low)

    @cached_property
    def field(self) -> Field:
        """The states as a field."""
        if isinstance(self.given, Field):
            return self.given
        low, high = self.stretch
        row, number = self.split
        planes = self.given.planes
        cells = np.zeros((len(planes), len(self.rows) * (high - low)), planes.dtype)
        at = np.searchsorted(self.rows, row) * (high - low) + (number - low)
        for plane, values in zip(cells, planes, strict=True):
            plane[at] = values
        return Field(self.rows, low, cells.reshape(len(planes), len(self.rows), high - low))

    @cached_property
    def scattered(self) -> Scattered:
        """The states scattered, in order of their codes."""
        if isinstance(self.given, Scattered):
            return self.given
        field = self.given
        spots = self.spots
        # What turns the number of a cell into a code is the same for a whole row.
        rows = np.arange(len(field.rows) + 1) * field.width
        begins = field.rows * self.span + field.low - rows[:-1]
        codes = spots + np.repeat(begins, np.diff(np.searchsorted(spots, rows)))
        cells = field.planes.reshape(len(field.planes), -1)
        return Scattered(codes, cells.take(spots, axis=1))

    @property
    def trodden(self) -> "Patch":
        """The same states, carrying no more than that they are there."""
        return self.with_planes(
            self.given.taken[np.newaxis]
            if isinstance(self.given, Field)
            else np.ones((1, self.states), bool)
        )

    @property
    def ground(self) -> Plot | Codes:
        """The plot that the states are laid out on; the codes of scattered ones."""
        if isinstance(self.given, Scattered):
            return self.given.codes
        return Plot(self.given.rows, self.given.low, self.given.width)

    @property
    def size(self) -> int:
        """How many cells the field has; of scattered states how many there are."""
        return int(self.planes[0].size)

    @property
    def spots(self) -> Places:
        """Where each state stands among all cells of the field, or among scattered states."""
        if isinstance(self.given, Scattered):
            return np.arange(self.states)
        return np.flatnonzero(self.given.taken)

    def places_in(self, plot: Plot, shift: int, spots: Places) -> Places:
        """The cell of each state in a plot, once its code has been shifted; `spots` are its own."""
        if isinstance(self.given, Scattered):
            row, number = self.split
            begins = np.searchsorted(plot.rows, row) * plot.width
            return begins + number + (shift - plot.low)
        field, rows = self.given, np.arange(len(self.given.rows) + 1) * self.given.width
        begins = np.searchsorted(plot.rows, field.rows) * plot.width - rows[:-1]
        begins += field.low + shift - plot.low
        return spots + np.repeat(begins, np.diff(np.searchsorted(spots, rows)))

    def renamed(self, renaming: Renaming) -> "Patch":
        """The same states with other codes for their numbers, equal ones merged."""
        patch, after = self.addable(), renaming.after.span
        if isinstance(patch.given, Field):
            return Patch(after, _renamed_field(patch.given, renaming))
        row, number = patch.split
        groups = Groups(row * after + renaming.of(number))
        return Patch(after, Scattered(groups.codes, add_up(groups, patch.planes)))

    def carried(self) -> "Patch":
        """The same states with the limbs of their roads carried."""
        planes = np.concatenate([self.planes[:1], carried(self.planes[1:])])
        return self.with_planes(planes)

    def addable(self) -> "Patch":
        """The same states, so that the roads of all of them can be added up."""
        if self.planes.dtype == bool:
            return self
        roads = self.planes.reshape(len(self.planes), -1)[1:]
        return self if addable(roads) is roads else self.carried()

    def level(self, planes: int) -> "Patch":
        """The same states with so many planes."""
        if len(self.planes) == planes:
            return self
        more = np.zeros((planes - len(self.planes), *self.planes.shape[1:]))
        return self.with_planes(np.concatenate([self.planes, more]))

    def with_planes(self, planes: Planes) -> "Patch":
        """The same states carrying other values."""
        if isinstance(self.given, Field):
            return Patch(self.span, Field(self.given.rows, self.given.low, planes))
        return Patch(self.span, Scattered(self.given.codes, planes))


@dataclass(frozen=True)
class Coming:
    """What acts of one decision lead to one and the same patch: from where, and by which shifts."""

    ways: Sequence[tuple[Patch, Sequence[Shift]]]

    @cached_property
    def states(self) -> int:
        """How many states there are before equal ones are merged."""
        return sum(patch.states * len(shifts) for patch, shifts in self.ways)

    @cached_property
    def roads(self) -> int:
        """In how many ways one state may be come to at most."""
        return sum(one.roads for _, shifts in self.ways for one in shifts)

    @cached_property
    def as_field(self) -> bool:
        """Whether it is cheaper to lay the states that come out as a field than to sort them."""
        cells = sum(patch.cells * len(shifts) for patch, shifts in self.ways)
        return cells <= DEAR * self.states

    @cached_property
    def ground(self) -> tuple[Places, int, int]:
        """The rows and the stretch of codes that the acts lead to."""
        rows = [patch.rows for patch, _ in self.ways]
        low = min(patch.stretch[0] + one.by for patch, shifts in self.ways for one in shifts)
        high = max(patch.stretch[1] + one.by for patch, shifts in self.ways for one in shifts)
        low, high = max(low, 0), min(high, self.ways[0][0].span)
        if all(np.array_equal(one, rows[0]) for one in rows[1:]):
            return rows[0], low, high
        return np.unique(np.concatenate(rows)), low, high

    @property
    def bytes(self) -> int:
        """How much memory it takes to merge the states."""
        planes = self.ways[0][0].planes
        width = len(planes) * planes.itemsize
        if self.as_field:
            rows, low, high = self.ground
            cells = sum(patch.cells for patch, _ in self.ways) + 2 * len(rows) * (high - low)
            return cells * (width + 1)
        return self.states * (56 + 3 * width)

    def gathered(self) -> Patch:
        """The states to which the acts lead, equal ones merged."""
        given = _gathered_field(self) if self.as_field else _gathered_scattered(self)
        return Patch(self.ways[0][0].span, given)


def _gathered_scattered(coming: Coming) -> Scattered:
    """All states that come are written one after another, and sorted."""
    moved = [(each.scattered, one) for each, shifts in coming.ways for one in shifts]
    groups = Groups(np.concatenate([states.codes + one.by for states, one in moved]))
    planes = [
        np.concatenate([_times(states.planes[at], one.factor(at)) for states, one in moved])
        for at in range(len(coming.ways[0][0].planes))
    ]
    return Scattered(groups.codes, add_up(groups, planes))


def _renamed_field(field: Field, renaming: Renaming) -> Field:
    """Each cell is added to the cell of its new code, some rows at a time."""
    end, span = field.low + field.width, renaming.after.span
    low, high = renaming.stretch(field.low, end)
    new = np.empty((*field.planes.shape[:2], high - low), field.planes.dtype)
    step = min(len(field.rows), max(1, ROWS_TOGETHER // field.width))
    places = renaming.cells(field.low, end, step)
    for begin in range(0, len(field.rows), step):
        some = slice(begin, begin + step)
        rows = len(field.rows[some])
        for plane, after in zip(field.planes[:, some], new[:, some], strict=True):
            cells = _moved(plane.reshape(-1), places[: plane.size], rows * span)
            after[:] = cells.reshape(rows, span)[:, low:high]
    return Field(field.rows, low, new)


def _moved(cells: Plane, places: Places, many: int) -> Plane:
    """So many cells, to which those that are given are added, each at its place."""
    if cells.dtype != bool:
        return np.bincount(places, cells, many)
    taken = np.zeros(many, bool)
    taken[places[np.flatnonzero(cells)]] = True
    return taken


def add_up(groups: Groups, planes: Planes | Sequence[Plane]) -> Planes:
    """What each group of states carries: the sum of what they carry, which must stay exact."""
    if planes[0].dtype == bool:
        return np.ones((1, len(groups.codes)), bool)
    return np.array([groups.sum(plane) for plane in planes])


def _times(values: Plane, factor: float) -> Plane:
    return values if factor == 1 or values.dtype == bool else values * factor


def _gathered_field(coming: Coming) -> Field:
    """Each act adds all cells of its field, moved by the same, to the cells of the new field."""
    rows, low, high = coming.ground
    planes = coming.ways[0][0].planes
    new = np.zeros((len(planes), len(rows), high - low), planes.dtype)
    fields = [
        (each.field, np.searchsorted(rows, each.rows), shifts) for each, shifts in coming.ways
    ]
    step = max(1, AT_A_TIME // (high - low))
    for begin in range(0, len(rows), step):
        for field, places, shifts in fields:
            first, last = np.searchsorted(places, (begin, begin + step))
            if first < last:
                here, there = slice(first, last), _run(places[first:last])
                old = Field(places[first:last], field.low - low, field.planes[:, here])
                _add(new, there, old, shifts)
    return Field(rows, low, new)


def _add(new: Planes, rows: slice | Places, old: Field, shifts: Sequence[Shift]) -> None:
    """Add what acts make of the cells of a field to rows of another that begins at code 0."""
    for at, plane in enumerate(new):
        values, factor = old.planes[at], 1.0
        for one in shifts:
            if one.factor(at) != factor:
                factor = one.factor(at)
                values = _times(old.planes[at], factor)
            # Cells that would come to lie outside are empty: there is room for every state.
            low = old.low + one.by
            begin, end = max(0, low), min(plane.shape[1], low + old.width)
            cells, moved = slice(begin, end), values[:, begin - low : end - low]
            if plane.dtype == bool:
                plane[rows, cells] |= moved
            else:
                plane[rows, cells] += moved


def _run(places: Places) -> slice | Places:
    """Places in rising order, as a slice if none is left out."""
    first, last = int(places[0]), int(places[-1])
    return slice(first, last + 1) if last - first + 1 == len(places) else places
