"""Merging equal states: probabilities and roads of states with the same code are added up.

Where codes lie close together they are added into an array that has a cell for every code between
the lowest and the highest; elsewhere they are sorted. Only the stable sort profits from the sorted
runs of which the codes of acts consist.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Places, Truth
from tabletop.explore.packing import Codes
from tabletop.explore.roads import Roads, added

Chances = NDArray[np.float64]

CLOSE = 10
"""Up to so many cells a state, adding into an array is cheaper than sorting."""


@dataclass(frozen=True)
class Groups:
    """States by code: `codes` has each code once, in rising order."""

    given: Codes
    """The code of each state, in any order."""

    @cached_property
    def _low(self) -> int:
        return int(self.given.min()) if len(self.given) else 0

    @cached_property
    def _taken(self) -> Truth | None:
        """For each code between the lowest and the highest whether a state has it; None: far."""
        if not len(self.given):
            return np.zeros(0, bool)
        span = int(self.given.max()) - self._low + 1
        if span > CLOSE * len(self.given) + 1024:
            return None
        taken = np.zeros(span, bool)
        taken[self.given - self._low] = True
        return taken

    @cached_property
    def _sorted(self) -> tuple[Places, Truth]:
        """The states in order of their codes, and which of them begin a group."""
        order = np.argsort(self.given, kind="stable")
        in_order = self.given[order]
        begins = np.ones(len(order), bool)
        np.not_equal(in_order[1:], in_order[:-1], out=begins[1:])
        return order, begins

    @cached_property
    def codes(self) -> Codes:
        """Each code once, lowest first."""
        if self._taken is not None:
            return np.flatnonzero(self._taken) + self._low
        order, begins = self._sorted
        return self.given[order[begins]]

    @cached_property
    def place(self) -> Places:
        """The group of each state: where in `codes` its code stands."""
        if self._taken is not None:
            number = np.empty(len(self._taken), np.intp)
            number[self.codes - self._low] = np.arange(len(self.codes))
            return number[self.given - self._low]
        order, begins = self._sorted
        place = np.empty(len(order), np.intp)
        place[order] = np.cumsum(begins) - 1
        return place

    @cached_property
    def members(self) -> Places:
        """The place of one state of each group."""
        places = np.empty(len(self.codes), np.intp)
        places[self.place] = np.arange(len(self.given))
        return places

    def sum(self, weights: Chances) -> Chances:
        """The sum of `weights` over the states of each group."""
        return np.bincount(self.place, weights, len(self.codes)).astype(np.float64, copy=False)

    def roads(self, roads: Roads) -> Roads:
        """The number of roads to each group."""
        return added(self.place, len(self.codes), roads)


@dataclass(frozen=True, slots=True)
class Layer:
    """Merged states between the acts of two teams: codes in rising order."""

    codes: Codes
    chance: Chances
    roads: Roads


def places_of(codes: Codes, sought: Codes) -> Places:
    """Where each code that is sought stands among `codes`, which rise and have them all."""
    if not len(codes):
        return np.zeros(0, np.intp)
    low = int(codes[0])
    span = int(codes[-1]) - low + 1
    if span > CLOSE * len(codes) + 1024:
        return np.searchsorted(codes, sought)
    place = np.empty(span, np.intp)
    place[codes - low] = np.arange(len(codes))
    return place[sought - low]
