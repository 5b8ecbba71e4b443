"""What a reader has open: sessions, the moment, the audience, the marks. Knows no screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tabletop.console.trouble import Trouble
from tabletop.debrief.marks import Mark
from tabletop.engine.view import FACILITATOR, PUBLIC, View
from tabletop.runner.marking import MarksError, Sidecar
from tabletop.runner.reviewed import Reviewed
from tabletop.runner.search.index import Hit, Index
from tabletop.runner.store import StoreError


@dataclass(frozen=True, slots=True)
class Place:
    """A commit of one of the open sessions, by their order on the desk."""

    session: int
    commit: int


AT_ONCE = 400
"""Commits of each session that are read before the first paint; the others directly after it."""


def opened(paths: Sequence[Path]) -> tuple[Desk, Trouble | None]:
    """The session files that can be read, each once, and what is wrong with the others.

    Raises StoreError if none can be read.
    """
    found: list[Reviewed] = []
    faults: list[StoreError] = []
    for path in dict.fromkeys(one.resolve() for one in paths):
        try:
            found.append(Reviewed.open(path, AT_ONCE))
        except StoreError as error:
            faults.append(error)
    if not found:
        raise faults[0]
    if not faults:
        return Desk(found), None
    messages = " ".join(one.message for one in faults)
    return Desk(found), Trouble(f"Not opened: {messages}", faults[0].hint)


class Desk:
    """Sessions lying open, each at a commit. Raises StoreError where one cannot be read on."""

    def __init__(self, sessions: Sequence[Reviewed]) -> None:
        """Of one session or more; each is opened at its first commit."""
        self.sessions = tuple(sessions)
        self.sidecars = tuple(Sidecar(one.path, one.session) for one in sessions)
        self.number = 0
        self._commits = [min(1, one.last) for one in sessions]
        self._audience = FACILITATOR
        self._index: Index | None = None
        self._marks: dict[int, tuple[Mark, ...]] = {}

    @property
    def session(self) -> Reviewed:
        """The session that is looked at."""
        return self.sessions[self.number]

    @property
    def commit(self) -> int:
        """The commit that is looked at; 0 in a session that has none."""
        return self._commits[self.number]

    @property
    def place(self) -> Place:
        """Session and commit that are looked at."""
        return Place(self.number, self.commit)

    @property
    def audience(self) -> str:
        """Whose eyes are lent; the facilitator's where this session lacks the team."""
        return self._audience if self._audience in self.audiences else FACILITATOR

    @property
    def audiences(self) -> tuple[str, ...]:
        """All whose eyes can be lent, in the order of the file."""
        return (FACILITATOR, *self.session.scenario.teams, PUBLIC)

    @property
    def titles(self) -> dict[str, str]:
        """The titles of the scenario's turns, by id."""
        return {turn.id: str(turn.title) for turn in self.session.scenario.turns.values()}

    @property
    def view(self) -> View:
        """The game at this moment as the audience may see it."""
        return self.session.view(self.commit, self.audience)

    @property
    def full_view(self) -> View:
        """The game at this moment as the facilitator sees it."""
        return self.session.view(self.commit, FACILITATOR)

    def go(self, commit: int) -> None:
        """To a commit, or to the nearest that there is."""
        self._commits[self.number] = max(min(1, self.session.last), min(commit, self.session.last))

    def go_to(self, place: Place) -> None:
        """To a commit of another session."""
        self.number = place.session
        self.go(place.commit)

    def by_turn(self, forth: bool) -> None:
        """To the beginning of the next turn; or to that of this one, from there of the one before.

        The hot wash counts as a turn, and so does what comes before STARTEX.
        """
        begins = self.turn_begins()
        if forth:
            self.go(next((one for one in begins if one > self.commit), self.session.last))
        else:
            self.go(next((one for one in reversed(begins) if one < self.commit), 1))

    def turn_begins(self) -> tuple[int, ...]:
        """The commits after which another turn, or none, is being played than before."""
        turns = self.session.history.turns
        return tuple(n for n in range(1, self.session.last + 1) if turns[n] != turns[n - 1])

    def next_audience(self, steps: int) -> None:
        """Lend the eyes of the next in the list, or of the one before."""
        listed = self.audiences
        self._audience = listed[(listed.index(self.audience) + steps) % len(listed)]

    def next_session(self) -> None:
        """To the next of the open sessions, where it was left."""
        self.number = (self.number + 1) % len(self.sessions)

    @property
    def whole(self) -> bool:
        """Whether all commits are read that were there."""
        return all(one.whole for one in self.sessions)

    def read_on(self) -> None:
        """Read the commits that were not read at once."""
        for one in self.sessions:
            one.read_on()

    def refresh(self) -> bool:
        """Read what was recorded since; who stood at the last commit stands at the new last."""
        grown = False
        for number, session in enumerate(self.sessions):
            before = session.last
            if session.refresh():
                grown = True
                if self._commits[number] == before:
                    self._commits[number] = session.last
        if grown and self._index is not None:
            self._index.close()
            self._index = None
        return grown

    def find(self, wanted: str) -> tuple[Hit, ...]:
        """Commits of all open sessions that hold what is wanted. Raises SearchError."""
        if self._index is None:
            self._index = self._indexed()
        return self._index.find(wanted)

    def marks(self, number: int | None = None) -> tuple[Mark, ...]:
        """The marks of a session, of the one looked at unless named. Raises MarksError."""
        number = self.number if number is None else number
        if number not in self._marks:
            self._marks[number] = self.sidecars[number].marks()
        return self._marks[number]

    def marked(self) -> dict[int, Mark]:
        """The marks of the session looked at, by commit; none where they cannot be read."""
        try:
            return {one.commit: one for one in self.marks()}
        except MarksError:
            return {}

    def put(self, number: int, mark: Mark) -> None:
        """Keep a mark of a session. Raises MarksError."""
        self._marks.pop(number, None)
        self.sidecars[number].put(mark)

    def remove(self, place: Place) -> None:
        """Take a mark away. Raises MarksError."""
        self._marks.pop(place.session, None)
        self.sidecars[place.session].remove(place.commit)

    def close(self) -> None:
        """Let go of all sessions."""
        for one in self.sessions:
            one.close()

    def _indexed(self) -> Index:
        index = Index()
        for number, session in enumerate(self.sessions):
            for commit in range(1, session.last + 1):
                texts = (f"{one.heading}: {one.text}" for one in session.passages(commit))
                index.add(number, commit, "\n".join((session.sentence(commit), *texts)))
        return index
