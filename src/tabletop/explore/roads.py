"""Counting roads exactly: whole numbers of any size, for many states at once.

A number is kept in limbs of 28 bits, least first, each a floating-point number: sums of limbs stay
exact up to 2**53, so that 2**25 of them can be added up at once.
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

BITS = 28
BASE = 1 << BITS
AT_ONCE = 1 << (53 - BITS)

Roads: TypeAlias = NDArray[np.float64]
"""`roads[l, s]` is limb l of the number of roads to state s."""


def ones(states: int) -> Roads:
    """One road to each of so many states."""
    return np.ones((1, states))


def scaled(roads: Roads, factor: int) -> Roads:
    """The numbers multiplied by `factor`, which lies from 0 to 2**24."""
    return roads if factor == 1 else carried(roads * factor)


def carried(roads: Roads) -> Roads:
    """The same numbers with each limb below BASE again; a limb is added where one is needed."""
    limbs, carry = [], np.zeros(roads.shape[1])
    for limb in roads:
        full = limb + carry
        carry = np.floor(full / BASE)
        limbs.append(full - carry * BASE)
    while carry.any():
        over = np.floor(carry / BASE)
        limbs.append(carry - over * BASE)
        carry = over
    return np.array(limbs)


def total(roads: Roads) -> int:
    """The sum over all states."""
    return sum(int(limb.astype(np.int64).sum()) << (BITS * at) for at, limb in enumerate(roads))


def level(parts: list[Roads]) -> list[Roads]:
    """The same numbers, all with as many limbs."""
    limbs = max(len(one) for one in parts)
    return [np.pad(one, ((0, limbs - len(one)), (0, 0))) for one in parts]
