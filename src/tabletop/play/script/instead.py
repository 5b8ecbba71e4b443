"""What is the case where a condition does not hold, in the words of the scenario's own phrases."""

from collections.abc import Iterator

from tabletop.engine.events import Standing
from tabletop.engine.logic import holds
from tabletop.engine.state import Game
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    And,
    Atom,
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
from tabletop.scenario.phrases import print_indicator


def instead(scenario: Scenario, game: Game, condition: Condition) -> str:
    """What stands in the way of `condition`, such as "tension is calm (2)"; "" if it holds."""
    said = dict.fromkeys(stands(scenario, game, one) for one in to_blame(scenario, game, condition))
    return ", ".join(said)


def to_blame(
    scenario: Scenario, game: Game, condition: Condition, wanted: bool = True
) -> Iterator[Atom]:
    """The atoms that keep `condition` from being `wanted`."""
    if holds(scenario, game, condition) is wanted:
        return
    match condition:
        case Not(part):
            yield from to_blame(scenario, game, part, not wanted)
        case And(parts) | Or(parts):
            for part in parts:
                yield from to_blame(scenario, game, part, wanted)
        case _:
            yield condition


def stands(scenario: Scenario, game: Game, atom: Atom) -> str:
    """How it stands with what an atom speaks of."""
    match atom:
        case IndicatorIs(ref):
            value = game.indicators[ref.key]
            level = scenario.indicators[ref.indicator].level(value)
            return f"{print_indicator(ref)} is {level} ({value})"
        case InstrumentIs(instrument):
            return f"{instrument} is {game.instruments[instrument].status}"
        case StockLeft(instrument):
            return f"{instrument} has {game.instruments[instrument].stock or 0} left"
        case MilestoneReached(milestone):
            return f"{milestone} is {'' if milestone in game.milestones else 'not '}reached"
        case Chose(decision):
            return _decided(decision, game.standings.get(decision))
        case Released(inject):
            return _went_out(game, inject)
        case Happened(outcome):
            return f"{outcome} {'happened' if outcome in game.happened else 'did not happen'}"
        case CauseIs():
            return f"cause is {game.cause}"
        case Played(turn):
            return f"{turn} was {'' if turn in game.played else 'not '}played"


def _decided(decision: str, standing: Standing | None) -> str:
    if standing is None:
        return f"{decision} is not settled"
    why = {
        "default": " by default",
        "absent": " by default, its team being absent",
        "consent_refused": f", for consent to {standing.tried} was refused",
        "voided": f", for {standing.tried} was no longer possible",
    }.get(standing.why, "")
    if standing.option is None:
        return f"{decision} came to a free action"
    return f"{decision} chose {standing.option}{why}"


def _went_out(game: Game, inject: str) -> str:
    known = game.injects.get(inject)
    if known is None:
        return f"{inject} has not gone out"
    return f"{inject} {'went out' if known.released else known.status}"
