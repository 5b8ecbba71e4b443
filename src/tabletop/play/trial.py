"""A session played in memory: nothing is written, no clock is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tabletop.engine.decide import decide
from tabletop.engine.log import Entry, advance
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Stamp, State, initial
from tabletop.engine.words import Phase
from tabletop.play.coverage import Sight, extremes, seen
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import Policy
from tabletop.play.script.following import told
from tabletop.play.script.model import Script
from tabletop.play.script.recording import record
from tabletop.scenario import Scenario
from tabletop.text import clean_line

LIMIT = 5_000
"""More commands than any session has: a rehearsal that needs more is caught in a circle."""


def steps(player: Player, seed: int) -> Iterator[tuple[Entry, State]]:
    """Each commit of a session with the state after it, to the close.

    Raises Refused where the player's script asks for what cannot be, RuntimeError for a circle.
    """
    state = initial(player.scenario, seed)
    for number in range(1, LIMIT + 1):
        move = player.move(state)
        if move is None:
            return
        try:
            events = decide(player.scenario, state, move.command)
        except Refused as refusal:
            raise told(player.scenario, state, move, refusal) from refusal
        stamp = Stamp(number, "", max(state.game.clock, move.at_ms))
        state = advance(player.scenario, state, stamp, events)
        yield Entry(stamp, "facilitator", move.command, events), state
    raise RuntimeError(f"no end after {LIMIT} commands; the last was {move}")


def played(player: Player, seed: int) -> State:
    """The state at the close of a session. Raises as `steps` does."""
    *_, (_, state) = steps(player, seed)
    return state


@dataclass(frozen=True)
class Fault:
    """Where a trial broke off: turn and phase, what was raised, and a script that leads there."""

    turn: str | None
    phase: Phase
    what: str
    script: Script


@dataclass(frozen=True)
class Trial:
    """What one session in memory showed. After a fault nothing else is told.

    `extremes` are the lowest and highest value of each indicator's key.
    """

    seen: frozenset[Sight] = frozenset()
    extremes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    fault: Fault | None = None


def trial(scenario: Scenario, seed: int, policy: Policy) -> Trial:
    """Play one session by `policy`. Whatever goes wrong in it is part of the answer."""
    state, entries = initial(scenario, seed), list[Entry]()
    player = Player(scenario, Draws(seed), policy=policy, talk=False)
    try:
        for entry, after in steps(player, seed):
            state = after
            entries.append(entry)
    except Exception as error:
        what = error.message if isinstance(error, Refused) else f"{type(error).__name__}: {error}"
        script = record(scenario, state, entries)
        return Trial(fault=Fault(state.game.turn, state.game.phase, clean_line(what), script))
    return Trial(seen(scenario, state), extremes(state))
