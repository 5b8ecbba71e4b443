"""How likely each thing is that a rehearsal draws, where no script says it."""

from collections.abc import Mapping
from typing import ClassVar

from tabletop.scenario import Scenario
from tabletop.scenario.model import Branch, Decision, Option


class Policy:
    """The plain policy: what is possible is as likely, chances fall by their odds.

    Weights are relative to one another, percentages go from 0 to 100. `rulings` is how often a
    cause's last effect is ruled away; `picks` tells that branches are picked rather than drawn.
    """

    rulings: ClassVar[int] = 4
    picks: ClassVar[bool] = False

    def causes(self, scenario: Scenario) -> Mapping[str, int]:
        """Weights of the cause cards to lay before STARTEX; none: the session's seed draws."""
        del scenario
        return {}

    def option(self, decision: Decision, option: Option) -> int:
        """The weight of an option that is on offer."""
        del decision, option
        return 1

    def branch(self, decision: str, option: str, branch: Branch) -> int:
        """The weight of a branch."""
        del decision, option
        return branch.odds

    def consents(self, decision: str, team: str) -> int:
        """In how many of a hundred cases a team says yes."""
        del decision, team
        return 70

    def releases(self, inject: str) -> int:
        """In how many of a hundred cases an inject that waits for a hand is released."""
        del inject
        return 50


ALIKE = Policy()


class ByWeight(Policy):
    """Options are as likely as the `weight` that the scenario's writer gave them."""

    def option(self, decision: Decision, option: Option) -> int:
        """The writer's weight."""
        del decision
        return option.weight
