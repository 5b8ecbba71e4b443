"""Which things of a scenario are read by a condition, and which are changed by an effect."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.authoring.walk import conditions, effects
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    Atom,
    CauseIs,
    Chose,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Played,
    Released,
    StockLeft,
    atoms,
)
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock

Thing: TypeAlias = tuple[str, str]
"""A section of the format and an id in it: ("indicators", "tension")."""


@dataclass(frozen=True, slots=True)
class Uses:
    """`read` by a condition anywhere; `changed` by an effect anywhere.

    `chosen` holds (decision, option) for every option that a condition asks about.
    """

    read: frozenset[Thing]
    changed: frozenset[Thing]
    chosen: frozenset[tuple[str, str]]


def uses(scenario: Scenario) -> Uses:
    """What the phrases of a scenario read and change."""
    asked = [atom for _, condition in conditions(scenario) for atom in atoms(condition)]
    return Uses(
        frozenset(map(thing_read, asked)),
        frozenset(_changed(effect) for _, effect in effects(scenario)),
        frozenset(pair for atom in asked for pair in _chosen(atom)),
    )


def thing_read(atom: Atom) -> Thing:
    """The thing that an atom asks about."""
    match atom:
        case IndicatorIs(ref):
            return "indicators", ref.indicator
        case InstrumentIs(name) | StockLeft(name):
            return "instruments", name
        case MilestoneReached(name):
            return "milestones", name
        case Chose(name):
            return "decisions", name
        case Released(name):
            return "injects", name
        case Happened(name):
            return "outcomes", name
        case CauseIs(name):
            return "causes", name
        case Played(name):
            return "turns", name


def _changed(effect: Effect) -> Thing:
    match effect:
        case Move(ref) | SetTo(ref):
            return "indicators", ref.indicator
        case Become(name) | Stock(name):
            return "instruments", name
        case Mark(name):
            return "milestones", name


def _chosen(atom: Atom) -> Iterator[tuple[str, str]]:
    if isinstance(atom, Chose):
        yield from ((atom.decision, option) for option in atom.options)
