"""What in a turn leads to what: which effects change what a condition reads."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    Atom,
    Chose,
    Condition,
    Happened,
    InstrumentIs,
    MilestoneReached,
    Released,
    StockLeft,
    atoms,
)
from tabletop.scenario.effects import Become, Effect, Mark, Stock
from tabletop.scenario.model import Decision

Thing: TypeAlias = tuple[str, str]
"""What a condition can read: a sort and an id. Ids of different sorts may be the same word."""

ACT, MILESTONE, INSTRUMENT = "act", "milestone", "instrument"
"""Sorts of things. Acts are injects, decisions and outcomes, whose ids are unique together."""


def changed(scenario: Scenario, effects: Iterable[Effect]) -> dict[Thing, str]:
    """The milestones and instruments that `effects` change, with their names, in order."""
    found: dict[Thing, str] = {}
    for effect in effects:
        match effect:
            case Mark(milestone):
                found[MILESTONE, milestone] = str(scenario.milestones[milestone].text)
            case Become(instrument) | Stock(instrument):
                found[INSTRUMENT, instrument] = str(scenario.instruments[instrument].name)
    return found


def read(conditions: Iterable[Condition | None]) -> frozenset[Thing]:
    """The acts, milestones and instruments that any of `conditions` reads."""
    return frozenset(
        thing
        for condition in conditions
        if condition is not None
        for atom in atoms(condition)
        for thing in _read_by(atom)
    )


def _read_by(atom: Atom) -> Iterator[Thing]:
    match atom:
        case Chose(name) | Released(name) | Happened(name):
            yield ACT, name
        case MilestoneReached(name):
            yield MILESTONE, name
        case InstrumentIs(name) | StockLeft(name):
            yield INSTRUMENT, name


def effects_of(decision: Decision) -> Iterator[Effect]:
    """All effects that a choice in `decision` can have."""
    for option in decision.options.values():
        yield from option.effects
        for branch in option.chance.values():
            yield from branch.effects


def conditions_of(decision: Decision) -> Iterator[Condition | None]:
    """All conditions that bear on the options of `decision`."""
    for option in decision.options.values():
        yield from (option.when, option.needs)
