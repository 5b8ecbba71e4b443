"""Choices that make no difference: options that come to the same, decisions without weight.

Every state that can follow a turn is given a number of its own that no sum of others equals by
chance. Two options lead to the same states, each as likely, just if the means of those numbers are
the same.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from tabletop.engine.logic import say_indicator
from tabletop.explore.answer import Twins
from tabletop.explore.backward import Values
from tabletop.explore.frontier import Frontier
from tabletop.explore.plan import Plan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.stepping import Back
from tabletop.scenario.effects import Effect, Move, SetTo
from tabletop.scenario.model import Option, Scenario
from tabletop.scenario.phrases import print_effect

NEAR = 1e-9
_SEED = 1


@dataclass
class Compared:
    """What comparing options has shown: pairs that differ somewhere, and how heavy choices are."""

    together: set[tuple[str, str, str]] = field(default_factory=set)
    differ: set[tuple[str, str, str]] = field(default_factory=set)
    idle: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    taken: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, team: str, decision: str, worth: Mapping[str, Values], mass: Values) -> None:
        """Take in states in which the same options are on offer, with their probabilities."""
        same = np.ones(len(mass), bool)
        for one, other in combinations(worth, 2):
            apart = (np.abs(worth[one] - worth[other]) > NEAR).any(axis=0)
            self.together.add((decision, one, other))
            if apart.any():
                self.differ.add((decision, one, other))
            same &= ~apart
        self.idle[team] += float(mass[same].sum())
        self.taken[team] += float(mass.sum())

    def shares(self) -> dict[str, float]:
        """For each team the share of its decisions in which no option makes a difference."""
        return {team: self.idle[team] / mass for team, mass in self.taken.items() if mass}


def compared(plan: Plan, policy: Policy, openings: Mapping[Where, Frontier]) -> Compared:
    """Compare the options of every decision in every state in which they can be taken."""
    numbers = _numbers(openings)
    found = Compared()
    for turn in plan.turns.values():
        if turn.id not in openings:
            continue
        for number, deciding in enumerate(turn.decisions):
            back = Back(plan, policy, turn, openings, numbers, first=number)
            for worth, mass in back.options(openings[turn.id]):
                found.add(deciding.decision.team, deciding.id, worth, mass)
    return found


def _numbers(openings: Mapping[Where, Frontier]) -> dict[Where, Values]:
    """Two numbers from 0 to 1 for each state, of all openings together no two alike.

    They are the same on each run. Numbers that followed a rule could have the same mean for two
    sets of states by that rule.
    """
    drawn = np.random.default_rng(_SEED)
    return {where: drawn.random((2, one.states)) for where, one in openings.items()}


def twins(scenario: Scenario, found: Compared, *, complete: bool) -> Iterator[Twins]:
    """Options that never differ where both are on offer, pair by pair.

    `complete`: all values of the game were told apart, not only those that play asks for.
    """
    never = found.together - found.differ
    for decision in scenario.decisions.values():
        for one, other in combinations(decision.options, 2):
            if (decision.id, one, other) in never:
                pair = decision.options[one], decision.options[other]
                yield Twins(decision.id, (one, other), () if complete else _apart(scenario, *pair))


def _apart(scenario: Scenario, one: Option, other: Option) -> tuple[str, ...]:
    """What the effects of two options differ in, although nothing that is asked for reads it."""
    left, right = (
        {print_effect(effect): effect for effect in _effects(option)} for option in (one, other)
    )
    differing = [{**left, **right}[phrase] for phrase in sorted(left.keys() ^ right.keys())]
    return tuple(dict.fromkeys(_name(scenario, effect) for effect in differing))


def _effects(option: Option) -> Iterator[Effect]:
    yield from option.effects
    for branch in option.chance.values():
        yield from branch.effects


def _name(scenario: Scenario, effect: Effect) -> str:
    match effect:
        case Move(ref) | SetTo(ref):
            return say_indicator(scenario, ref)
        case _:
            return print_effect(effect)
