"""Making a session file, new or as a copy: prepared under another name, then published at once."""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from tabletop.runner.store import beginning, schema
from tabletop.runner.store.appending import append
from tabletop.runner.store.chain import last
from tabletop.runner.store.connection import connect, roll_back, settle
from tabletop.runner.store.errors import problem
from tabletop.runner.store.places import discard, publish, unfinished
from tabletop.runner.store.records import Draft, Header
from tabletop.runner.store.texts import Salt, random_salt
from tabletop.runner.store.upcasts import FORMAT
from tabletop.scenario.bundle import ScenarioFiles


def make(
    path: Path,
    header: Header,
    scenario: ScenarioFiles,
    drafts: Iterable[Draft] = (),
    salt: Salt = random_salt,
) -> None:
    """A session file at the resolved `path` whose commits are `drafts`. Raises StoreError."""
    prepared = unfinished(path)
    try:
        _fill(prepared, header, scenario, drafts, salt)
        publish(prepared, path)
    except (sqlite3.Error, OSError) as error:
        raise problem("not-created", path, problem=error) from error
    finally:
        discard(prepared)


def copy(source: sqlite3.Connection, path: Path) -> None:
    """A copy of all of `source` at the resolved `path`. Raises StoreError."""
    prepared = unfinished(path)
    try:
        if _back_up(source, prepared) != last(source, b""):
            raise problem("copy-failed", path, problem="it does not end where the session ends")
        publish(prepared, path)
    except (sqlite3.Error, OSError) as error:
        raise problem("copy-failed", path, problem=error) from error
    finally:
        discard(prepared)


def _fill(
    prepared: Path, header: Header, scenario: ScenarioFiles, drafts: Iterable[Draft], salt: Salt
) -> None:
    connection = connect(prepared, mode="rwc")
    try:
        settle(connection, prepared, read_only=False)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={FORMAT}")
        schema.create(connection)
        first = beginning.write(connection, header, scenario)
        for draft in drafts:
            append(connection, draft, first, salt)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise
    finally:
        connection.close()


def _back_up(source: sqlite3.Connection, prepared: Path) -> tuple[int, bytes]:
    """Copy into `prepared`, have it on disk, and say where the copy ends."""
    connection = connect(prepared, mode="rwc")
    try:
        settle(connection, prepared, read_only=False)
        source.backup(connection)
        end = last(connection, b"")
    finally:
        connection.close()
    # The backup goes past the journal: this is the one sync that the copy is sure to get.
    handle = os.open(prepared, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    return end
