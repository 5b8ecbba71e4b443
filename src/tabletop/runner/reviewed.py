"""A session opened to be read: any moment of it, as any audience may see it. Nothing is written."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from tabletop.debrief.chronology import said
from tabletop.debrief.history import History
from tabletop.debrief.names import Names
from tabletop.debrief.passages import Passage, passages
from tabletop.engine.commands import Redact
from tabletop.engine.log import Entry
from tabletop.engine.state import State
from tabletop.engine.view import View, view
from tabletop.runner.moments import Moments
from tabletop.runner.replaying import frozen_scenario, read_entry
from tabletop.runner.store import Commit, Store, without
from tabletop.runner.withdrawn import withdrawn

_WITHDRAWS = b'"kind":"redact"'
"""Stands in the body of every commit that withdraws a text of an earlier one."""


class Reviewed:
    """One session file, read only; commits are numbered from 1, and 0 is before the first.

    Texts that were withdrawn at any time read as removed. Every method raises StoreError where the
    file cannot be read, or a commit does not follow from what came before it.
    """

    def __init__(self, store: Store, most: int | None) -> None:
        """For `open` alone."""
        self._store = store
        self.path = store.path
        self.scenario = frozen_scenario(store)
        commits = store.read(most=most)
        self.whole = most is None or len(commits) < most
        """Whether all is read that was there."""
        self._load(commits)

    @classmethod
    def open(cls, path: Path, most: int | None = None) -> Self:
        """The session at `path`, finished or still played.

        Of its commits `most` are read at once, the others by `read_on`; but all of them where one
        withdraws a text, which must not be seen meanwhile.
        """
        store = Store.open(path, read_only=True)
        try:
            return cls(store, None if store.holds(_WITHDRAWS) else most)
        except BaseException:
            store.close()
            raise

    @property
    def session(self) -> str:
        """The session's id."""
        return self._store.header.session

    @property
    def last(self) -> int:
        """The number of the last commit."""
        return len(self.entries)

    def entry(self, commit: int) -> Entry:
        """A commit, from 1 to the last."""
        return self.entries[commit - 1]

    def state(self, commit: int) -> State:
        """The state after a commit."""
        return self._moments.at(commit)

    def view(self, commit: int, audience: str) -> View:
        """What `audience` might see after a commit."""
        return view(self.scenario, self.state(commit), audience)

    def sentence(self, commit: int) -> str:
        """What a commit did, in words."""
        return said(self.names, self.entry(commit))

    def passages(self, commit: int) -> tuple[Passage, ...]:
        """The texts of a commit in full."""
        return passages(self.history, self.names, self.entry(commit))

    def undone(self, commit: int) -> bool:
        """Whether a commit was taken back and not restored."""
        return commit in self.history.undone

    def turn(self, commit: int) -> str | None:
        """The id of the turn being played after a commit."""
        return self.history.turns[commit]

    def read_on(self) -> None:
        """Read the commits that were not read at once."""
        if not self.whole:
            self._load(self._store.read())
            self.whole = True

    def refresh(self) -> bool:
        """Read what was recorded since; says whether there was anything."""
        if not (self.whole and self._store.changed()):
            return False
        fresh = self._store.read(self.last)
        entries = [read_entry(commit, self.path) for commit in fresh]
        if any(isinstance(one.command, Redact) for one in entries):
            # Texts of commits that are read already have been withdrawn.
            self._load(self._store.read())
        elif entries:
            self.entries += entries
            self.head = fresh[-1].head
            self._retell()
        return bool(entries)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _load(self, commits: tuple[Commit, ...]) -> None:
        self.entries = [read_entry(commit, self.path) for commit in commits]
        gone = withdrawn(commits)
        for commit in commits:
            if gone & commit.texts.keys():
                self.entries[commit.seq - 1] = read_entry(without(commit, gone), self.path)
        self.head = commits[-1].head if commits else self._store.head
        seed = self._store.header.seed
        self._moments = Moments(self.scenario, seed, self.entries, self.path)
        self._retell()

    def _retell(self) -> None:
        self.history = History(self.scenario, self._store.header.seed, self.entries)
        self.names = Names(self.history)
