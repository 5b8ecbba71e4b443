"""Events of the session's course."""

from typing import Literal

from tabletop.engine.words import ChanceMode, Presence, Record, Words


class Configured(Record):
    kind: Literal["configured"] = "configured"
    chance: ChanceMode
    options: Literal["shown", "hidden"]


class CausePicked(Record):
    kind: Literal["cause_picked"] = "cause_picked"
    cause: str | None


class PresenceSet(Record):
    kind: Literal["presence_set"] = "presence_set"
    team: str
    presence: Presence
    reason: Words = ""


class Started(Record):
    kind: Literal["started"] = "started"
    cause: str | None
    drawn: bool


class TurnOpened(Record):
    """A turn opens; `reason` is given if the facilitator chose another than the scenario names."""

    kind: Literal["turn_opened"] = "turn_opened"
    turn: str
    reason: Words = ""


class DeliberationBegun(Record):
    kind: Literal["deliberation_begun"] = "deliberation_begun"


class ClockPaused(Record):
    kind: Literal["clock_paused"] = "clock_paused"


class ClockResumed(Record):
    kind: Literal["clock_resumed"] = "clock_resumed"


class MinutesAdded(Record):
    kind: Literal["minutes_added"] = "minutes_added"
    minutes: int


class Published(Record):
    """Teams now see the picture as of this moment; `questions` are the poll's (reader, about)."""

    kind: Literal["published"] = "published"
    acts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    outcomes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


class HotWashEntered(Record):
    """The exercise is over; `reason` is given where it ended early."""

    kind: Literal["hot_wash_entered"] = "hot_wash_entered"
    ending: str
    reason: Words = ""
    early: bool = False


class Closed(Record):
    kind: Literal["closed"] = "closed"
