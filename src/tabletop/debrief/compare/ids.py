"""Things of different versions of a scenario, matched by their ids and by what they were called.

A thing keeps its id through the versions; where a newer version says `was: [old_id]`, the old id
means the new thing. An old id that the newer version uses again, beside the thing that had it
before, means that thing only in versions that have it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from tabletop.scenario.conditions import Per
from tabletop.scenario.model import Scenario
from tabletop.scenario.parts import Named

Shelf: TypeAlias = tuple[str, str]
"""(kind, what it stands in): ("option", "arda_open"), ("turn", "")."""

FLAT = (
    "teams",
    "indicators",
    "instruments",
    "milestones",
    "causes",
    "turns",
    "injects",
    "decisions",
    "outcomes",
    "endings",
)
"""The kinds of things whose ids are unique in a scenario, as its attributes."""


def newest(scenarios: Sequence[Scenario]) -> Scenario:
    """The scenario of the highest version; of several, the one given first."""
    return max(scenarios, key=version_key)


def version_key(scenario: Scenario) -> tuple[int, ...]:
    """A version as numbers: 1.10.0 comes after 1.9.0."""
    return tuple(int(part) for part in scenario.version.split("."))


class Ids:
    """What the ids of one scenario are in the newest version."""

    def __init__(self, own: Scenario, scenarios: Sequence[Scenario]) -> None:
        """`scenarios` are all versions that are compared, `own` among them."""
        last = newest(scenarios)
        self._scenario = own
        self._renamed: dict[Shelf, dict[str, str]] = defaultdict(dict)
        self._own: Mapping[Shelf, set[str]] = {}
        self._last: Mapping[Shelf, set[str]] = {}
        for sort in (_flat, self._options, self._branches):
            for one in sorted(scenarios, key=version_key, reverse=True):
                for shelf, thing in sort(one):
                    self._learn(shelf, thing)
            self._own = {**self._own, **_by_shelf(sort(own))}
            self._last = {**self._last, **_by_shelf(sort(last))}

    def _learn(self, shelf: Shelf, thing: Named) -> None:
        for old in thing.was:
            self._renamed[shelf].setdefault(old, thing.id)

    def of(self, kind: str, id: str, within: str = "") -> str:
        """The id of a thing in the newest version; its own where that version lacks it.

        `within` is what it stands in, by its id in the newest version.
        """
        shelf = (kind, within)
        own, last = self._own.get(shelf, set()), self._last.get(shelf, set())
        renamed, met = self._renamed.get(shelf, {}), {id}
        while id in renamed:
            target = renamed[id]
            if target in own or target in met or (id in last and target not in last):
                break
            met.add(target)
            id = target
        return id

    def option(self, decision: str, option: str) -> tuple[str, str]:
        """A decision and one of its options."""
        known = self.of("decisions", decision)
        return known, self.of("options", option, known)

    def indicator(self, key: str) -> str:
        """The key of an indicator's value: the indicator and the teams it is kept for."""
        indicator, *teams = key.split(":")
        known = [self.of("teams", one) for one in teams]
        if self._scenario.indicators[indicator].per is Per.PAIR:
            known.sort()
        return ":".join((self.of("indicators", indicator), *known))

    def _options(self, scenario: Scenario) -> Iterator[tuple[Shelf, Named]]:
        for decision in scenario.decisions.values():
            shelf = ("options", self.of("decisions", decision.id))
            yield from ((shelf, option) for option in decision.options.values())

    def _branches(self, scenario: Scenario) -> Iterator[tuple[Shelf, Named]]:
        for decision in scenario.decisions.values():
            for option in decision.options.values():
                within = ".".join(self.option(decision.id, option.id))
                yield from ((("branches", within), one) for one in option.chance.values())


def _flat(scenario: Scenario) -> Iterator[tuple[Shelf, Named]]:
    for kind in FLAT:
        things: Mapping[str, Named] = getattr(scenario, kind)
        yield from (((kind, ""), thing) for thing in things.values())


def _by_shelf(things: Iterator[tuple[Shelf, Named]]) -> dict[Shelf, set[str]]:
    found: dict[Shelf, set[str]] = defaultdict(set)
    for shelf, thing in things:
        found[shelf].add(thing.id)
    return found
