"""Why a condition did not hold: its first part that failed, in words, and how that part stood."""

from tabletop.debrief.names import titled
from tabletop.debrief.road_model import FailedCondition
from tabletop.engine.logic import holds, say
from tabletop.engine.state import Game
from tabletop.scenario.conditions import (
    And,
    CauseIs,
    Chose,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Played,
    Released,
    StockLeft,
)
from tabletop.scenario.model import Scenario


def failed(scenario: Scenario, game: Game, condition: Condition | None) -> FailedCondition | None:
    """The first part of `condition` that does not hold in `game`; None if all of it does."""
    part = first_failed(scenario, game, condition)
    if part is None:
        return None
    return FailedCondition(wanted=say(scenario, part), stood=stood(scenario, game, part))


def first_failed(scenario: Scenario, game: Game, condition: Condition | None) -> Condition | None:
    """The part itself. Of alternatives none held, so that all of them are that part."""
    if condition is None or holds(scenario, game, condition):
        return None
    if isinstance(condition, And):
        parts = (first_failed(scenario, game, part) for part in condition.parts)
        return next(part for part in parts if part is not None)
    return condition


def stood(scenario: Scenario, game: Game, part: Condition) -> str:
    """How the thing that a failed part is about stood instead, as the end of a sentence."""
    match part:
        case Not():
            return "it was so"
        case And(parts) | Or(parts):
            several = (stood(scenario, game, one) for one in parts)
            return "; ".join(dict.fromkeys(several))
        case IndicatorIs(ref):
            value = game.indicators[ref.key]
            level = titled(scenario.indicators[ref.indicator].level(value))
            return f"it stood at {value} ({level})"
        case InstrumentIs(instrument):
            return f"it was {game.instruments[instrument].status}"
        case StockLeft(instrument):
            return f"{game.instruments[instrument].stock or 0} left"
        case Chose(decision):
            return _chosen(scenario, game, decision)
    return _unrecorded(part)


def _chosen(scenario: Scenario, game: Game, decision: str) -> str:
    standing = game.standings.get(decision)
    if standing is None:
        return "nothing had been decided there"
    if standing.option is None:
        return "a free action stood"
    option = scenario.decisions[decision].options[standing.option]
    return f"'{option.label}' stood"


def _unrecorded(part: Condition) -> str:
    match part:
        case MilestoneReached():
            return "it was not so"
        case Released():
            return "it had not gone out"
        case Happened():
            return "it had not happened"
        case Played():
            return "it had not been played"
        case CauseIs():
            return "another card lay face down"
    raise TypeError(f"not a condition: {part!r}")
