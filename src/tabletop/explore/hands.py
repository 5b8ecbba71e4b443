"""Who chooses how, where play is looked back through: at random, or as suits one team best."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from tabletop.explore.plan import Plan, TurnPlan

Bent: TypeAlias = Literal["mean", "high", "low"]
"""How a choice is taken: at random, or so that the value becomes the highest or the lowest."""


@dataclass(frozen=True)
class Hands:
    """Who chooses how: a team, and in each of several `ways` its own bent and that of all others.

    Values for several ways stand one block after another. Chance and cards are chance.
    """

    team: str = ""
    ways: tuple[tuple[Bent, Bent], ...] = (("mean", "mean"),)

    def bents(self, team: str) -> tuple[Bent, ...]:
        """How a team chooses, way by way."""
        return tuple(own if team == self.team else others for own, others in self.ways)

    def ordered(self, plan: Plan) -> Plan:
        """The same plan with the team's decisions applied before all others of their turn."""
        return replace(plan, turns={id_: self._first(turn) for id_, turn in plan.turns.items()})

    def _first(self, turn: TurnPlan) -> TurnPlan:
        own = [one for one in turn.decisions if one.decision.team == self.team]
        others = [one for one in turn.decisions if one.decision.team != self.team]
        return replace(turn, decisions=(*own, *others), first=len(own))


RANDOM = Hands()
