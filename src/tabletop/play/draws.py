"""Draws for rehearsals: each is a function of the seed and of what is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tabletop.engine import dice

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draws:
    """A seeded generator without memory: the same question always gets the same answer."""

    seed: int

    def below(self, limit: int, *what: object) -> int:
        """A number from 0 to `limit` - 1. `limit` is at least 1."""
        weights = {str(number): 1 for number in range(limit)}
        return int(dice.pick(self.seed, weights, "rehearsal", *what))

    def happens(self, percent: int, *what: object) -> bool:
        """True in `percent` of a hundred cases."""
        return dice.roll(self.seed, "rehearsal", *what) <= percent

    def one_of(self, choices: Sequence[T], *what: object) -> T:
        """One of `choices`, each as likely."""
        return choices[self.below(len(choices), *what)]

    def weighted(self, weights: Mapping[str, int], *what: object) -> str:
        """One of the keys, as likely as its weight says; all alike if no weight is above 0."""
        fair = weights if any(weights.values()) else dict.fromkeys(weights, 1)
        return dice.pick(self.seed, fair, "rehearsal", *what)
