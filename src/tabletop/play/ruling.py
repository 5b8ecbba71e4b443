"""Rehearsed adjudication: chances are settled, rulings are given."""

from collections.abc import Iterator, Sequence

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import adjudicate
from tabletop.engine.causes import CauseLine
from tabletop.engine.state import State
from tabletop.engine.words import ChanceMode, Verdict
from tabletop.play.move import Move
from tabletop.play.plan import Plan
from tabletop.play.script.model import ADDED, NO_SCRIPT, RulingScript
from tabletop.scenario.phrases import print_effect


def moves(plan: Plan, state: State) -> Iterator[Move]:
    """What is left to do before the adjudication is applied, and applying it."""
    lines = adjudicate(plan.scenario, state).causes
    for line in lines:
        if line.pending:
            yield _settled(plan, state, line)
    yield from _scripted(plan, state, lines)
    if plan.script == NO_SCRIPT:
        yield from _drawn(plan, state, lines)
    yield Move(cm.Apply())


def _settled(plan: Plan, state: State, line: CauseLine) -> Move:
    decision, option, _ = line.id.split(".")
    wanted = plan.wanted(state).branches.get(decision)
    if wanted is not None:
        asked = ("turns", state.game.turn or "", "branches", decision)
        return Move(cm.PickBranch(decision=decision, branch=wanted), asked=asked)
    if state.game.chance is ChanceMode.ROLL:
        roll = plan.draws.below(100, "roll", decision) + 1
        return Move(cm.EnterRoll(decision=decision, roll=roll))
    chance = plan.scenario.decisions[decision].options[option].chance
    weights = {one.id: plan.policy.branch(decision, option, one) for one in chance.values()}
    branch = plan.draws.weighted(weights, "branch", decision)
    return Move(cm.PickBranch(decision=decision, branch=branch))


def _scripted(plan: Plan, state: State, lines: Sequence[CauseLine]) -> Iterator[Move]:
    """The script's rulings whose cause is there, each once."""
    turn = state.game.turn or ""
    open_causes = {line.id for line in lines if line.ruling is None}
    if not any(line.kind == "added" for line in lines):
        open_causes.add(ADDED)
    for cause, ruling in plan.wanted(state).rulings.items():
        if cause in open_causes:
            yield Move(_rule(cause, ruling), asked=("turns", turn, "rulings", cause))


def _rule(cause: str, ruling: RulingScript) -> cm.Rule:
    effects = tuple(print_effect(effect) for effect in ruling.effects)
    reason = ruling.reason or "The script says so."
    return cm.Rule(
        cause=cause,
        verdict=ruling.verdict,
        effects=effects,
        reason=reason,
        dissent=ruling.dissent,
    )


def _drawn(plan: Plan, state: State, lines: Sequence[CauseLine]) -> Iterator[Move]:
    for line in lines:
        proposed = line.kind in ("option", "outcome") and len(line.effects) > 1
        amends = plan.draws.happens(plan.policy.rulings, "amend", state.game.turn, line.id)
        if proposed and amends and line.ruling is None:
            yield Move(_amended(line))


def _amended(line: CauseLine) -> cm.Rule:
    return cm.Rule(
        cause=line.id,
        verdict=Verdict.AMEND,
        effects=line.effects[:-1],
        reason="Rehearsed ruling: the last effect would take longer than this turn.",
    )
