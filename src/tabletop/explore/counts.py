"""What games at random have shown: how often each thing came up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from tabletop.explore.found import Key, Kind
from tabletop.explore.relevance import Where
from tabletop.explore.things import Name

Item: TypeAlias = tuple[Kind, Key]
NO_ENDING = ""
"""Stands for the endings that were not asked for."""


@dataclass(frozen=True, eq=False)
class Meaning:
    """What comes up in a game in which one of several numbers, from 0 on, was drawn."""

    items: tuple[tuple[Item, ...], ...]

    @cached_property
    def numbers(self) -> dict[Item, list[int]]:
        """For each thing the numbers with which it comes up."""
        found: dict[Item, list[int]] = {}
        for number, items in enumerate(self.items):
            for item in items:
                found.setdefault(item, []).append(number)
        return found


@dataclass
class Counts:
    """In how many of `games` each thing came up.

    `spreads` has for what was watched its values as a turn opens, or at the end. `endings` has for
    each cause card that lay, and each option that stood, the endings to which those games came; it
    is empty if that was not asked for.
    """

    games: int = 0
    found: Counter[Item] = field(default_factory=Counter)
    spreads: dict[tuple[Where, Name], Counter[int]] = field(default_factory=dict)
    endings: dict[Item, Counter[str]] = field(default_factory=dict)

    def count(self, kind: Kind, key: Key, games: int) -> None:
        """A thing came up in so many more games."""
        if games:
            self.found[kind, key] += games

    def add(self, other: "Counts") -> None:
        """Count other games as well."""
        self.games += other.games
        self.found.update(other.found)
        _update(self.spreads, other.spreads)
        _update(self.endings, other.endings)

    def of(self, kind: Kind) -> dict[Key, int]:
        """In how many games each thing of one kind came up, by key; what never did is left out."""
        return {key: games for (one, key), games in self.found.items() if one == kind}

    def plain(self) -> dict[str, Any]:
        """The same as plain dictionaries, lists and numbers."""
        return {
            "games": self.games,
            "found": dict(self.found),
            "spreads": {key: dict(one) for key, one in self.spreads.items()},
            "endings": {key: dict(one) for key, one in self.endings.items()},
        }

    @classmethod
    def from_plain(cls, given: Mapping[str, Any]) -> "Counts":
        """What `plain` has made plain."""
        return cls(
            given["games"],
            Counter(given["found"]),
            {key: Counter(one) for key, one in given["spreads"].items()},
            {key: Counter(one) for key, one in given["endings"].items()},
        )


def _update(mine: dict[Any, Counter[Any]], other: Mapping[Any, Counter[Any]]) -> None:
    for key, one in other.items():
        mine.setdefault(key, Counter()).update(one)


def total(parts: Iterable[Counts]) -> Counts:
    """All the games of several counts."""
    whole = Counts()
    for part in parts:
        whole.add(part)
    return whole
