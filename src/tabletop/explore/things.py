"""What play keeps track of, as whole numbers in small ranges.

A *thing* is one value of the game that a condition can read: an indicator's value, an
instrument's status or stock, a milestone, which cause card lies, whether an inject was released,
an outcome happened, a turn was played, and which option stood in a decision.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from tabletop.scenario.conditions import (
    GRAVITY,
    Atom,
    CauseIs,
    Chose,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Played,
    Released,
    StockLeft,
    atoms,
)
from tabletop.scenario.effects import Effect, target
from tabletop.scenario.model import Scenario

Sort: TypeAlias = Literal[
    "indicator",
    "status",
    "stock",
    "milestone",
    "cause",
    "released",
    "happened",
    "played",
    "stood",
    "offer",
    "program",
    "clamped",
]
Name: TypeAlias = tuple[Sort, str]
"""A thing's sort and the key that the game keeps it under."""

CAUSE: Name = ("cause", "")
OFFER: Name = ("offer", "")
"""What is on offer to the teams: kept at the call alone."""
PROGRAM: Name = ("program", "")
"""Which program the choices of the turn have made: kept from the last act to the turn's end."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A value of the game: where it starts, and the lowest and highest that it can have.

    A status counts along GRAVITY; a cause card and the option that stood count from 1 in file
    order, 0 being none yet; the rest is 0 or 1, or a number of the game.
    """

    name: Name
    low: int
    high: int
    start: int


def things(scenario: Scenario) -> dict[Name, Thing]:
    """All that a game of `scenario` keeps and a condition can read, in file order."""
    return {one.name: one for one in (*_board(scenario), *_record(scenario))}


def _board(scenario: Scenario) -> Iterator[Thing]:
    starts = scenario.starts()
    for key, indicator, _ in scenario.indicator_keys():
        low, high = scenario.indicators[indicator].range
        yield Thing(("indicator", key), low, high, starts[key])
        yield Thing(clamped(key), 0, 1, 0)
    for instrument in scenario.instruments.values():
        status = GRAVITY.index(instrument.status)
        yield Thing(("status", instrument.id), 0, len(GRAVITY) - 1, status)
        full = instrument.stock or 0
        yield Thing(("stock", instrument.id), 0, full, full)
    for milestone in scenario.milestones:
        yield Thing(("milestone", milestone), 0, 1, 0)


def _record(scenario: Scenario) -> Iterator[Thing]:
    yield Thing(CAUSE, 0, len(scenario.causes), 0)
    for turn in scenario.turns.values():
        yield Thing(("played", turn.id), 0, 1, 0)
        yield from (Thing(("released", one), 0, 1, 0) for one in turn.injects)
        for decision in turn.decisions.values():
            yield Thing(("stood", decision.id), 0, len(decision.options), 0)
        yield from (Thing(("happened", one), 0, 1, 0) for one in turn.outcomes)


def clamped(key: str) -> Name:
    """The thing that tells whether an indicator was held at an end of its range in this turn."""
    return "clamped", key


def read_by(condition: Condition | None) -> frozenset[Name]:
    """The things that a condition reads."""
    return frozenset(asked(one) for one in atoms(condition)) if condition else frozenset()


def asked(atom: Atom) -> Name:
    """The thing that one atom of a condition reads."""
    match atom:
        case IndicatorIs(ref):
            return "indicator", ref.key
        case InstrumentIs(instrument):
            return "status", instrument
        case StockLeft(instrument):
            return "stock", instrument
        case MilestoneReached(milestone):
            return "milestone", milestone
        case CauseIs():
            return CAUSE
        case Released(inject):
            return "released", inject
        case Happened(outcome):
            return "happened", outcome
        case Played(turn):
            return "played", turn
        case Chose(decision):
            return "stood", decision


def moved(effect: Effect) -> Name:
    """The thing that an effect changes."""
    return target(effect)
