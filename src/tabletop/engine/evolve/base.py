"""The table of recorders: one function for each kind of event, chosen by its type."""

from dataclasses import replace
from functools import singledispatch
from typing import Any

from tabletop.engine.events import Event
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
    """The state in which these things have reached the teams' eyes."""
    return in_room(state, shown=(*state.room.shown, *seen))
