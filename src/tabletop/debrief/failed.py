"""Why a condition did not hold: its first part that failed, in words, and how things stood."""

from collections.abc import Iterator

from tabletop.debrief.names import listed, titled
from tabletop.debrief.road_model import FailedCondition
from tabletop.engine.logic import holds, say, say_indicator
from tabletop.engine.state import Game
from tabletop.scenario.conditions import (
    And,
    Atom,
    CauseIs,
    Chose,
    Condition,
    IndicatorIs,
    InstrumentIs,
    Not,
    StockLeft,
    atoms,
)
from tabletop.scenario.model import Scenario

ANOTHER_CARD = "another cause card"


def failed(scenario: Scenario, game: Game, condition: Condition | None) -> FailedCondition | None:
    """The first part of `condition` that does not hold in `game`; None if all of it does."""
    part = first_failed(scenario, game, condition)
    if part is None:
        return None
    clauses = dict.fromkeys(_stood(scenario, game, part))
    stood = listed(clauses) if clauses else ""
    return FailedCondition(needed=_needed(scenario, part), stood=stood)


def first_failed(scenario: Scenario, game: Game, condition: Condition | None) -> Condition | None:
    """The part itself. Of alternatives none held, so that all of them are that part."""
    if condition is None or holds(scenario, game, condition):
        return None
    if isinstance(condition, And):
        parts = (first_failed(scenario, game, part) for part in condition.parts)
        return next(part for part in parts if part is not None)
    return condition


def _needed(scenario: Scenario, part: Condition) -> str:
    if all(isinstance(atom, CauseIs) for atom in atoms(part)):
        return ANOTHER_CARD
    if isinstance(part, Not):
        return f"not ({say(scenario, part.part)})"
    return say(scenario, part)


def _stood(scenario: Scenario, game: Game, part: Condition) -> Iterator[str]:
    """A clause on each thing that can stand in more than two ways; of others, failing says all."""
    for atom in atoms(part):
        clause = _clause(scenario, game, atom)
        if clause:
            yield clause


def _clause(scenario: Scenario, game: Game, atom: Atom) -> str:
    match atom:
        case IndicatorIs(ref):
            value = game.indicators[ref.key]
            level = titled(scenario.indicators[ref.indicator].level(value))
            return f"{say_indicator(scenario, ref)} stood at {value} ({level})"
        case InstrumentIs(instrument):
            name = scenario.instruments[instrument].name
            return f"'{name}' was {game.instruments[instrument].status}"
        case StockLeft(instrument):
            left = game.instruments[instrument].stock or 0
            return f"{left} left of '{scenario.instruments[instrument].name}'"
        case Chose(decision):
            return _chosen(scenario, game, decision)
    return ""


def _chosen(scenario: Scenario, game: Game, decision: str) -> str:
    team = scenario.teams[scenario.decisions[decision].team].name
    standing = game.standings.get(decision)
    if standing is None:
        return f"{team} had not decided"
    if standing.option is None:
        return f"{team} took a free action"
    option = scenario.decisions[decision].options[standing.option]
    return f"for {team} '{option.label}' stood"
