"""What the decisions of a turn come to in each of many games.

A team's choice, the answers of those whose consent it needs and how its chance falls are
independent of all else once it is known what is on offer, and so are the decisions of one call. So
each *way* that several decisions may go together has a share of its own, and a single number drawn
for each game settles all of it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import product
from math import prod
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.acts import weight
from tabletop.explore.board import Column, Places
from tabletop.explore.calling import answers
from tabletop.explore.columns import Games, Reading, reading
from tabletop.explore.counts import Item, Meaning
from tabletop.explore.dice import Dice, Numbers, Shares, Tables, fallen, shares, stacked
from tabletop.explore.merging import Groups
from tabletop.explore.plan import Act, Deciding, Plan, TurnPlan
from tabletop.explore.policy import Policy
from tabletop.explore.reach import Whole
from tabletop.explore.things import Name, moved
from tabletop.scenario.model import Option

Change: TypeAlias = tuple[Name, Column]
"""A thing, and for each way by how much it moves or what it becomes: UNTOUCHED if nothing."""

UNTOUCHED = -1
TOGETHER = 120
"""Decisions are drawn together as long as there are no more ways than this."""
FEW = 5
"""Up to so many options that are not always on offer, tables are made for all cases beforehand."""


@dataclass(frozen=True, slots=True)
class Step:
    """One way that one decision may go: the option that was tried, and what it came to."""

    deciding: Deciding
    tried: str
    act: Act

    @property
    def given(self) -> Fraction:
        """How likely it is once its option has been picked."""
        option = self.deciding.decision.options[self.tried]
        stood = {stands: chance for stands, chance, _ in answers(option)}
        return stood[self.act.option] * self.act.odds

    @property
    def items(self) -> Iterator[Item]:
        """What comes up where it goes this way."""
        yield "tried", (self.deciding.id, self.tried)
        yield "stands", (self.deciding.id, self.act.option)
        if self.act.branch:
            yield "branch", (self.deciding.id, self.act.option, self.act.branch)


Way: TypeAlias = tuple[Step, ...]
"""One way that several decisions may go: a step for each."""


@dataclass(frozen=True, eq=False)
class Choosing:
    """Decisions of one turn made ready for drawing.

    `conditional` has the options that are not always on offer, with what they hang on. `moves` are
    added up over all decisions of the turn, of `becomes` the highest counts, `stood` has the
    numbers of the options that stood, where something reads them.
    """

    policy: Policy
    ways: tuple[Way, ...]
    meaning: Meaning
    conditional: tuple[tuple[Option, tuple[Reading, ...]], ...]
    moves: tuple[Change, ...]
    becomes: tuple[Change, ...]
    stood: tuple[Change, ...]

    def drawn(self, dice: Dice, games: Games) -> Numbers:
        """The way that the decisions go in each game."""
        if not self.conditional:
            return fallen(dice, games.many, self._tables)
        missing = self._missing(games)
        if len(self.conditional) <= FEW:
            return fallen(dice, games.many, self._tables, missing)
        groups = Groups(missing)
        tables = stacked([self._shares(code) for code in groups.codes.tolist()])
        return fallen(dice, games.many, tables, groups.place.astype(np.intp))

    @cached_property
    def _tables(self) -> Tables:
        return stacked([self._shares(missing) for missing in range(1 << len(self.conditional))])

    def _missing(self, games: Games) -> Places:
        """A number for what is not on offer: a bit for each option, the first one the lowest."""
        number = np.zeros(games.many, np.intp)
        for bit, (_, readings) in enumerate(self.conditional):
            for one in readings:
                number |= (~one(games)).astype(np.intp) << bit
        return number

    def _shares(self, missing: int) -> Shares:
        """The shares of the ways if certain options are not on offer."""
        absent = {id(one) for bit, (one, _) in enumerate(self.conditional) if missing >> bit & 1}
        chance = {
            (step.deciding.id, option): pick
            for step in self.ways[0]
            for option, pick in self._picks(step.deciding, absent)
        }
        nought = Fraction(0)
        return shares(
            {
                number: prod(
                    (chance.get((one.deciding.id, one.tried), nought) * one.given for one in way),
                    start=Fraction(1),
                )
                for number, way in enumerate(self.ways)
            }
        )

    def _picks(self, deciding: Deciding, absent: set[int]) -> Iterator[tuple[str, Fraction]]:
        decision = deciding.decision
        offered = tuple(one for one in decision.options.values() if id(one) not in absent)
        picks = self.policy.picks(decision.id, offered, decision.default)
        return zip((one.id for one in offered), picks, strict=True)


def choosings(plan: Plan, policy: Policy, turn: TurnPlan, dtype: Whole) -> Iterator[Choosing]:
    """Make the decisions of a turn ready, those together that have few ways between them."""
    waiting: list[tuple[Step, ...]] = []
    for deciding in turn.decisions:
        steps = tuple(_steps(deciding))
        if waiting and len(steps) * prod(map(len, waiting)) > TOGETHER:
            yield _choosing(plan, policy, turn, tuple(product(*waiting)), dtype)
            waiting = []
        waiting.append(steps)
    if waiting:
        yield _choosing(plan, policy, turn, tuple(product(*waiting)), dtype)


def _steps(deciding: Deciding) -> Iterator[Step]:
    for option in deciding.decision.options.values():
        for stood, _, _ in answers(option):
            for act in deciding.acts[stood]:
                yield Step(deciding, option.id, act)


def _choosing(
    plan: Plan, policy: Policy, turn: TurnPlan, ways: tuple[Way, ...], dtype: Whole
) -> Choosing:
    kept = turn.settling.names
    options = [one for step in ways[0] for one in step.deciding.decision.options.values()]
    return Choosing(
        policy=policy,
        ways=ways,
        meaning=Meaning(tuple(tuple(item for step in way for item in step.items) for way in ways)),
        conditional=tuple(_conditional(plan, options)),
        moves=_changes([_moves(way) for way in ways], 0, dtype),
        becomes=_changes([_becomes(way) for way in ways], UNTOUCHED, dtype),
        stood=_changes([_stood(way, kept) for way in ways], 0, dtype),
    )


def _conditional(
    plan: Plan, options: Iterable[Option]
) -> Iterator[tuple[Option, tuple[Reading, ...]]]:
    for option in options:
        readings = (reading(plan, one) for one in (option.when, option.needs))
        found = tuple(one for one in readings if one is not None)
        if found:
            yield option, found


def _moves(way: Way) -> dict[Name, int]:
    found: dict[Name, int] = {}
    for step in way:
        for name, by in step.act.moves:
            found[name] = found.get(name, 0) + by
    return found


def _becomes(way: Way) -> dict[Name, int]:
    """Of several statuses the gravest wins; of several marks, marked."""
    found: dict[Name, int] = {}
    for step in way:
        for effect in step.deciding.kinds[step.act.kind].becomes:
            found[moved(effect)] = max(found.get(moved(effect), UNTOUCHED), weight(effect))
    return found


def _stood(way: Way, kept: Collection[Name]) -> dict[Name, int]:
    return {
        step.deciding.name: list(step.deciding.decision.options).index(step.act.option) + 1
        for step in way
        if step.deciding.name in kept
    }


def _changes(by_way: Sequence[dict[Name, int]], otherwise: int, dtype: Whole) -> tuple[Change, ...]:
    names = sorted({name for one in by_way for name in one})
    table: NDArray[Any] = np.array(
        [[one.get(name, otherwise) for one in by_way] for name in names], dtype
    )
    return tuple(zip(names, table, strict=True))
