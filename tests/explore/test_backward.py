"""What a team can make of how it ends, held against going through the engine road by road."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import pytest

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import standing_option
from tabletop.engine.logic import turn_decisions
from tabletop.engine.state import initial
from tabletop.engine.words import ChanceMode, Phase
from tabletop.explore.backward import backward
from tabletop.explore.forward import forward
from tabletop.explore.hands import Bent, Hands
from tabletop.explore.leverage import ending_aims
from tabletop.explore.plan import END, plan
from tabletop.explore.policy import Policy
from tabletop.scenario import Scenario
from tabletop.scenario.model import Decision
from tests.explore.games import made_up, roads_at_most
from tests.explore.walking import Road, Walk

WAYS: tuple[tuple[Bent, Bent], ...] = (
    ("mean", "mean"),
    ("high", "mean"),
    ("low", "mean"),
    ("high", "low"),
    ("low", "high"),
)
SMALL = [seed for seed in range(70) if roads_at_most(made_up(seed)) <= 80][:6]
SEEDS = [136, *SMALL]
"""In game 136 it makes a difference that a team cannot know what others choose in its turn."""


@dataclass(frozen=True)
class Search:
    """Looks through all play by the engine, one team choosing by its bent, the others by theirs."""

    walk: Walk
    team: str
    own: Bent
    others: Bent
    ending: str

    def at_start(self, card: str | None) -> Fraction:
        """How likely the ending is, the card being fixed."""
        road = Road(initial(self.walk.scenario, 0), Fraction(1))
        for command in (
            cm.Configure(chance=ChanceMode.PICK),
            cm.PickCause(cause=card),
            cm.Startex(),
        ):
            road = self.walk.give(road, command)
        return self._opening(road)

    def _opening(self, road: Road) -> Fraction:
        game = road.state.game
        if game.phase is Phase.HOT_WASH:
            return Fraction(game.ending == self.ending)
        whole = Fraction(0)
        for called in self.walk._injects(Road(road.state, Fraction(1))):
            decisions = turn_decisions(self.walk.scenario, called.state.game)
            mine = [one for one in decisions if one.team == self.team]
            order = [*mine, *(one for one in decisions if one not in mine)]
            share = called.probability
            whole += share * self._deciding(Road(called.state, Fraction(1)), order, [])
        return whole

    def _deciding(
        self, road: Road, left: Sequence[Decision], made: list[tuple[Decision, str | None]]
    ) -> Fraction:
        """Decision by decision: over options by bent, over answers and branches by chance."""
        if not left:
            return self._settled(road, made)
        decision, *others = left
        picks = self.walk._offer(road, decision).picks
        values = [
            (share, self._answered(road, decision, option, others, made))
            for option, share in picks.items()
        ]
        return self._over(decision.team, values)

    def _over(self, team: str, values: Iterable[tuple[Fraction, Fraction]]) -> Fraction:
        bent = self.own if team == self.team else self.others
        found = list(values)
        if bent == "mean":
            return sum((share * value for share, value in found), Fraction(0))
        best: Callable[[Iterable[Fraction]], Fraction] = max if bent == "high" else min
        return best(value for _, value in found)

    def _answered(
        self,
        road: Road,
        decision: Decision,
        option: str,
        others: Sequence[Decision],
        made: list[tuple[Decision, str | None]],
    ) -> Fraction:
        chosen = self.walk.give(road, cm.Choose(decision=decision.id, option=option))
        whole = Fraction(0)
        for answered in self.walk._answers(Road(chosen.state, Fraction(1)), decision.id):
            called = self.walk.give(answered, cm.CallTime())
            stood = called.state.game.standings[decision.id]
            branches = getattr(standing_option(self.walk.scenario, stood), "chance", None)
            falls = [(one.id, Fraction(one.odds, 100)) for one in (branches or {}).values()]
            for branch, share in falls or [(None, Fraction(1))]:
                then = [*made, (decision, branch)]
                value = self._deciding(Road(answered.state, Fraction(1)), others, then)
                whole += answered.probability * share * value
        return whole

    def _settled(self, road: Road, made: Sequence[tuple[Decision, str | None]]) -> Fraction:
        road = self.walk.give(road, cm.CallTime())
        for decision, branch in made:
            if branch:
                road = self.walk.give(road, cm.PickBranch(decision=decision.id, branch=branch))
        road = self.walk.give(self.walk.give(road, cm.Apply()), cm.NextTurn())
        return self._opening(Road(road.state, Fraction(1)))


def looked_back(scenario: Scenario, policy: Policy, team: str) -> dict[str, list[float]]:
    """For each ending its value at STARTEX, way by way."""
    hands = Hands(team, WAYS)
    made = hands.ordered(plan(scenario))
    seen = forward(made, policy, written=True)
    aims = ending_aims(made, seen.openings[END])
    last = np.array(list(aims.values()))
    worth = backward(seen.openings, last, hands)[made.first]
    blocks = np.split(worth @ seen.openings[made.first].chance, len(WAYS))
    return {ending: [float(one[at]) for one in blocks] for at, ending in enumerate(aims)}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_hand_reaches_what_the_engine_says(seed: int) -> None:
    scenario = made_up(seed)
    card = next(iter(scenario.causes), None)
    policy = Policy(cause=card, no_card=card is None)
    for team in scenario.teams:
        for ending, values in looked_back(scenario, policy, team).items():
            for (own, others), value in zip(WAYS, values, strict=True):
                search = Search(Walk(scenario), team, own, others, ending)
                assert value == pytest.approx(float(search.at_start(card)), abs=1e-12)
