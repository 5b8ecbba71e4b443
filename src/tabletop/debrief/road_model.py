"""The roads not taken: what the scenario would have offered, as plain data."""

from typing import Literal

from tabletop.debrief.datum import Datum


class FailedCondition(Datum):
    """The first part of a condition that did not hold, in words, and how it stood instead."""

    needed: str
    stood: str


class OptionNotTaken(Datum):
    """An option that did not stand.

    `why`: it was open and another was taken; it was tried but did not stand; it was shown but not
    possible, or not shown, for `failed`; or time was never called.
    """

    decision: str
    team: str
    option: str
    label: str
    why: Literal["not_chosen", "tried", "blocked", "hidden", "unknown"]
    failed: FailedCondition | None


class InjectNotReleased(Datum):
    """An inject that did not go out; `failed` where that was for its condition."""

    inject: str
    title: str
    why: Literal["condition", "time_called", "held", "waiting"]
    failed: FailedCondition | None
    commits: tuple[int, ...]


class OutcomeNotHappened(Datum):
    """An outcome that did not happen: its condition did not hold, or a ruling rejected it."""

    outcome: str
    title: str
    why: Literal["condition", "rejected"]
    failed: FailedCondition | None
    commits: tuple[int, ...]


class TurnRoads(Datum):
    """What one turn offered beside what was played; outcomes only where it was adjudicated."""

    turn: str
    options: tuple[OptionNotTaken, ...]
    injects: tuple[InjectNotReleased, ...]
    outcomes: tuple[OutcomeNotHappened, ...]


class TurnNotPlayed(Datum):
    """A turn that was never played.

    `turn_before` is the last played turn that leads to it (None: none of those played does). `why`:
    no played turn leads to it, its condition failed there, another turn came before it in the list,
    the facilitator chose otherwise, or play stopped before.
    """

    turn: str
    title: str
    turn_before: str | None
    why: Literal["no_way", "condition", "earlier_entry", "chosen_otherwise", "stopped"]
    failed: FailedCondition | None
    commits: tuple[int, ...]


class EndingNotReached(Datum):
    """An ending that was not reached: its condition failed, or one before it held."""

    ending: str
    title: str
    why: Literal["condition", "earlier_ending"]
    failed: FailedCondition | None
    commits: tuple[int, ...]


class Roads(Datum):
    """By turn as played, then turns and endings in file order; endings only of an ended game."""

    turns: tuple[TurnRoads, ...]
    unplayed: tuple[TurnNotPlayed, ...]
    endings: tuple[EndingNotReached, ...]
