"""Judging the session's course: setup, STARTEX, clock, onward, ENDEX."""

from tabletop.engine import commands as cm
from tabletop.engine import dice
from tabletop.engine import events as ev
from tabletop.engine.decide.base import Events, judge, known, reason
from tabletop.engine.logic import present
from tabletop.engine.onward import ending, next_turn
from tabletop.engine.refusal import Refused
from tabletop.engine.state import State
from tabletop.engine.words import Presence
from tabletop.scenario.model import Scenario


@judge.register
def configure(command: cm.Configure, _scenario: Scenario, _state: State) -> Events:
    return (ev.Configured(chance=command.chance, options=command.options),)


@judge.register
def pick_cause(command: cm.PickCause, scenario: Scenario, _state: State) -> Events:
    if command.cause is not None:
        known("cause", command.cause, scenario.causes)
    return (ev.CausePicked(cause=command.cause),)


@judge.register
def set_presence(command: cm.SetPresence, scenario: Scenario, state: State) -> Events:
    known("team", command.team, scenario.teams)
    if state.game.presence[command.team] is command.presence:
        raise Refused(
            "same", f"This team is already {command.presence}.", "Nothing needs to change."
        )
    others = [t for t in scenario.teams if t != command.team and present(state.game, t)]
    if command.presence is Presence.ABSENT and not others:
        raise Refused(
            "last-team", "This is the last team in the room.", "End the exercise instead."
        )
    return (ev.PresenceSet(team=command.team, presence=command.presence, reason=command.reason),)


@judge.register
def startex(_command: cm.Startex, scenario: Scenario, state: State) -> Events:
    """The cause card is drawn by the seed unless the facilitator laid one."""
    cause, drawn = state.game.cause, False
    weights = {one.id: one.weight for one in scenario.causes.values()}
    if cause is None and any(weights.values()):
        cause, drawn = dice.pick(state.seed, weights, "cause"), True
    first = next_turn(scenario, state.game)
    return (
        ev.Started(cause=cause, drawn=drawn),
        ev.Published(),
        ev.TurnOpened(turn=first or ""),
    )


@judge.register
def deliberate(_command: cm.Deliberate, _scenario: Scenario, _state: State) -> Events:
    return (ev.DeliberationBegun(),)


@judge.register
def pause(_command: cm.Pause, _scenario: Scenario, state: State) -> Events:
    if not state.game.clock_running:
        raise Refused("paused", "The clock is not running.", "Let it run again to pause it.")
    return (ev.ClockPaused(),)


@judge.register
def resume(_command: cm.Resume, _scenario: Scenario, state: State) -> Events:
    if state.game.clock_running:
        raise Refused("running", "The clock is running already.", "Pause it first.")
    return (ev.ClockResumed(),)


@judge.register
def extend(command: cm.Extend, scenario: Scenario, state: State) -> Events:
    planned = scenario.turns[state.game.turn or ""].minutes + state.game.extra_minutes
    if planned + command.minutes < 1:
        raise Refused("minutes", "That leaves the turn without time.", f"It has {planned} minutes.")
    return (ev.MinutesAdded(minutes=command.minutes),)


@judge.register
def onward(command: cm.NextTurn, scenario: Scenario, state: State) -> Events:
    """To the turn that the scenario names; to another unplayed one only with a reason."""
    named = next_turn(scenario, state.game)
    turn = command.turn or named
    if turn is None:
        return (ev.HotWashEntered(ending=ending(scenario, state.game).id),)
    known("turn", turn, scenario.turns)
    if turn in state.game.played:
        raise Refused(
            "played", "This turn has been played already.", "A turn is played at most once."
        )
    if turn != named:
        reason(command.reason, "Choosing another turn than the scenario names")
    return (ev.TurnOpened(turn=turn, reason=command.reason),)


@judge.register
def endex(command: cm.Endex, scenario: Scenario, state: State) -> Events:
    why = reason(command.reason, "Ending the exercise early")
    return (ev.HotWashEntered(ending=ending(scenario, state.game).id, reason=why, early=True),)


@judge.register
def close(_command: cm.Close, _scenario: Scenario, _state: State) -> Events:
    return (ev.Closed(),)
