"""What one team alone can make of how a game ends, whatever or however the others play."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TypeAlias

import numpy as np

from tabletop.explore.answer import Leverage, Reach
from tabletop.explore.backward import Values, backward
from tabletop.explore.conditions import holds
from tabletop.explore.counts import Counts
from tabletop.explore.forward import forward
from tabletop.explore.frontier import Frontier
from tabletop.explore.hands import Bent, Hands
from tabletop.explore.plan import END, Plan
from tabletop.explore.policy import Policy
from tabletop.explore.things import Name
from tabletop.scenario.model import Scenario

AimsOf: TypeAlias = Callable[[Plan, Frontier], Mapping[str, Values]]
"""Gives for each of several aims what the states at the end are worth."""


def ending_aims(plan: Plan, last: Frontier) -> dict[str, Values]:
    """For each ending that is told apart: 1 where it is the one that is read, 0 elsewhere."""
    left = np.ones(last.states, bool)
    aims: dict[str, Values] = {}
    for ending in islice(plan.scenario.endings.values(), plan.question.endings):
        here = left & holds(plan.scenario, last.board, ending.when)
        aims[ending.id] = here.astype(np.float64)
        left &= ~here
    return aims


def value_aim(name: Name) -> AimsOf:
    """The value of a thing at the end, by the thing's key."""
    return lambda _plan, last: {name[1]: last.board[name].astype(np.float64)}


RANDOM_OTHERS: tuple[tuple[Bent, Bent], ...] = (("low", "mean"), ("high", "mean"))
AGAINST_ALL: tuple[tuple[Bent, Bent], ...] = (("low", "high"), ("high", "low"))


def reaches(
    plan: Plan, policy: Policy, aims: AimsOf, budget: int | None = None
) -> Iterator[tuple[str, dict[str, Reach]]]:
    """For each team how far it can move each aim: beside others at random, and against all.

    Each team's decisions come first in turn, so that states may lie otherwise than they did when
    the plan was followed: raises TooLarge, TooWide.
    """
    for team in plan.scenario.teams:
        hands = Hands(team, (*RANDOM_OTHERS, *AGAINST_ALL))
        ordered = hands.ordered(plan)
        openings = forward(ordered, policy, budget, counting="chances", written=True).openings
        first, last = openings[plan.first], openings[END]
        worth = aims(plan, last)
        wanted = np.array(list(worth.values()))
        found = backward(openings, wanted, hands)[plan.first] @ first.chance
        usual, bounds = wanted @ last.chance, np.split(found, len(hands.ways))
        yield (
            team,
            {
                aim: Reach(float(usual[at]), *(float(one[at]) for one in bounds))
                for at, aim in enumerate(worth)
            },
        )


def joined(
    teams: Mapping[str, object],
    endings: Mapping[str, dict[str, Reach]],
    indicators: Mapping[str, dict[str, Reach]],
    idle: Mapping[str, float],
) -> tuple[Leverage, ...]:
    """What was found for each team, side by side."""
    return tuple(
        Leverage(team, endings.get(team, {}), indicators.get(team, {}), idle.get(team))
        for team in teams
    )


def by_choice(scenario: Scenario, counts: Counts) -> dict[str, dict[str, Reach]]:
    """How likely endings are after one choice of a team alone, from games at random."""
    usual = {
        ending: counts.found["ending", (ending,)] / counts.games for ending in scenario.endings
    }
    found: dict[str, dict[str, Reach]] = {}
    for team in scenario.teams:
        seen = [
            endings
            for (kind, key), endings in counts.endings.items()
            if kind == "stands" and scenario.decisions[key[0]].team == team
        ]
        shares = [{e: one[e] / one.total() for e in scenario.endings} for one in seen if one]
        found[team] = {
            ending: Reach(
                share,
                min([share, *(one[ending] for one in shares)]),
                max([share, *(one[ending] for one in shares)]),
            )
            for ending, share in usual.items()
        }
    return found
