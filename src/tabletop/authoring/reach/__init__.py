"""What can happen in a scenario, told from its text without playing it.

Every turn is gone through with all that may be so at once: each value that an indicator may have,
each option that may stand, each inject that may have gone out. This never says of anything that can
happen that it cannot; the other way round it may miss something. It knows what the scenario writes
and the rules of play do: an option that is not available does not stand, all may be left to the
default or to a free action, injects by the clock may be released early or left out, the game may be
broken off. Left out is what a facilitator does beside the text: rulings that change what follows,
improvised injects, an inject released against its condition, one of a turn's opening held back,
another turn chosen than `next` names.
"""

from tabletop.authoring.reach.found import Reach, reach
from tabletop.authoring.reach.moments import Moments
from tabletop.authoring.reach.reading import Reading
from tabletop.authoring.reach.steps import changes, step
from tabletop.authoring.reach.things import Key, Things, Values, level_ends

__all__ = [
    "Key",
    "Moments",
    "Reach",
    "Reading",
    "Things",
    "Values",
    "changes",
    "level_ends",
    "reach",
    "step",
]
