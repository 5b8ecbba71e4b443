"""A policy that looks for what no rehearsal has seen yet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from tabletop.play.coverage import Sight, Sort
from tabletop.play.policy import Policy
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import And, Chose, Condition, Not, Or
from tabletop.scenario.model import Branch, Decision, Option

FRESH = 20
"""How many times likelier something is taken that was never seen, or may lead to such a thing."""


@dataclass(frozen=True)
class Curious(Policy):
    """Whatever was never seen is likelier, and so is an option that conditions of such things name.

    `tally` counts in how many rehearsals each thing was seen; `leads` are those of the scenario.
    Branches are picked, so that rare ones come; no ruling changes what the scenario says.
    """

    tally: Mapping[Sight, int]
    leads: Mapping[str, frozenset[Sight]]
    rulings: ClassVar[int] = 0
    picks: ClassVar[bool] = True

    def causes(self, scenario: Scenario) -> Mapping[str, int]:
        """Cause cards by whether they were seen."""
        return {one: self._weight("cause", one) for one in scenario.causes}

    def option(self, decision: Decision, option: Option) -> int:
        """An option by whether it stood, and by how many unseen things it may lead to."""
        name = f"{decision.id}.{option.id}"
        unseen = sum(not self.tally.get(sight) for sight in self.leads.get(name, ()))
        return self._weight("stood", name) + FRESH * unseen

    def branch(self, decision: str, option: str, branch: Branch) -> int:
        """A branch by whether it fell, whatever its odds."""
        return self._weight("branch", f"{decision}.{option}.{branch.id}")

    def consents(self, decision: str, team: str) -> int:
        """Yes and no by whether they were said."""
        yes, no = (self._weight("consent", f"{decision}.{team}.{word}") for word in ("yes", "no"))
        return 100 * yes // (yes + no)

    def releases(self, inject: str) -> int:
        """Likely if it never went out, a coin otherwise."""
        weight = self._weight("inject", inject)
        return 100 * weight // (weight + 1)

    def _weight(self, sort: Sort, what: str) -> int:
        return 1 if self.tally.get((sort, what)) else FRESH


def leads(scenario: Scenario) -> Mapping[str, frozenset[Sight]]:
    """For each option (`decision.option`), what has a condition that it may help to come true."""
    found: dict[str, set[Sight]] = defaultdict(set)
    for sight, condition in _conditions(scenario):
        for option in _helpful(scenario, condition):
            found[option].add(sight)
    return {option: frozenset(sights) for option, sights in found.items()}


def _conditions(scenario: Scenario) -> Iterator[tuple[Sight, Condition | None]]:
    yield from ((("inject", one.id), one.when) for one in scenario.injects.values())
    yield from ((("outcome", one.id), one.when) for one in scenario.outcomes.values())
    yield from ((("ending", one.id), one.when) for one in scenario.endings.values())
    for turn in scenario.turns.values():
        yield from ((("turn", entry.turn), entry.when) for entry in turn.next)
    for decision in scenario.decisions.values():
        for option in decision.options.values():
            for condition in (option.when, option.needs):
                yield ("offered", f"{decision.id}.{option.id}"), condition


def _helpful(scenario: Scenario, condition: Condition | None, wanted: bool = True) -> Iterator[str]:
    """The options that make for a part of `condition` being `wanted`."""
    match condition:
        case Not(part):
            yield from _helpful(scenario, part, not wanted)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _helpful(scenario, part, wanted)
        case Chose(decision, options):
            for one in scenario.decisions[decision].options:
                if (one in options) is wanted:
                    yield f"{decision}.{one}"
