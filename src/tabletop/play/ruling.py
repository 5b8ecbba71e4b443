"""Rehearsed adjudication: chances are settled, and now and then a ruling amends an effect."""

from collections.abc import Iterator

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import adjudicate
from tabletop.engine.causes import CauseLine
from tabletop.engine.state import State
from tabletop.engine.words import ChanceMode, Verdict
from tabletop.play.draws import Draws
from tabletop.play.move import Move
from tabletop.scenario import Scenario

AMEND_PERCENT = 4


def moves(scenario: Scenario, state: State, draws: Draws) -> Iterator[Move]:
    """What is left to do before the adjudication is applied, and applying it."""
    lines = adjudicate(scenario, state).causes
    for line in lines:
        if line.pending:
            yield Move(_settled(state, line, draws))
    for line in lines:
        proposed = line.kind in ("option", "outcome") and len(line.effects) > 1
        amends = draws.happens(AMEND_PERCENT, "amend", state.game.turn, line.id)
        if proposed and amends and line.ruling is None:
            yield Move(_amended(line))
    yield Move(cm.Apply())


def _settled(state: State, line: CauseLine, draws: Draws) -> cm.PickBranch | cm.EnterRoll:
    decision = line.id.split(".", 1)[0]
    if state.game.chance is ChanceMode.ROLL:
        return cm.EnterRoll(decision=decision, roll=draws.below(100, "roll", decision) + 1)
    return cm.PickBranch(decision=decision, branch=draws.one_of(line.branches, "branch", decision))


def _amended(line: CauseLine) -> cm.Rule:
    return cm.Rule(
        cause=line.id,
        verdict=Verdict.AMEND,
        effects=line.effects[:-1],
        reason="Rehearsed ruling: the last effect would take longer than this turn.",
    )
