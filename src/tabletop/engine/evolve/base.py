"""The table of recorders: one function for each kind of event, chosen by its type."""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch
from typing import Any

from tabletop.engine.events import Event
from tabletop.engine.logic import present
from tabletop.engine.state import Shown, State
from tabletop.scenario.model import Scenario


@singledispatch
def record(event: Any, _scenario: Scenario, _state: State) -> State:
    """The state after `event`; each kind of event registers its own function."""
    raise TypeError(f"nothing records {type(event).__name__}")


def evolve(scenario: Scenario, state: State, event: Event) -> State:
    """The state after `event`, at the stamp that the state already carries."""
    return record(event, scenario, state)


def in_game(state: State, **changes: Any) -> State:
    """The state with these fields of its game replaced."""
    return replace(state, game=replace(state.game, **changes))


def in_room(state: State, **changes: Any) -> State:
    """The state with these fields of its room replaced."""
    return replace(state, room=replace(state.room, **changes))


def show(state: State, *seen: Shown) -> State:
    """The state in which these things have reached the eyes of the teams in the room."""
    reached = [one for one in seen if present(state.game, one.team)]
    return in_room(state, shown=(*state.room.shown, *reached))


def show_what_waited(state: State, team: str) -> State:
    """The state in which `team`, back in the room, sees what went out to it meanwhile."""
    known = {(one.what, one.item) for one in state.room.shown if one.team == team}
    new = [one for one in _addressed(state, team) if (one.what, one.item) not in known]
    return show(state, *new)


def _addressed(state: State, team: str) -> Iterator[Shown]:
    game, stamp = state.game, state.stamp
    for inject, was in game.injects.items():
        if was.status == "released" and team in was.to:
            yield Shown(team, "inject", inject, stamp)
    for message in game.messages:
        if team in message.to:
            yield Shown(team, "message", message.id, stamp)
    for publication in game.publications:
        for act, knowers in publication.acts:
            if team in knowers:
                yield Shown(team, "act", act, stamp)
        for outcome, knowers in publication.outcomes:
            if team in knowers:
                yield Shown(team, "outcome", outcome, stamp)
