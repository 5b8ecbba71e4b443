"""What effects make of the values that a thing may have: one after another, or in any order."""

from dataclasses import dataclass

from tabletop.authoring.reach.things import NO, YES, Key, Things
from tabletop.scenario.conditions import GRAVITY
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.nodes import Location


@dataclass(frozen=True, slots=True)
class Step:
    """An effect at its location: it moves a thing `by` so much, or makes it the value `to`."""

    at: Location
    key: Key
    by: int = 0
    to: int = 0


def step(things: Things, at: Location, effect: Effect) -> Step | None:
    """What an effect does; None if the thing that it changes is not followed."""
    match effect:
        case Move(ref, by):
            found = Step(at, ("indicators", ref.key), by)
        case Stock(instrument, by):
            found = Step(at, ("stocks", instrument), by)
        case Become(instrument, status):
            found = Step(at, ("statuses", instrument), to=1 << GRAVITY.index(status))
        case Mark(milestone, reached):
            found = Step(at, ("milestones", milestone), to=YES if reached else NO)
        case SetTo(ref, value):
            low, high = things.scenario.indicators[ref.indicator].range
            there = high - low if ("indicators", ref.key) in things.sizes else 0
            found = Step(at, ("indicators", ref.key), to=1 << max(0, min(there, value - low)))
    return found if found.key in things.sizes else None


def stepped(things: Things, values: int, one: Step) -> int:
    """The values after a step from some of `values`, each brought inside the range."""
    return one.to or moved(values, one.by, things.sizes[one.key])


def changes(things: Things, values: int, one: Step) -> bool:
    """Whether a step changes any of `values`."""
    if one.to:
        return values != one.to
    return values != (1 << things.sizes[one.key] - 1 if one.by > 0 else 1)


def moved(values: int, by: int, size: int) -> int:
    """Values moved up or down, those that would leave the range held at its end."""
    if abs(by) >= size:
        return 1 << size - 1 if by > 0 else 1
    if by < 0:
        over = values & ((1 << -by) - 1)
        return values >> -by | (1 if over else 0)
    values <<= by
    inside = values & ((1 << size) - 1)
    return inside | (1 << size - 1 if values != inside else 0)


@dataclass(slots=True)
class Stirred:
    """A thing that any of some steps may change, in any order, each once or not at all.

    `base` is what it may be before them, or be made at once by one of them; bit n of `sums` stands
    for moves that add up to n - `down`.
    """

    size: int
    base: int
    sums: int = 1
    up: int = 0
    down: int = 0

    def add(self, one: Step) -> None:
        """One more step that may come."""
        if one.to or abs(one.by) >= self.size:
            self.base |= one.to or moved(self.base, one.by, self.size)
            return
        self.sums |= self.sums << abs(one.by)
        self.up += max(0, one.by)
        self.down += max(0, -one.by)

    @property
    def values(self) -> int:
        """What the thing may be after any of the steps.

        The last move that was held at an end of the range left the thing there; from then on, or
        from the beginning, moves simply add up.
        """
        if not self.up and not self.down:
            return self.base
        lowest, highest = ends(self.base)
        starts = self.base
        if lowest <= self.down:
            starts |= 1
        if highest + self.up >= self.size - 1:
            starts |= 1 << self.size - 1
        return self._added(starts) & ((1 << self.size) - 1)

    def _added(self, starts: int) -> int:
        """Every start with every sum added; all between the ends if those are very many."""
        few, many = sorted((starts, self.sums), key=int.bit_count)
        if few.bit_count() > _MANY:
            lowest, highest = ends(starts)
            first = max(0, lowest - self.down)
            return (1 << highest + self.up + 1) - (1 << first)
        found = 0
        for bit in _bits(few):
            found |= many << bit
        return found >> self.down


_MANY = 100


def ends(values: int) -> tuple[int, int]:
    """The lowest and the highest bit of a number that is not 0."""
    return (values & -values).bit_length() - 1, values.bit_length() - 1


def _bits(values: int) -> list[int]:
    found = []
    while values:
        lowest = values & -values
        found.append(lowest.bit_length() - 1)
        values ^= lowest
    return found
