"""A rehearsed game of a bundled scenario, with two groups of several delegations."""

from typing import NamedTuple

from tabletop.debrief.model import Debrief
from tabletop.scenario.model import Scenario


class West(NamedTuple):
    """The scenario and the debrief of one rehearsal of it."""

    scenario: Scenario
    debrief: Debrief
