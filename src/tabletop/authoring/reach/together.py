"""All options of a turn at once: moves add up and are held in range once, the gravest wins."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tabletop.authoring.reach.plan import Act, Choice, TurnPlan
from tabletop.authoring.reach.steps import Step, ends, moved
from tabletop.authoring.reach.things import Key, Things, Values
from tabletop.scenario.nodes import Location

_MOST_SUMS = 2_000


@dataclass(frozen=True)
class Together:
    """What the decisions of a turn may do at once.

    `before` is what may be so when time is called, with the options that may stand.
    """

    things: Things
    plan: TurnPlan
    before: Values

    def after(self) -> Values:
        """The values of the things that options change, when all have taken effect."""
        return {key: self._after(key) for key in self._shares}

    def standing(self) -> Iterator[Location]:
        """The effects of the options that may stand."""
        for choice in self.plan.choices:
            for act in self._standing(choice):
                yield from (one.at for fall in act.falls for one in fall)

    def mattering(self, known: Mapping[Location, bool]) -> Iterator[Location]:
        """The effects, beyond those `known` to do so, that may make a difference."""
        for choice in self.plan.choices:
            for act in self._standing(choice):
                for fall in act.falls:
                    for one in fall:
                        if not known[one.at] and self._matters(choice, fall, one):
                            yield one.at

    def _standing(self, choice: Choice) -> Iterator[Act]:
        return (act for act in choice.acts if act.bit & self.before[choice.key])

    @cached_property
    def _shares(self) -> dict[Key, dict[Key, set[int]]]:
        """What each decision may add to each thing: a sum of moves, or the value made as a bit.

        0 stands for nothing; a free action adds that.
        """
        shares: dict[Key, dict[Key, set[int]]] = defaultdict(dict)
        for choice in self.plan.choices:
            for act in self._standing(choice):
                for fall in act.falls:
                    for key in {one.key for one in fall}:
                        share = _share(one for one in fall if one.key == key)
                        shares[key].setdefault(choice.key, {0}).add(share)
        return shares

    def _after(self, key: Key) -> int:
        before, size = self.before[key], self.things.sizes[key]
        totals = self._totals(key, self._shares[key].values())
        if totals is None:
            return self.things.all(key)
        result = 0
        for total in totals:
            if _made(key):
                result |= total or before
            else:
                result |= moved(before, total, size)
        return result

    def _totals(self, key: Key, shares: Iterable[set[int]]) -> set[int] | None:
        """What several decisions may come to together; None if that is too much to write out."""
        totals = {0}
        for share in shares:
            if _made(key):
                totals = {max(one, other) for one in totals for other in share}
            else:
                totals = {one + other for one in totals for other in share}
            if len(totals) > _MOST_SUMS:
                return None
        return totals

    def _matters(self, choice: Choice, fall: tuple[Step, ...], one: Step) -> bool:
        others = [share for key, share in self._shares[one.key].items() if key != choice.key]
        rest = _share(other for other in fall if other.key == one.key and other is not one)
        if one.to:
            totals = self._totals(one.key, [{rest}, *others]) or ()
            return any(
                total < one.to if total else self.before[one.key] != one.to for total in totals
            )
        lowest, highest = ends(self.before[one.key])
        lowest += rest + sum(min(share) for share in others)
        highest += rest + sum(max(share) for share in others)
        last = self.things.sizes[one.key] - 2
        if one.by > 0:
            return max(lowest, 1 - one.by) <= min(highest, last)
        return max(lowest, 1) <= min(highest, last - one.by)


def _made(key: Key) -> bool:
    """Whether effects make such a thing one value, rather than move it."""
    return key[0] in ("statuses", "milestones")


def _share(steps: Iterable[Step]) -> int:
    """What steps on one thing add to it together: the last value that they make, or their sum."""
    share = 0
    for one in steps:
        share = max(share, one.to) if one.to else share + one.by
    return share
