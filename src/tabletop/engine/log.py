"""A session as a log: live play and replay are one fold over the same entries."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tabletop.engine.commands import AnyCommand
from tabletop.engine.events import Event
from tabletop.engine.evolve import evolve
from tabletop.engine.state import Stamp, State, initial
from tabletop.scenario.model import Scenario

RULES = 1
"""Raised whenever `decide` changes meaning."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One commit: a command, who gave it, and what came of it."""

    stamp: Stamp
    actor: str
    command: AnyCommand
    events: tuple[Event, ...]


def advance(scenario: Scenario, state: State, stamp: Stamp, events: Iterable[Event]) -> State:
    """The state after a commit of `events` at `stamp`, whose number follows the state's."""
    game = state.game
    if game.clock != stamp.clock:
        game = replace(game, clock=stamp.clock)
    state = replace(state, stamp=stamp, game=game)
    for event in events:
        state = evolve(scenario, state, event)
    past = state.past + (state.game,)  # noqa: RUF005 -- a star would copy all of it twice
    return replace(state, past=past)


def replay(scenario: Scenario, seed: int, entries: Iterable[Entry]) -> State:
    """The state after all of `entries`, recorded in order from the first commit on."""
    state = initial(scenario, seed)
    for entry in entries:
        state = advance(scenario, state, entry.stamp, entry.events)
    return state
