"""What came of a turn, as conditions that a script can expect."""

from collections.abc import Iterator

from tabletop.engine.state import Game
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    IndicatorRef,
    InstrumentIs,
    MilestoneReached,
    Not,
    Played,
    Released,
    StockLeft,
)
from tabletop.scenario.model import Turn


def aftermath(
    scenario: Scenario, turn: Turn, before: Game | None, after: Game
) -> tuple[Condition, ...]:
    """What `turn` changed and led to, from the game at its opening to the game after it.

    `before` of None: how everything stands, changed or not.
    """
    return (
        *_injects(turn, after),
        *_refused(turn, after),
        *_outcomes(turn, after),
        *_indicators(scenario, before, after),
        *_instruments(scenario, before, after),
        *_milestones(scenario, before, after),
        *([Played(after.turn)] if after.turn and after.turn != turn.id else []),
    )


def _injects(turn: Turn, after: Game) -> Iterator[Condition]:
    """Which injects with a condition went out."""
    for inject in turn.injects.values():
        if inject.when is not None:
            known = after.injects.get(inject.id)
            out = Released(inject.id)
            yield out if known and known.released else Not(out)


def _refused(turn: Turn, after: Game) -> Iterator[Condition]:
    for decision in turn.decisions.values():
        standing = after.standings[decision.id]
        if standing.why == "consent_refused" and standing.option is not None:
            yield Chose(decision.id, (standing.option,))


def _outcomes(turn: Turn, after: Game) -> Iterator[Condition]:
    for outcome in turn.outcomes:
        happened = Happened(outcome)
        yield happened if outcome in after.happened else Not(happened)


def _indicators(scenario: Scenario, before: Game | None, after: Game) -> Iterator[Condition]:
    for key, name, teams in scenario.indicator_keys():
        indicator = scenario.indicators[name]
        level = indicator.level(after.indicators[key])
        if before is None or level != indicator.level(before.indicators[key]):
            ref = IndicatorRef(name, indicator.per, teams)
            yield IndicatorIs(ref, Comparison.IS, level)


def _instruments(scenario: Scenario, before: Game | None, after: Game) -> Iterator[Condition]:
    for instrument in scenario.instruments:
        now = after.instruments[instrument]
        then = before.instruments[instrument] if before else None
        if then is None or then.status is not now.status:
            yield InstrumentIs(instrument, now.status)
        if now.stock is not None and (then is None or then.stock != now.stock):
            if now.stock:
                yield StockLeft(instrument, now.stock)
            if now.stock < (scenario.instruments[instrument].stock or 0):
                yield Not(StockLeft(instrument, now.stock + 1))


def _milestones(scenario: Scenario, before: Game | None, after: Game) -> Iterator[Condition]:
    for milestone in scenario.milestones:
        reached = milestone in after.milestones
        if before is None or reached is not (milestone in before.milestones):
            mark = MilestoneReached(milestone)
            yield mark if reached else Not(mark)
