"""What came of reading a condition wherever play can come by it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tabletop.authoring.reach.things import Key


@dataclass(slots=True)
class Reading:
    """A condition, over every way on which play comes by it.

    `possible`: it may hold, and be the first of its list that does. `alone`: it may hold, whatever
    stands before it in a list. `always`: it cannot fail, whatever stands before it. `met` are the
    values that the things which it reads may have there.
    """

    possible: bool = False
    alone: bool = False
    always: bool = True
    met: dict[Key, int] = field(default_factory=dict)

    def meet(self, keys: Iterable[Key], now: Mapping[Key, int]) -> None:
        """Note what the things read may be now."""
        for key in keys:
            self.met[key] = self.met.get(key, 0) | now[key]
