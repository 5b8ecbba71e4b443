"""Judging injects: release, hold, recall, improvise."""

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.decide.base import (
    Events,
    judge,
    known,
    next_id,
    phrases,
    printed,
    reason,
    teams,
)
from tabletop.engine.effects import in_order
from tabletop.engine.evolve import evolve
from tabletop.engine.logic import availability, holds, say, turn_decisions
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Game, InjectStatus, State
from tabletop.scenario.model import Inject, Scenario


def status(game: Game, inject: str) -> InjectStatus:
    """Where an inject stands; one that nothing has happened to is waiting."""
    return game.injects[inject].status if inject in game.injects else "waiting"


def _of_this_turn(scenario: Scenario, state: State, inject: str) -> Inject:
    found = known("inject", inject, scenario.injects)
    if scenario.turn_of[inject] != state.game.turn:
        raise Refused(
            "other-turn",
            f"'{found.title}' belongs to another turn.",
            "Improvise an inject if the room needs its text now.",
        )
    return found


def _wants(state: State, inject: str, *wanted: InjectStatus) -> None:
    now = status(state.game, inject)
    if now not in wanted:
        raise Refused(
            "inject-status", f"This inject is {now}.", f"It would have to be {' or '.join(wanted)}."
        )


@judge.register
def release(command: cm.Release, scenario: Scenario, state: State) -> Events:
    """A condition that fails lapses a start or timed inject for good; one by hand stays waiting."""
    inject = _of_this_turn(scenario, state, command.inject)
    _wants(state, inject.id, "waiting", "held")
    if not holds(scenario, state.game, inject.when) and not command.despite:
        if inject.release.kind != "manual":
            return (ev.InjectLapsed(inject=inject.id, why="condition"),)
        raise Refused(
            "condition",
            f"The condition of '{inject.title}' does not hold: {say(scenario, inject.when)}.",
            "Give a reason to release it all the same.",
        )
    changes, _ = in_order(scenario, state.game, inject.id, inject.effects)
    out = ev.InjectReleased(
        inject=inject.id,
        to=scenario.recipients(inject.to),
        changes=changes,
        despite=command.despite,
    )
    return (out, *_voided(scenario, evolve(scenario, state, out).game))


def _voided(scenario: Scenario, after: Game) -> Events:
    """Sealed choices whose option is no longer available reopen; all concerned are told."""
    reopened: list[ev.Reopened] = []
    for decision in turn_decisions(scenario, after):
        choice = after.choices.get(decision.id)
        if choice is None or choice.option is None:
            continue
        if availability(scenario, after, decision.options[choice.option]):
            told = (choice.team, *choice.consents)
            reopened.append(ev.Reopened(decision=decision.id, why="voided", told=told))
    return tuple(reopened)


@judge.register
def hold(command: cm.Hold, scenario: Scenario, state: State) -> Events:
    inject = _of_this_turn(scenario, state, command.inject)
    _wants(state, inject.id, "waiting")
    return (ev.InjectHeld(inject=inject.id),)


@judge.register
def unhold(command: cm.Unhold, scenario: Scenario, state: State) -> Events:
    inject = _of_this_turn(scenario, state, command.inject)
    _wants(state, inject.id, "held")
    return (ev.InjectUnheld(inject=inject.id),)


@judge.register
def recall(command: cm.Recall, scenario: Scenario, state: State) -> Events:
    """The text is withdrawn; nothing is reversed."""
    known("inject", command.inject, {**scenario.injects, **state.game.improvised})
    _wants(state, command.inject, "released")
    why = reason(command.reason, "Recalling an inject")
    return (ev.InjectRecalled(inject=command.inject, reason=why),)


@judge.register
def improvise(command: cm.Improvise, scenario: Scenario, state: State) -> Events:
    effects = phrases(scenario, command.effects, ordered=True)
    reason(command.title, "An improvised inject, as its title,")
    reason(command.text, "An improvised inject, as its text,")
    inject = next_id(state, "improvised_")
    written = ev.InjectImprovised(
        inject=inject,
        title=command.title,
        channel=command.channel,
        sender=command.sender,
        text=command.text,
        effects=printed(effects),
        note=command.note,
    )
    changes, _ = in_order(scenario, state.game, inject, effects)
    to = teams(scenario, command.to)
    out = ev.InjectReleased(inject=inject, to=to, changes=changes)
    return (written, out, *_voided(scenario, evolve(scenario, state, out).game))
