"""Many games at random at the same moment of play: a column of values for each thing they keep.

Conditions and effects are prepared once for a whole run, so that for each batch of games nothing is
left but a few operations on whole columns. Masks are multiplied in and not used as an index: where
some games are concerned and others are not, that is ten times faster.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial, reduce
from typing import TypeAlias

import numpy as np

from tabletop.explore.board import Column, Places, Truth
from tabletop.explore.conditions import option_numbers, wanted
from tabletop.explore.plan import Plan
from tabletop.explore.reach import Whole
from tabletop.explore.things import Name, Sort, Thing, asked, clamped, moved
from tabletop.scenario.conditions import GRAVITY, And, Atom, Chose, Condition, Not, Or
from tabletop.scenario.effects import Become, Effect, Mark, SetTo


@dataclass
class Games:
    """Games at the same moment. A column that no act has touched yet is made when first read.

    `game` is the number of each game within its batch.
    """

    game: Places
    starts: Mapping[Name, int]
    dtype: Whole
    columns: dict[Name, Column] = field(default_factory=dict)

    @property
    def many(self) -> int:
        """How many games there are."""
        return len(self.game)

    def __getitem__(self, name: Name) -> Column:
        column = self.columns.get(name)
        if column is None:
            column = np.full(self.many, self.starts[name], self.dtype)
            self.columns[name] = column
        return column

    def forget(self, sort: Sort) -> None:
        """Put all things of one sort back to where they start."""
        for name in [name for name in self.columns if name[0] == sort]:
            del self.columns[name]

    def keeping(self, names: Iterable[Name], places: Places | None = None) -> "Games":
        """The same games, or those at some places, with what still matters alone."""
        kept = {name: self.columns[name] for name in names if name in self.columns}
        if places is None:
            return Games(self.game, self.starts, self.dtype, kept)
        columns = {name: column.take(places) for name, column in kept.items()}
        return Games(self.game.take(places), self.starts, self.dtype, columns)


def together(parts: Sequence[Games]) -> Games:
    """The games of several parts, one part after the other."""
    if len(parts) == 1:
        return parts[0]
    names = dict.fromkeys(name for one in parts for name in one.columns)
    columns = {name: np.concatenate([one[name] for one in parts]) for name in names}
    game = np.concatenate([one.game for one in parts])
    return Games(game, parts[0].starts, parts[0].dtype, columns)


Reading: TypeAlias = Callable[[Games], Truth]
Doing: TypeAlias = Callable[[Games, Column | None], None]
"""Does something to games; the column has 1 for those that are concerned, else 0; None: all."""


def reading(plan: Plan, condition: Condition | None) -> Reading | None:
    """How a condition is read on games; None where it always holds."""
    return None if condition is None else _reading(plan, condition)


def _reading(plan: Plan, condition: Condition) -> Reading:
    match condition:
        case And(parts):
            return partial(_all, [_reading(plan, part) for part in parts])
        case Or(parts):
            return partial(_any, [_reading(plan, part) for part in parts])
        case Not(part):
            return partial(_not, _reading(plan, part))
        case _:
            return _atom(plan, condition)


def _all(parts: Sequence[Reading], games: Games) -> Truth:
    return reduce(np.logical_and, (part(games) for part in parts))


def _any(parts: Sequence[Reading], games: Games) -> Truth:
    return reduce(np.logical_or, (part(games) for part in parts))


def _not(part: Reading, games: Games) -> Truth:
    return ~part(games)


def _atom(plan: Plan, atom: Atom) -> Reading:
    thing = plan.things[asked(atom)]
    if isinstance(atom, Chose):
        numbers = option_numbers(plan.scenario, atom)
        return partial(_any, [_within(thing, one, one) for one in numbers])
    return _within(thing, *wanted(plan.scenario, atom))


def _within(thing: Thing, low: int, high: int) -> Reading:
    """Whether a value lies from low to high; an end that no value passes is not asked about."""
    if low == high:
        return partial(_compared, np.equal, thing.name, low)
    if high >= thing.high:
        return partial(_compared, np.greater_equal, thing.name, low)
    below = partial(_compared, np.less_equal, thing.name, high)
    if low <= thing.low:
        return below
    return partial(_all, [partial(_compared, np.greater_equal, thing.name, low), below])


def _compared(compare: np.ufunc, name: Name, value: int, games: Games) -> Truth:
    found: Truth = compare(games[name], value)
    return found


def doing(plan: Plan, kept: Collection[Name], effect: Effect) -> Doing:
    """How an effect of an inject or outcome is done to games, clamped at once."""
    thing = plan.things[moved(effect)]
    match effect:
        case Become(_, status):
            return partial(_put, thing, GRAVITY.index(status))
        case Mark(_, reached):
            return partial(_put, thing, int(reached))
        case SetTo(_, value):
            return partial(_put, thing, min(max(value, thing.low), thing.high))
        case _:
            return partial(_move, clamping(thing, kept), effect.by)


def recording(thing: Thing) -> Doing:
    """Writes down that something came up."""
    return partial(_put, thing, 1)


def _put(thing: Thing, value: int, games: Games, where: Column | None) -> None:
    column = games[thing.name]
    column += (value - column) if where is None else (value - column) * where


@dataclass(frozen=True, slots=True)
class Clamping:
    """Brings a number back inside its range; `sign` notes, where asked, that it had left it."""

    thing: Thing
    sign: Name | None

    def __call__(self, games: Games) -> None:
        """Do so in games."""
        thing, column = self.thing, games[self.thing.name]
        if self.sign:
            beyond = (column < thing.low) | (column > thing.high)
            games.columns[self.sign] = games[self.sign] | mask(games, beyond)
        low, high = column.dtype.type(thing.low), column.dtype.type(thing.high)
        np.clip(column, low, high, out=column)


def clamping(thing: Thing, kept: Collection[Name]) -> Clamping:
    """How a number is brought back inside its range, where `kept` is kept."""
    sign = clamped(thing.name[1]) if thing.name[0] == "indicator" else None
    return Clamping(thing, sign if sign in kept else None)


def _move(clamp: Clamping, by: int, games: Games, where: Column | None) -> None:
    column = games[clamp.thing.name]
    column += by if where is None else by * where
    clamp(games)


def mask(games: Games, where: Truth) -> Column:
    """1 for the games in `where`, else 0, as a column."""
    return where.view(np.int8) if games.dtype == np.int8 else where.astype(games.dtype)
