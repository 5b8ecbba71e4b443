"""The session file: one SQLite file that commits are appended to and read back from."""

import sqlite3
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from tabletop.runner.store import beginning, chain
from tabletop.runner.store.appending import append
from tabletop.runner.store.body import same_command
from tabletop.runner.store.canonical import normal_text
from tabletop.runner.store.database import Database
from tabletop.runner.store.errors import StoreError, problem, refusal
from tabletop.runner.store.making import copy, make
from tabletop.runner.store.opening import opened
from tabletop.runner.store.records import (
    Commit,
    Draft,
    Header,
    Verification,
    head_code,
)
from tabletop.runner.store.texts import Salt, random_salt
from tabletop.runner.store.verification import verify
from tabletop.scenario.bundle import ScenarioFiles

Judge: TypeAlias = Callable[[tuple[Commit, ...]], Draft]
"""Gets the commits that the caller has not read; returns the draft with its events and texts."""


class Store:
    """A session file in use, by one thread. Close it, or use it in a `with` statement.

    Every method raises StoreError where the file or the disk does not allow what is asked.
    """

    header: Header
    scenario_files: ScenarioFiles

    def __init__(
        self, path: Path, connection: sqlite3.Connection, read_only: bool, salt: Salt
    ) -> None:
        """For `create` and `open` alone: takes a settled connection to a session file."""
        self.path = path
        self._salt = salt
        self._database = Database(path, connection, read_only)
        with self._database.reading():
            self.header, self._first, self.scenario_files = beginning.read(connection, path)
        self._version = self._database.version()

    @classmethod
    def create(
        cls,
        path: Path,
        header: Header,
        scenario: ScenarioFiles,
        salt: Salt = random_salt,
        drafts: Iterable[Draft] = (),
    ) -> Self:
        """A new session file at `path`, where there may be none. It appears whole or not at all.

        `drafts` are its first commits, with events that are judged already.
        """
        path = path.resolve()
        make(path, header, scenario, drafts, salt)
        return cls.open(path, salt=salt)

    @classmethod
    def open(cls, path: Path, read_only: bool = False, salt: Salt = random_salt) -> Self:
        """The session file at `path`, to write on or (`read_only`) to look on.

        `salt` may give salts that repeat only where no text is a person's, as in a rehearsal.
        """
        path = path.resolve()
        connection = opened(path, read_only)
        try:
            return cls(path, connection, read_only, salt)
        except BaseException:
            connection.close()
            raise

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded here: opened to look on, or the disk failed."""
        return self._database.read_only or self._database.failed is not None

    @property
    def failed(self) -> StoreError | None:
        """The failure of the disk after which nothing more is recorded, if there was one."""
        return self._database.failed

    @property
    def head(self) -> str:
        """The short code of the last commit's hash, or of the header's, as `4f2a-91bc`."""
        with self._database.reading() as connection:
            return head_code(chain.last(connection, self._first)[1].hex())

    def read(self, after: int = 0, most: int | None = None) -> tuple[Commit, ...]:
        """Every commit after number `after`, or the first `most` of them, in order, each checked.

        Whether an empty text was emptied on record can be told of all commits alone, and of some
        is not.
        """
        with self._database.reading() as connection:
            return self._commits(connection, after, most)

    def holds(self, piece: bytes) -> bool:
        """Whether the body of any commit holds these bytes; nothing is checked."""
        query = "SELECT EXISTS (SELECT 1 FROM commits WHERE instr(body, ?) > 0)"
        with self._database.reading() as connection:
            return bool(connection.execute(query, (piece,)).fetchone()[0])

    def drafts(self, numbers: Iterable[int]) -> tuple[Draft, ...]:
        """The commits of these numbers, read before, as drafts with their texts by id."""
        with self._database.reading() as connection:
            return tuple(chain.draft(connection, self.path, seq) for seq in numbers)

    def changed(self) -> bool:
        """Whether another connection wrote since this was last asked. Never waits: ask again."""
        version = self._database.version()
        if version is None or version == self._version:
            return False
        self._version = version
        return True

    def write(self, since: int, draft: Draft, judge: Judge) -> Commit:
        """Record one command; it is on disk when this returns.

        `draft` is the command as it came, `since` the last commit that the caller has read. `judge`
        decides on the fresh state and returns `draft` with its events, and with all texts that they
        refer to; whatever it raises passes through, and nothing is recorded. A retry, with the same
        id and content, returns what was recorded the first time and is not judged again.

        Raises StoreRefused "stale" for a game command after whose `seen` another was recorded,
        "other-command" for an id that stands for another content, "no-such-text"; StoreError
        "disk-full", "disk-failed", "busy", "moved", "behind", "read-only", "damaged".
        """
        with self._database.writing() as connection:
            if recorded := self._recorded(connection, draft):
                return recorded
            fresh = self._commits(connection, since)
            if draft.game:
                self._refuse_stale(connection, draft, since, fresh)
            judged = judge(fresh)
            if judged.command_id != draft.command_id:
                raise ValueError("the judge returned another command")
            seq = append(connection, judged, self._first, self._salt)
            return self._commits(connection, seq - 1)[0]

    def verify(self) -> Verification:
        """Check header, scenario, chain, texts and SQLite's order; name the first bad commit.

        What replay and the rules of play can show is for the caller to check.
        """
        return verify(self._database)

    def copy_to(self, path: Path) -> None:
        """A copy of the whole session at `path`, where there may be no file yet; then on disk."""
        copy(self._database.connection, path.resolve())

    def close(self) -> None:
        """Let go of the file."""
        self._database.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _commits(
        self, connection: sqlite3.Connection, after: int, most: int | None = None
    ) -> tuple[Commit, ...]:
        previous = self._first if after == 0 else self._hash(connection, after)
        found = tuple(islice(chain.commits(connection, self.path, after, previous), most))
        if most is None or len(found) < most:
            chain.check_texts(self.path, found)
        return found

    def _hash(self, connection: sqlite3.Connection, seq: int) -> bytes:
        row = connection.execute("SELECT hash FROM commits WHERE seq = ?", (seq,)).fetchone()
        if row is None:
            found = chain.last(connection, self._first)[0]
            raise problem("behind", self.path, found=found, known=seq)
        return bytes(row[0])

    def _recorded(self, connection: sqlite3.Connection, draft: Draft) -> Commit | None:
        """What is recorded under the id of `draft`, if anything. Raises StoreRefused."""
        query = "SELECT seq FROM commits WHERE command_id = ?"
        row = connection.execute(query, (normal_text(draft.command_id),)).fetchone()
        if row is None:
            return None
        commit = self._commits(connection, row[0] - 1)[0]
        if not same_command(draft, commit):
            raise refusal("other-command", found=commit.seq)
        return commit

    def _refuse_stale(
        self, connection: sqlite3.Connection, draft: Draft, since: int, fresh: tuple[Commit, ...]
    ) -> None:
        """Raise StoreRefused if a game commit came after the last one that `draft` has seen."""
        between = chain.perhaps_games(connection, draft.seen, since)
        read_before = (self._commits(connection, seq - 1, 1)[0] for seq in between)
        for commit in (*read_before, *fresh):
            if commit.game and commit.seq > draft.seen:
                raise refusal("stale", found=commit.seq)
