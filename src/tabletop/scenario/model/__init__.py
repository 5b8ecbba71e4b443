"""The scenario format, version 1, as frozen models. A key that is not here is refused.

Only what can be said of one value alone is checked here; whether an id exists, a condition can
refer to what it names, and the like, is the work of `references` once the whole file is read.
"""

from tabletop.scenario.model.board import Cause, Indicator, Instrument, Milestone, PairStart
from tabletop.scenario.model.options import Branch, Consent, Decision, Option, Seen
from tabletop.scenario.model.parties import CHANNEL_NAMES, CHANNELS, Channel, Group, Team
from tabletop.scenario.model.sources import Citation, Fact, Mechanism, Source
from tabletop.scenario.model.turns import Inject, Next, Outcome, Turn
from tabletop.scenario.model.whole import (
    FORMAT,
    Ending,
    HotWashQuestion,
    Scenario,
    Setting,
)

__all__ = [
    "CHANNELS",
    "CHANNEL_NAMES",
    "FORMAT",
    "Branch",
    "Cause",
    "Channel",
    "Citation",
    "Consent",
    "Decision",
    "Ending",
    "Fact",
    "Group",
    "HotWashQuestion",
    "Indicator",
    "Inject",
    "Instrument",
    "Mechanism",
    "Milestone",
    "Next",
    "Option",
    "Outcome",
    "PairStart",
    "Scenario",
    "Seen",
    "Setting",
    "Source",
    "Team",
    "Turn",
]
