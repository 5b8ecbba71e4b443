"""A connection in use: transactions, errors in words, and no more writing once the disk failed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tabletop.runner.store.ballast import Ballast
from tabletop.runner.store.connection import BUSY_SECONDS, read, roll_back
from tabletop.runner.store.errors import StoreError, problem, translated

_RELEASED = (
    "The reserve kept beside the session was given back: enter the command again, and make room "
    "on the disk soon."
)
_NO_RESERVE = "Make room on the disk, then enter the command again."


class Database:
    """One connection to the session file at `path`.

    `failed` is the error after which nothing is written any more: a disk that did not confirm a
    write may confirm the next one and still have lost the first.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, read_only: bool) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self.failed: StoreError | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One transaction that sees one state of the file and changes nothing."""
        with self._in_words():
            yield from self._transaction("BEGIN")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction alone on the file. On disk when it is left without an exception."""
        if self.failed:
            raise self.failed
        if self.read_only:
            raise problem("read-only", self.path)
        with self._in_words():
            yield from self._transaction("BEGIN IMMEDIATE")

    def version(self) -> int | None:
        """A number that changes when another connection commits; None while another is writing."""
        with self._in_words():
            self.connection.execute("PRAGMA busy_timeout=0")
            try:
                found = read(self.connection, "data_version")
            except sqlite3.OperationalError as error:
                if not str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_BUSY"):
                    raise
                return None
            finally:
                self.connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        return int(found or 0)

    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        self.connection.execute(begin)
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException:
            roll_back(self.connection)
            raise

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            told = translated(error, self.path, BUSY_SECONDS)
            if told is None:
                raise
            if told.code in ("disk-failed", "damaged"):
                self.failed = self.failed or told
            if told.code == "disk-full":
                told.hint = _RELEASED if Ballast(self.path).release() else _NO_RESERVE
            raise told from error
