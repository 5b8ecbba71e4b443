"""A session's log by the path that stood in the end."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tabletop.engine.events import Event, HotWashEntered, TurnOpened, Undone
from tabletop.engine.log import Entry


@dataclass(frozen=True)
class PlayedTurn:
    """A turn as it was played. `opened` is the commit that opened it, `left` the one that led on.

    `left` is None where the session stops before. `commits` are those between.
    """

    turn: str
    opened: int
    commits: tuple[Entry, ...]
    left: int | None

    def events(self) -> Iterator[tuple[Entry, Event]]:
        """Each event of the turn with its commit."""
        return ((entry, event) for entry in self.commits for event in entry.events)


def lineage(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The commits that led to the last state, without those that were undone and the undoing."""
    path: list[Entry] = []
    number = len(entries)
    while number > 0:
        entry = entries[number - 1]
        undone = next((one for one in entry.events if isinstance(one, Undone)), None)
        if undone is None:
            path.append(entry)
        number = undone.to if undone else number - 1
    return tuple(reversed(path))


def turns(path: Iterable[Entry]) -> tuple[PlayedTurn, ...]:
    """The turns of a lineage, in the order in which they were played."""
    found: list[PlayedTurn] = []
    turn, opened = "", 0
    commits: list[Entry] = []
    for entry in path:
        onward = next((one for one in entry.events if isinstance(one, TurnOpened)), None)
        ends = any(isinstance(one, HotWashEntered) for one in entry.events)
        if turn and (onward or ends):
            found.append(PlayedTurn(turn, opened, tuple(commits), entry.stamp.seq))
        if onward or ends:
            turn, opened, commits = (onward.turn if onward else ""), entry.stamp.seq, []
        elif turn:
            commits.append(entry)
    if turn:
        found.append(PlayedTurn(turn, opened, tuple(commits), None))
    return tuple(found)
