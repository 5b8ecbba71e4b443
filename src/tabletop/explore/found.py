"""What exploring has found of each thing that can come up in play."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "turn", "inject", "tried", "stands", "branch", "outcome", "ending", "cause"
]
Key: TypeAlias = tuple[str, ...]
"""The ids that name a thing: one, or decision and option, or decision, option and branch."""


@dataclass(frozen=True, slots=True)
class Found:
    """How likely something comes up in a play, and how many roads lead to it.

    It is possible if there is a road, however unlikely: weights play no part in that.
    """

    chance: float = 0.0
    roads: int = 0


NOTHING = Found()


@dataclass
class Tally:
    """Counts what comes up while play is followed."""

    found: dict[tuple[Kind, Key], Found] = field(default_factory=dict)

    def add(self, kind: Kind, key: Key, chance: float, roads: int) -> None:
        """Count that so much of play came to a thing. Nothing is counted where no road leads."""
        if roads:
            before = self.found.get((kind, key), NOTHING)
            self.found[kind, key] = Found(before.chance + chance, before.roads + roads)

    def forget_roads(self) -> None:
        """Leave of the numbers of roads no more than that there is one."""
        self.found = {key: Found(one.chance, 1) for key, one in self.found.items()}

    def of(self, kind: Kind) -> dict[Key, Found]:
        """What came up of one kind, by key."""
        return {key: found for (one, key), found in self.found.items() if one == kind}
