"""Counting what comes up while games are played at random."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Places
from tabletop.explore.columns import Games
from tabletop.explore.counts import NO_ENDING, Counts, Meaning
from tabletop.explore.dice import Numbers
from tabletop.explore.found import Kind
from tabletop.explore.plan import Where
from tabletop.explore.sampler import Sampler

Often: TypeAlias = NDArray[np.intp]
"""How often each number came up, from 0 on."""

BY_CHOICE: frozenset[Kind] = frozenset({"cause", "stands"})


def _nothing() -> Often:
    return np.zeros(1, np.intp)


@dataclass
class Counting:
    """Counts by number while batches are played; what numbers mean is told when all are done.

    `_often` has how often each number came up, `_ended` how often with each ending.
    """

    sampler: Sampler
    _counts: Counts = field(default_factory=Counts)
    _often: dict[Meaning, Often] = field(default_factory=lambda: defaultdict(_nothing))
    _ended: dict[Meaning, Often] = field(default_factory=lambda: defaultdict(_nothing))

    def games(self, many: int) -> None:
        """So many games begin."""
        self._counts.games += many

    def found(self, kind: Kind, which: str, games: int) -> None:
        """A thing came up in so many games."""
        self._counts.count(kind, (which,), games)

    def numbers(self, meaning: Meaning, numbers: Places) -> None:
        """These numbers came up, one in each game."""
        often = np.bincount(numbers, minlength=len(meaning.items))
        self._often[meaning] = self._often[meaning] + often

    def watched(self, where: Where, games: Games) -> None:
        """Games came to a place with these values of what is watched."""
        for name in self.sampler.plan.question.watched:
            low = self.sampler.plan.things[name].low
            often = np.bincount(games[name].astype(np.intp) - low).tolist()
            found = {low + at: many for at, many in enumerate(often) if many}
            self._counts.spreads.setdefault((where, name), Counter()).update(found)

    def endings(self, games: Games) -> Places:
        """The number of the ending of each game of a batch: the first that holds is read."""
        number, left = np.zeros(games.many, np.intp), np.ones(games.many, bool)
        for ending, when in self.sampler.endings:
            here = left if when is None else left & when(games)
            self.found("ending", ending, int(np.count_nonzero(here)))
            left = left & ~here
            number += left
        ends = np.empty(games.many, np.intp)
        ends[games.game] = number
        return ends

    def ended(self, meaning: Meaning, numbers: Numbers, ends: Places) -> None:
        """Games in which these numbers had come up came to these endings."""
        endings = len(self.sampler.endings) + 1
        many = len(meaning.items) * endings
        often = np.bincount(numbers.astype(np.intp) * endings + ends, minlength=many)
        self._ended[meaning] = self._ended[meaning] + often

    def counts(self) -> Counts:
        """How often each thing came up in all games that have been played."""
        for meaning, often in self._often.items():
            for (kind, key), numbers in meaning.numbers.items():
                self._counts.count(kind, key, int(often[numbers].sum()))
        endings = (*(ending for ending, _ in self.sampler.endings), NO_ENDING)
        for meaning, ended in self._ended.items():
            rows = ended.reshape(-1, len(endings))
            for item, numbers in meaning.numbers.items():
                row = rows[numbers].sum(axis=0)
                if item[0] in BY_CHOICE and row.any():
                    found = self._counts.endings.setdefault(item, Counter())
                    pairs = zip(endings, row.tolist(), strict=True)
                    found.update({ending: games for ending, games in pairs if games})
        return self._counts
