"""Looking back from the endings: what is still to come from each state, and who can change it.

Every state that play can reach at a turn's opening is known from going forward, and so is how they
came of one another. From the end to the first turn, each gets a value for every aim: the mean of
what follows if all play at random, or the best that one team can make of it.

The team whose choice is looked at decides first: it cannot know what the others choose in the same
turn. It is taken to know everything else, so what is found is a bound for a team in a room.
"""

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.frontier import Frontier
from tabletop.explore.hands import RANDOM, Hands
from tabletop.explore.plan import END, Where
from tabletop.explore.trail import Trail, gone_back

Values: TypeAlias = NDArray[np.float64]
"""`values[a, s]`: what state s is worth for aim a."""


def backward(
    openings: Mapping[Where, Frontier], last: Values, hands: Hands = RANDOM
) -> dict[Where, Values]:
    """What each state at each opening is worth, given what those at the end are worth.

    `openings` are the states of each turn's opening and at the end, as `forward` found them and
    wrote down how they came of one another; the team whose hands they are decided first in each
    turn (`Hands.ordered`). The values are given for all ways of `hands`, block by block.
    """
    ways, trails = len(hands.ways), {where: _trail(one) for where, one in openings.items()}
    # What is worth nothing in the end is worth nothing before, whoever chooses.
    some = np.flatnonzero(last.any(axis=1))
    values = {where: np.zeros((ways, len(last), one.states)) for where, one in openings.items()}
    if len(some):
        worth = np.tile(last[some], (ways, 1)).T.copy()
        found = gone_back(trails[END], worth, hands, trails.values())
        for where, trail in trails.items():
            values[where][:, some] = found[trail].T.reshape(ways, len(some), -1)
    return {where: one.reshape(ways * len(last), -1) for where, one in values.items()}


def _trail(states: Frontier) -> Trail:
    if states.trail is None:
        raise ValueError("forward has not written down how states came of one another")
    return states.trail
