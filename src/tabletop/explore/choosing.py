"""What a decision comes to in each of many games: the pick, the answers and the chance in one draw.

A team's choice, the answers of those whose consent it needs and how its chance falls are
independent of all else once it is known what is on offer. So each *way* that a decision may go has
a share of its own, and one number drawn settles all of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

import numpy as np

from tabletop.explore.board import Column
from tabletop.explore.calling import answers
from tabletop.explore.columns import Games, Reading, reading
from tabletop.explore.counts import Counts
from tabletop.explore.dice import Dice, Numbers, Shares, fallen, shares
from tabletop.explore.merging import Groups
from tabletop.explore.plan import Act, Deciding
from tabletop.explore.policy import Policy
from tabletop.explore.things import Name, moved
from tabletop.scenario.conditions import GRAVITY
from tabletop.scenario.effects import Become, Mark
from tabletop.scenario.model import Option, Scenario

Change: TypeAlias = tuple[Name, Column]
"""A thing, and by how much each way moves it, or what it becomes: UNTOUCHED if nothing."""

UNTOUCHED = -1


@dataclass(frozen=True, slots=True)
class Way:
    """One way that a decision may go: the option that was tried, and what it came to."""

    tried: str
    act: Act


@dataclass(frozen=True)
class Choosing:
    """A decision made ready for drawing.

    `conditional` has the options that are not always on offer, with what they hang on. `moves` are
    added up over all decisions of the turn, of `becomes` the highest counts, `stood` has the number
    of the option that stood.
    """

    deciding: Deciding
    policy: Policy
    ways: tuple[Way, ...]
    conditional: tuple[tuple[Option, tuple[Reading, ...]], ...]
    moves: tuple[Change, ...]
    becomes: tuple[Change, ...]
    stood: Column
    known: dict[int, Shares] = field(default_factory=dict)
    """The shares of the ways by what is on offer, as far as it has come up."""

    def drawn(self, dice: Dice, games: Games) -> Numbers:
        """The way that the decision goes in each game."""
        if not self.conditional:
            return fallen(dice, games.many, [self._shares(0)])
        groups = Groups(self._missing(games))
        found = [self._shares(code) for code in groups.codes.tolist()]
        part = groups.place.astype(np.intp) if len(found) > 1 else None
        return fallen(dice, games.many, found, part)

    def _missing(self, games: Games) -> Numbers:
        """A number for what is not on offer: a bit for each option, the first one the lowest."""
        few = len(self.conditional) < 15
        number = np.zeros(games.many, np.int16 if few else np.int64)
        for bit, (_, readings) in enumerate(self.conditional):
            for one in readings:
                number |= (~one(games)).astype(number.dtype) << bit
        return number

    def _shares(self, missing: int) -> Shares:
        found = self.known.get(missing)
        if found is None:
            found = self.known[missing] = shares(dict(enumerate(self._chances(missing))))
        return found

    def _chances(self, missing: int) -> list[Fraction]:
        decision = self.deciding.decision
        absent = {one.id for bit, (one, _) in enumerate(self.conditional) if missing >> bit & 1}
        offered = tuple(one for one in decision.options.values() if one.id not in absent)
        picks = self.policy.picks(decision.id, offered, decision.default)
        picked = {one.id: pick for one, pick in zip(offered, picks, strict=True)}
        return [picked.get(way.tried, Fraction(0)) * self._given(way) for way in self.ways]

    def _given(self, way: Way) -> Fraction:
        """How likely a way is once its option has been picked."""
        option = self.deciding.decision.options[way.tried]
        stood = {stands: chance for stands, chance, _ in answers(option)}
        return stood[way.act.option] * way.act.odds

    def count(self, counts: Counts, often: Sequence[int]) -> None:
        """Count what was tried, what stood and how chances fell, by how often it went each way."""
        decision = self.deciding.id
        for one, games in zip(self.ways, often, strict=True):
            counts.count("tried", (decision, one.tried), games)
            counts.count("stands", (decision, one.act.option), games)
            if one.act.branch:
                counts.count("branch", (decision, one.act.option, one.act.branch), games)


def choosing(
    scenario: Scenario, policy: Policy, deciding: Deciding, dtype: np.dtype[np.signedinteger]
) -> Choosing:
    """Make a decision ready for drawing."""
    options = deciding.decision.options
    ways = tuple(
        Way(option.id, act)
        for option in options.values()
        for stood, _, _ in answers(option)
        for act in deciding.acts[stood]
    )
    numbers = {option: number for number, option in enumerate(options, 1)}
    becomes = [_becomes(deciding, way.act) for way in ways]
    return Choosing(
        deciding=deciding,
        policy=policy,
        ways=ways,
        conditional=tuple(_conditional(scenario, options.values())),
        moves=_changes([dict(way.act.moves) for way in ways], 0, dtype),
        becomes=_changes(becomes, UNTOUCHED, dtype),
        stood=np.array([numbers[way.act.option] for way in ways], dtype),
    )


def _conditional(
    scenario: Scenario, options: Iterable[Option]
) -> Iterable[tuple[Option, tuple[Reading, ...]]]:
    for option in options:
        readings = (reading(scenario, one) for one in (option.when, option.needs))
        found = tuple(one for one in readings if one is not None)
        if found:
            yield option, found


def _becomes(deciding: Deciding, act: Act) -> dict[Name, int]:
    """Of several statuses the gravest wins; of several marks, marked."""
    found: dict[Name, int] = {}
    for effect in deciding.kinds[act.kind].becomes:
        found[moved(effect)] = max(found.get(moved(effect), UNTOUCHED), _weight(effect))
    return found


def _weight(effect: Become | Mark) -> int:
    return GRAVITY.index(effect.status) if isinstance(effect, Become) else int(effect.reached)


def _changes(
    by_way: list[dict[Name, int]], else_: int, dtype: np.dtype[np.signedinteger]
) -> tuple[Change, ...]:
    names: Mapping[Name, None] = dict.fromkeys(name for one in by_way for name in one)
    return tuple(
        (name, np.array([one.get(name, else_) for one in by_way], dtype)) for name in sorted(names)
    )
