"""How many of a turn's injects can reach a team at the most: alternatives count once.

Two injects are alternatives if their conditions cannot both hold. What an inject of the same turn
changes in between is left out of account: writers mean "calm" and "not calm" as one or the other.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from tabletop.authoring.reach.things import CAUSE, Things
from tabletop.authoring.reach.ways import NEVER, Ways, every, ways
from tabletop.scenario import Scenario
from tabletop.scenario.model import Inject

COMPARED = 60
"""So many conditional injects to one team in a turn are compared with one another, no more: with
so many the turn is overfull however they exclude each other, and the time grows with the square."""
CARDS = 40


class Alternatives:
    """Tells of injects of a scenario which ones can come in the same play."""

    def __init__(self, scenario: Scenario, things: Things) -> None:
        self._scenario = scenario
        self._things = things
        self._read: dict[str, Ways] = {}
        self._excluded: dict[tuple[str, str], bool] = {}

    @cached_property
    def cards(self) -> tuple[str, ...]:
        """The cause cards, one of which lies on the table; "", any card, if there are none.

        So it is, too, if there are very many.
        """
        cards = tuple(self._scenario.causes)
        return cards if 0 < len(cards) <= CARDS else ("",)

    def heaviest(
        self, injects: Iterable[Inject], card: str, weigh: Callable[[Inject], float]
    ) -> list[Inject]:
        """Those that weigh most of all that can come in one play under a cause card."""
        coming = [one for one in injects if self._possible(one, card)]
        bound = [one for one in coming if one.when is not None]
        kept = [max(group, key=weigh) for group in self._groups(bound[:COMPARED])]
        return [one for one in coming if one.when is None] + kept + bound[COMPARED:]

    def number(self, injects: Iterable[Inject], card: str) -> int:
        """How many of the injects can come in one play under a cause card."""
        return len(self.heaviest(injects, card, lambda _: 1))

    def _possible(self, inject: Inject, card: str) -> bool:
        if inject.when is None or not card:
            return True
        bit = 1 << self.cards.index(card)
        return any(way.get(CAUSE, bit) & bit for way in self._ways(inject))

    def _groups(self, injects: Iterable[Inject]) -> Iterator[list[Inject]]:
        """Injects put together with those of which each excludes every other."""
        groups: list[list[Inject]] = []
        for inject in injects:
            fitting = (one for one in groups if all(self._exclude(inject, other) for other in one))
            group = next(fitting, None)
            if group is None:
                groups.append([inject])
            else:
                group.append(inject)
        yield from groups

    def _exclude(self, one: Inject, other: Inject) -> bool:
        pair = (one.id, other.id)
        if pair not in self._excluded:
            self._excluded[pair] = every((self._ways(one), self._ways(other))) == NEVER
        return self._excluded[pair]

    def _ways(self, inject: Inject) -> Ways:
        if inject.id not in self._read:
            self._read[inject.id] = ways(self._things, inject.when)
        return self._read[inject.id]
