"""Counting roads exactly: whole numbers of any size, for many states at once.

A number is kept in limbs, least first, each a floating-point number that holds whole numbers
exactly up to 2**53. A limb counts 2**28 of the one before. As long as sums stay small one limb is
enough, whatever it comes to; only where a sum might pass what is exact are limbs carried: brought
below 2**28, so that 2**24 of them can be added up at once.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

BITS = 28
BASE = 1 << BITS
EXACT = 1 << 52
"""Sums that stay below are exact in every order of adding."""
AT_ONCE = EXACT // BASE

Roads: TypeAlias = NDArray[np.float64]
"""`roads[l, s]` is limb l of the number of roads to state s."""


def ones(states: int) -> Roads:
    """One road to each of so many states."""
    return np.ones((1, states))


def uncounted(states: int) -> Roads:
    """Roads to so many states that nobody counts: they have no limbs."""
    return np.ones((0, states))


def scaled(roads: Roads, factor: int) -> Roads:
    """The numbers multiplied by `factor`, which lies from 0 to 2**24."""
    if factor == 1:
        return roads
    if roads.max(initial=0) * factor < EXACT:
        return roads * factor
    return carried(carried(roads) * factor)


def carried(roads: Roads) -> Roads:
    """The same numbers with each limb below BASE; a limb is added where one is needed."""
    limbs, carry = [], np.zeros(roads.shape[1:])
    for limb in roads:
        full = limb + carry
        carry = np.floor(full / BASE)
        limbs.append(full - carry * BASE)
    while carry.any():
        over = np.floor(carry / BASE)
        limbs.append(carry - over * BASE)
        carry = over
    return np.array(limbs)


def addable(roads: Roads) -> Roads:
    """The same numbers, so that any 2**24 of them can be added up limb by limb."""
    if all(limb.sum() < EXACT for limb in roads):
        return roads
    return carried(roads)


def added(places: NDArray[np.intp], many: int, roads: Roads) -> Roads:
    """So many numbers, each the sum of those that are given for its place."""
    roads = addable(roads)
    summed = np.zeros((len(roads), many))
    for begin in range(0, len(places), AT_ONCE):
        part = slice(begin, begin + AT_ONCE)
        if begin:
            summed = carried(summed)
        for at, limb in enumerate(roads):
            summed[at] += np.bincount(places[part], weights=limb[part], minlength=many)
    return summed


def total(roads: Roads) -> int:
    """The sum over all states."""
    return sum(
        int(limb.astype(np.int64).sum()) << (BITS * at) for at, limb in enumerate(addable(roads))
    )


def level(parts: list[Roads]) -> list[Roads]:
    """The same numbers, all with as many limbs."""
    limbs = max(len(one) for one in parts)
    return [_padded(one, limbs) for one in parts]


def _padded(roads: Roads, limbs: int) -> Roads:
    if len(roads) == limbs:
        return roads
    more = np.zeros((limbs - len(roads), *roads.shape[1:]))
    return np.concatenate([roads, more])
