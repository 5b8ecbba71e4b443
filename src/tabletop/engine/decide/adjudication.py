"""Judging adjudication: rulings, chances, and applying what follows."""

from dataclasses import replace

from tabletop.engine import commands as cm
from tabletop.engine import dice
from tabletop.engine import events as ev
from tabletop.engine.adjudicate import Adjudication, adjudicate, standing_option
from tabletop.engine.causes import CauseLine
from tabletop.engine.decide.base import (
    Events,
    judge,
    known,
    next_id,
    phrases,
    printed,
    reason,
    turn_decision,
)
from tabletop.engine.evolve import evolve
from tabletop.engine.poll import publication
from tabletop.engine.refusal import Refused
from tabletop.engine.state import State
from tabletop.engine.words import ChanceMode, Verdict
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Option, Scenario

ADDED = "added"
"""What a ruling names as its cause when it adds effects that no cause proposed."""


@judge.register
def rule(command: cm.Rule, scenario: Scenario, state: State) -> Events:
    if command.cause == ADDED:
        return _add(command, scenario, state)
    lines = {line.id: line for line in adjudicate(scenario, state).causes}
    line = known("cause", command.cause, lines)
    ruled = _ruled(command, command.cause, _effects(command, scenario, line))
    return (ruled, *_fallen(scenario, state, ruled))


def _add(command: cm.Rule, scenario: Scenario, state: State) -> Events:
    if command.verdict is not Verdict.ADD or not command.effects:
        raise Refused("verdict", "An addition adds effects.", "Give at least one effect.")
    reason(command.reason, "An addition")
    effects = phrases(scenario, command.effects, ordered=True)
    return (_ruled(command, next_id(state, "added."), effects),)


def _effects(command: cm.Rule, scenario: Scenario, line: CauseLine) -> tuple[Effect, ...]:
    """The effects that a ruling gives. Raises Refused where it does not fit its cause."""
    if line.pending:
        raise Refused(
            "pending", "This chance has not fallen yet.", "Pick a branch or enter a roll."
        )
    if command.verdict is not Verdict.ACCEPT:
        reason(command.reason, "A ruling that changes what follows")
    if line.kind == "added" and command.verdict in (Verdict.ACCEPT, Verdict.ADD):
        raise Refused("verdict", "This is an addition already.", "Amend or reject it.")
    if command.verdict is Verdict.ADD and not command.effects:
        raise Refused("verdict", "An addition adds effects.", "Give at least one effect.")
    changes = command.verdict in (Verdict.AMEND, Verdict.ADD)
    if command.effects and not changes:
        raise Refused(
            "verdict", f"'{command.verdict}' carries no effects.", "Amend or add instead."
        )
    ordered = line.kind in ("outcome", "agreement", "added")
    return phrases(scenario, command.effects, ordered=ordered)


def _ruled(command: cm.Rule, cause: str, effects: tuple[Effect, ...]) -> ev.Ruled:
    return ev.Ruled(
        cause=cause,
        verdict=command.verdict,
        effects=printed(effects),
        reason=command.reason,
        dissent=command.dissent,
    )


def _fallen(scenario: Scenario, state: State, event: ev.Event) -> Events:
    """Rulings whose cause is no longer there once `event` is recorded."""
    after = evolve(scenario, state, event)
    causes = {line.id for line in adjudicate(scenario, after).causes}
    turn = after.game.turn
    return tuple(
        ev.RulingFallen(cause=ruling.cause)
        for ruling in after.game.rulings
        if ruling.turn == turn and ruling.cause not in causes
    )


def _chance(scenario: Scenario, state: State, decision: str) -> Option:
    turn_decision(scenario, state, decision)
    option = standing_option(scenario, state.game.standings[decision])
    if option is None or not option.chance:
        raise Refused(
            "no-chance", "Nothing was left to chance here.", "See which options carry one."
        )
    return option


def _wants_mode(state: State, *modes: ChanceMode) -> None:
    if state.game.chance not in modes:
        raise Refused(
            "chance-mode",
            f"In this session chances fall by '{state.game.chance}'.",
            "That was agreed before STARTEX; a ruling can amend what a chance brings.",
        )


@judge.register
def redraw(command: cm.Redraw, scenario: Scenario, state: State) -> Events:
    _chance(scenario, state, command.decision)
    _wants_mode(state, ChanceMode.SEED)
    why = reason(command.reason, "Drawing again")
    draw = state.game.draws.get(command.decision)
    number = draw.number + 1 if draw else 1
    event = ev.ChanceRedrawn(decision=command.decision, number=number, reason=why)
    return (event, *_fallen(scenario, state, event))


@judge.register
def pick_branch(command: cm.PickBranch, scenario: Scenario, state: State) -> Events:
    option = _chance(scenario, state, command.decision)
    _wants_mode(state, ChanceMode.PICK, ChanceMode.ROLL)
    known("branch", command.branch, option.chance)
    event = ev.BranchPicked(decision=command.decision, branch=command.branch)
    return (event, *_fallen(scenario, state, event))


@judge.register
def enter_roll(command: cm.EnterRoll, scenario: Scenario, state: State) -> Events:
    option = _chance(scenario, state, command.decision)
    _wants_mode(state, ChanceMode.ROLL)
    branch = dice.branch_at(option.chance, command.roll)
    event = ev.BranchPicked(decision=command.decision, branch=branch, roll=command.roll)
    return (event, *_fallen(scenario, state, event))


@judge.register
def apply(_command: cm.Apply, scenario: Scenario, state: State) -> Events:
    """One command applies the whole adjudication and publishes what becomes known."""
    result = adjudicate(scenario, state)
    if not result.ready:
        waiting = ", ".join(line.title for line in result.causes if line.pending)
        raise Refused("pending", f"Not decided yet: {waiting}.", "Pick a branch or enter a roll.")
    return (_applied(result), _publication(scenario, state, result))


def _applied(result: Adjudication) -> ev.Applied:
    return ev.Applied(steps=result.steps, happened=result.happened, branches=result.branches)


def _publication(scenario: Scenario, state: State, result: Adjudication) -> ev.Published:
    game = replace(state.game, happened=(*state.game.happened, *result.happened))
    return publication(scenario, game, result.happened)
