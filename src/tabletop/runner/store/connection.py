"""Connections to a session file: how they are opened, and every setting made and read back.

The file itself is never opened beside SQLite: on POSIX, closing any other handle of a file drops
the locks that this process holds on it.
"""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from tabletop.runner.store.errors import problem

BUSY_SECONDS = 10
"""How long a connection waits for another to let go of the file."""

PRAGMAS: tuple[tuple[str, str, int | str], ...] = (
    ("busy_timeout", str(BUSY_SECONDS * 1000), BUSY_SECONDS * 1000),
    ("trusted_schema", "OFF", 0),
    ("recursive_triggers", "ON", 1),
    ("secure_delete", "ON", 1),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("fullfsync", "ON", 1),
    ("synchronous", "EXTRA", 3),
    ("journal_mode", "DELETE", "delete"),
)
"""Name, what is set, what must be read back. `fullfsync` has a meaning on macOS alone."""


def beside(path: Path, suffix: str) -> Path:
    """The file beside a session, such as its `-journal`."""
    return path.with_name(path.name + suffix)


def connect(path: Path, **parameters: str) -> sqlite3.Connection:
    """A bare connection; `parameters` are those of an SQLite URI, as `mode="ro"`.

    Text comes back as bytes: in a damaged file it may be no UTF-8, which is for the chain to say.
    """
    query = "&".join(f"{name}={value}" for name, value in parameters.items())
    # Windows paths begin with a drive, network paths with two slashes: both need an empty host.
    quoted = quote(path.absolute().as_posix().encode("utf-8", "surrogateescape"), safe="/:")
    root = "" if quoted.startswith("/") else "/"
    connection = sqlite3.connect(f"file://{root}{quoted}?{query}", uri=True, isolation_level=None)
    connection.text_factory = bytes
    return connection


def settle(connection: sqlite3.Connection, path: Path, read_only: bool) -> None:
    """Make every setting and read it back.

    Raises StoreError("wal") for a file in another journal mode, StoreError("old-sqlite") for an
    SQLite that does not take a setting.
    """
    if read(connection, "journal_mode") == "wal":
        raise problem("wal", path)
    for name, value, expected in (*PRAGMAS, *((("query_only", "ON", 1),) if read_only else ())):
        connection.execute(f"PRAGMA {name}={value}").fetchall()
        found = read(connection, name)
        if found != expected:
            what = f"it does not take {name}={value}, and gives back {found}"
            raise problem("old-sqlite", found=sqlite3.sqlite_version, known="3.37", problem=what)


def read(connection: sqlite3.Connection, pragma: str) -> int | str | None:
    """What `pragma` stands at; None for one that this SQLite does not know."""
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    value = row[0] if row else None
    return value.decode() if isinstance(value, bytes) else value


def roll_back(connection: sqlite3.Connection) -> None:
    """End a transaction without its changes, unless SQLite has already done so itself."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")
