"""The session file: one SQLite file that commits are appended to and read back from."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from tabletop.runner.store import beginning, chain, schema
from tabletop.runner.store.body import compose, same_command
from tabletop.runner.store.connection import connect, settle
from tabletop.runner.store.database import Database
from tabletop.runner.store.errors import StoreError, problem, refusal, translated
from tabletop.runner.store.opening import opened
from tabletop.runner.store.places import discard, publish, unfinished
from tabletop.runner.store.records import (
    Commit,
    Draft,
    Header,
    ScenarioFiles,
    Verification,
    head_code,
)
from tabletop.runner.store.upcasts import FORMAT

Judge: TypeAlias = Callable[[tuple[Commit, ...]], Draft]
"""Gets the commits that came since the caller last read; returns the draft with events and texts."""


class Store:
    """A session file in use, by one thread. Close it, or use it in a `with` statement.

    Every method raises StoreError where the file or the disk does not allow what is asked.
    """

    header: Header
    scenario_files: ScenarioFiles

    def __init__(self, path: Path, connection: sqlite3.Connection, read_only: bool) -> None:
        """For `create` and `open` alone: takes a settled connection to a session file."""
        self.path = path
        self._database = Database(path, connection, read_only)
        with self._database.reading():
            self.header, self._first, self.scenario_files = beginning.read(connection, path)
        self._version = self._database.version()

    @classmethod
    def create(cls, path: Path, header: Header, scenario: ScenarioFiles) -> Self:
        """A new session file at `path`, where there may be none. It appears whole or not at all."""
        path = path.resolve()
        prepared = unfinished(path)
        try:
            _begin(prepared, header, scenario)
            publish(prepared, path)
        except sqlite3.Error as error:
            raise _told(error, path) from error
        finally:
            discard(prepared)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """The session file at `path`, to write on or (`read_only`) to look on."""
        path = path.resolve()
        connection = opened(path, read_only)
        try:
            return cls(path, connection, read_only)
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
            return head_code(self._last(connection)[1].hex())

    def read(self, after: int = 0) -> tuple[Commit, ...]:
        """Every commit after number `after`, in order, each checked."""
        with self._database.reading() as connection:
            return self._commits(connection, after)

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
            fresh = self._commits(connection, min(since, draft.seen) if draft.game else since)
            _refuse_stale(draft, fresh)
            judged = judge(tuple(commit for commit in fresh if commit.seq > since))
            if judged.command_id != draft.command_id:
                raise ValueError("the judge returned another command")
            return self._append(connection, judged)

    def verify(self) -> Verification:
        """Check header, scenario, chain, texts and SQLite's own order, and name the first bad commit.

        What replay and the rules of play can show is for the caller to check.
        """
        good: list[Commit] = []
        try:
            with self._database.reading() as connection:
                _, first, _ = beginning.read(connection, self.path)
                good.extend(())
                for commit in chain.commits(connection, self.path, 0, first):
                    good.append(commit)  # noqa: PERF402 - those before a damaged one are kept
                chain.check_texts(connection, self.path, good)
                problem_found = _disorder(connection)
        except StoreError as error:
            if error.code not in ("damaged", "newer-format"):
                raise
            return self._bad(good, error.commit, error.message)
        if problem_found:
            return self._bad(good, None, problem_found)
        last = good[-1].hash if good else self._first.hex()
        return Verification(True, len(good), head_code(last), destroyed=chain.destroyed(good))

    def copy_to(self, path: Path) -> None:
        """A copy of the whole session at `path`, where there may be no file yet; then on disk."""
        path = path.resolve()
        prepared = unfinished(path)
        try:
            self._back_up(prepared)
            with Store.open(prepared, read_only=True) as copy:
                if copy.head != self.head:
                    raise problem("copy-differs", path)
            publish(prepared, path)
        except sqlite3.Error as error:
            raise _told(error, path) from error
        finally:
            discard(prepared)

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
