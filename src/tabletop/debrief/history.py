"""A log read once: what happened in which turn, and what was taken back later."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar, cast

from tabletop.debrief.datum import Moment
from tabletop.engine.events import Event, HotWashEntered, TurnOpened, Undone
from tabletop.engine.log import Entry, replay
from tabletop.engine.state import Game, Stamp, State
from tabletop.scenario.model import Scenario

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Happening(Generic[E]):
    """One event with its commit, the turn being played then, and whether it was taken back."""

    event: E
    entry: Entry
    turn: str | None
    undone: bool

    @property
    def commit(self) -> int:
        return self.entry.stamp.seq

    @property
    def moment(self) -> Moment:
        return moment(self.entry.stamp)


def moment(stamp: Stamp) -> Moment:
    """A stamp as the debrief shows it."""
    return Moment(
        commit=stamp.seq, at=stamp.at, clock_ms=stamp.clock, happened_at=stamp.happened_at
    )


class History:
    """The log of a session, with its final state."""

    def __init__(self, scenario: Scenario, seed: int, entries: Sequence[Entry]) -> None:
        self.scenario = scenario
        self.entries = tuple(entries)
        self._seed = seed
        self.turns = _turns(self.entries)
        self.undone = undone(self.entries)
        self._by_kind: dict[type, list[Happening[Event]]] = defaultdict(list)
        for one in self._happenings():
            self._by_kind[type(one.event)].append(one)

    @cached_property
    def state(self) -> State:
        """The state after the last commit, folded when it is first asked for."""
        return replay(self.scenario, self._seed, self.entries)

    def all(self, kind: type[E]) -> Iterator[Happening[E]]:
        """Every event of a kind in the order of the log, taken back or not."""
        return iter(cast("list[Happening[E]]", self._by_kind.get(kind, [])))

    def standing(self, kind: type[E]) -> Iterator[Happening[E]]:
        """Every event of a kind that was not taken back."""
        return (one for one in self.all(kind) if not one.undone)

    def before(self, commit: int) -> Game:
        """The game just before a commit."""
        return self.state.past[commit - 1]

    def after(self, commit: int) -> Game:
        """The game just after a commit."""
        return self.state.past[commit]

    def _happenings(self) -> Iterator[Happening[Event]]:
        for entry in self.entries:
            seq = entry.stamp.seq
            for event in entry.events:
                yield Happening(event, entry, self.turns[seq], seq in self.undone)


def undone(entries: Sequence[Entry]) -> frozenset[int]:
    """The commits that an undo took back and none restored.

    The game after an undo is the game after the commit that it names, so the commits that count are
    those on the path back from the last one: from an undo to the commit that it names, else to the
    one before. What the room remembers is never taken back.
    """
    by_seq = {entry.stamp.seq: entry for entry in entries}
    path: set[int] = set()
    seq = max(by_seq, default=0)
    while seq:
        path.add(seq)
        back_to = [one.to for one in by_seq[seq].events if isinstance(one, Undone)]
        seq = back_to[-1] if back_to else seq - 1
    return frozenset(
        one for one, entry in by_seq.items() if one not in path and not entry.command.room
    )


def _turns(entries: Sequence[Entry]) -> dict[int, str | None]:
    """The turn being played after each commit; None before the first and from the hot wash on."""
    turns: dict[int, str | None] = {0: None}
    now: str | None = None
    for entry in entries:
        for event in entry.events:
            match event:
                case TurnOpened():
                    now = event.turn
                case HotWashEntered():
                    now = None
                case Undone():
                    now = turns[event.to]
        turns[entry.stamp.seq] = now
    return turns
