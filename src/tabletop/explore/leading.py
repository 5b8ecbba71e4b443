"""The likeliest road to one ending or inject, where it can be found exactly."""

from tabletop.explore.asking import Asking, Exact, Limits, here
from tabletop.explore.budget import TooLarge, TooWide
from tabletop.explore.plan import Question
from tabletop.explore.policy import Policy
from tabletop.explore.road import Road, to_endings, to_inject
from tabletop.scenario.model import Scenario

__all__ = ["TooLarge", "TooWide", "leading"]


def leading(
    scenario: Scenario, policy: Policy, budget: int, goal: str
) -> Road | TooLarge | TooWide | None:
    """The likeliest road to an ending or inject; None if none leads there.

    TooLarge or TooWide if that would take more than `budget` bytes.
    """
    asking = Asking(scenario, policy, Limits(budget=budget), here(1))
    if goal in scenario.injects:
        asked = Question(injects=frozenset({goal}))
    else:
        asked = Question(endings=list(scenario.endings).index(goal) + 1)
    found = asking.exactly(asked)
    if not isinstance(found, Exact):
        return found
    if goal in scenario.injects:
        return to_inject(found.plan, policy, found.seen.openings, goal)
    roads = to_endings(found.plan, policy, found.seen.openings, [goal])
    return roads[goal].likeliest if goal in roads else None
