"""What one team alone can make of how a game ends, whatever or however the others play."""

from collections.abc import Iterator, Mapping
from itertools import islice

import numpy as np

from tabletop.explore.answer import Leverage, Reach
from tabletop.explore.backward import Bent, Hands, Values, backward
from tabletop.explore.conditions import holds
from tabletop.explore.counts import Counts
from tabletop.explore.frontier import Frontier
from tabletop.explore.plan import END, Plan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.things import Name
from tabletop.scenario.model import Scenario

Aims = Mapping[str, Values]


def ending_aims(plan: Plan, last: Frontier) -> dict[str, Values]:
    """For each ending that is told apart: 1 where it is the one that is read, 0 elsewhere."""
    left = np.ones(last.states, bool)
    aims: dict[str, Values] = {}
    for ending in islice(plan.scenario.endings.values(), plan.question.endings):
        here = left & holds(plan.scenario, last.board, ending.when)
        aims[ending.id] = here.astype(np.float64)
        left &= ~here
    return aims


def value_aim(last: Frontier, name: Name) -> Values:
    """The value of a thing at the end."""
    return last.board[name].astype(np.float64)


RANDOM_OTHERS: tuple[tuple[Bent, Bent], ...] = (("low", "mean"), ("high", "mean"))
AGAINST_ALL: tuple[tuple[Bent, Bent], ...] = (("low", "high"), ("high", "low"))


def reaches(
    plan: Plan,
    policy: Policy,
    openings: Mapping[Where, Frontier],
    aims: Aims,
) -> Iterator[tuple[str, dict[str, Reach]]]:
    """For each team how far it can move each aim: beside others at random, and against all."""
    last = np.array(list(aims.values()))
    usual = last @ openings[END].chance
    first = openings[plan.first]
    for team in plan.scenario.teams:
        hands = Hands(team, (*RANDOM_OTHERS, *AGAINST_ALL))
        worth = backward(plan, policy, openings, last, hands)[plan.first] @ first.chance
        bounds = np.split(worth, len(hands.ways))
        yield (
            team,
            {
                aim: Reach(float(usual[at]), *(float(one[at]) for one in bounds))
                for at, aim in enumerate(aims)
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
