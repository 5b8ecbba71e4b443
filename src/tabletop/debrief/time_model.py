"""Where the time went, as plain data. Milliseconds; clock: the turn's, pauses excluded."""

from typing import Literal

from tabletop.debrief.datum import Datum, Moment

PhaseName = Literal["setup", "briefing", "deliberation", "adjudication", "assessment", "hot_wash"]


class PhaseTime(Datum):
    """One phase from its beginning to its end (None: it goes on).

    `minutes_planned` is the scenario's plan, `minutes_added` what the room added to it: both are of
    deliberation alone. `wall_ms` counts everything between, pauses and steps taken back included;
    None where it goes on or the times cannot be read.
    """

    turn: str | None
    phase: PhaseName
    begun: Moment
    ended: Moment | None
    minutes_planned: int | None
    minutes_added: int
    clock_ms: int | None
    wall_ms: int | None


class PauseRecord(Datum):
    """A stretch of deliberation in which the clock stood; `why` says what stopped it."""

    turn: str
    why: Literal["stopped", "put_back"]
    begun: Moment
    ended: Moment | None
    wall_ms: int | None


class DeliveryTime(Datum):
    """How long after its release an inject was in a team's hands; None: no delivery recorded.

    `clock_ms` is None as well where the turn was over by then.
    """

    team: str
    delivered: Moment | None
    clock_ms: int | None
    wall_ms: int | None


class InjectTime(Datum):
    """An inject's plan against its release; `late_ms` below 0: it went out early.

    `minute_planned` is 0 for one that goes out as the turn opens, None for one released by hand or
    written in the room.
    """

    turn: str
    inject: str
    title: str
    minute_planned: int | None
    released: Moment
    late_ms: int | None
    deliveries: tuple[DeliveryTime, ...]


class Timing(Datum):
    """Phases and injects that were not taken back, in the order of the log; of pauses all, since
    the room waited in each.
    """

    phases: tuple[PhaseTime, ...]
    pauses: tuple[PauseRecord, ...]
    injects: tuple[InjectTime, ...]
