"""Opening a session file: what it is, whether it is whole, and whether it can be used as asked."""

import os
import sqlite3
from pathlib import Path

from tabletop.runner.store import schema
from tabletop.runner.store.connection import BUSY_SECONDS, beside, connect, read, settle
from tabletop.runner.store.errors import StoreError, problem, translated
from tabletop.runner.store.places import permits
from tabletop.runner.store.upcasts import FORMAT, OLDEST


def opened(path: Path, read_only: bool) -> sqlite3.Connection:
    """A settled connection to the session file at `path`, its tables compared with ours.

    Raises StoreError; the file is then as it was, but for a command that was interrupted half way
    and is taken back.
    """
    _refuse_at_sight(path, read_only)
    try:
        _refuse_foreign(path)
        return _looking_on(path) if read_only else _ready(path, False, mode="rw")
    except sqlite3.Error as error:
        told = translated(error, path, BUSY_SECONDS, opening=True)
        if told is None:
            raise
        raise told from error
    except UnicodeDecodeError as error:
        # SQLite quoted a damaged name, which Python could not put into its exception.
        what = "a name in them is no text"
        raise problem("damaged", path, where="its tables", problem=what) from error


def _refuse_at_sight(path: Path, read_only: bool) -> None:
    if not path.exists():
        raise problem("missing", path)
    if not path.is_file():
        raise problem("not-a-session", path)
    if beside(path, "-wal").exists():
        raise problem("wal", path)
    if not permits(path, os.R_OK):
        raise problem("failed", path, problem="you may not read it")
    if read_only:
        return
    if not permits(path, os.W_OK):
        raise problem("not-writable", path, problem="it is marked as read-only")
    if not permits(path.parent, os.W_OK | os.X_OK):
        raise problem("not-writable", path, problem="nothing may be written in its folder")


def _refuse_foreign(path: Path) -> None:
    """Look at the file's first page without locks, and so without taking anything back in it.

    A page caught while another program writes may not be readable: that is for the opening to say.
    """
    connection = connect(path, mode="ro", immutable="1")
    try:
        _check_kind(connection, path)
        _refuse_write_ahead(connection, path)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorname", None) == "SQLITE_NOTADB":
            raise
    finally:
        connection.close()


def _refuse_write_ahead(connection: sqlite3.Connection, path: Path) -> None:
    # Asked for its journal mode, a connection would make files of a write-ahead log. Some builds
    # of SQLite cannot give the bytes; there `settle` finds out.
    data = connection.serialize() if hasattr(connection, "serialize") else b""
    if 2 in data[18:20]:
        raise problem("wal", path)


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    if read(connection, "application_id") != schema.APPLICATION_ID:
        raise problem("not-a-session", path)
    found = int(read(connection, "user_version") or 0)
    if found > FORMAT:
        raise problem("newer-format", path, found=found, known=FORMAT)
    if found < OLDEST:
        raise problem("older-format", path, found=found, known=OLDEST)


def _looking_on(path: Path) -> sqlite3.Connection:
    try:
        return _ready(path, True, mode="ro")
    except sqlite3.OperationalError as error:
        name = str(getattr(error, "sqlite_errorname", ""))
        if name == "SQLITE_READONLY_ROLLBACK":
            _take_back(path)
            return _ready(path, True, mode="ro")
        unlockable = name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_READONLY"))
        if unlockable and not beside(path, "-journal").exists():
            return _ready(path, True, mode="ro", immutable="1")
        raise


def _take_back(path: Path) -> None:
    """Open the file for writing once: SQLite then takes the interrupted command back."""
    if not (permits(path, os.W_OK) and permits(path.parent, os.W_OK | os.X_OK)):
        raise problem("journal", path)
    _ready(path, False, mode="rw").close()


def _ready(path: Path, read_only: bool, **parameters: str) -> sqlite3.Connection:
    connection = connect(path, **parameters)
    try:
        settle(connection, path, read_only)
        # Only from here on is the file locked while it is read.
        _check_kind(connection, path)
        if odd := schema.difference(connection):
            raise problem("schema", path, problem=odd)
    except (sqlite3.Error, StoreError):
        connection.close()
        raise
    return connection
