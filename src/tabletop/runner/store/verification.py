"""Checking a whole session file, and saying how far it is good."""

import sqlite3
from collections.abc import Sequence

from tabletop.runner.store import beginning, chain
from tabletop.runner.store.database import Database
from tabletop.runner.store.errors import StoreError
from tabletop.runner.store.records import Commit, Verification, head_code


def verify(database: Database) -> Verification:
    """Check header, scenario, chain, texts and SQLite's own order.

    Raises StoreError for what keeps the file from being read at all; damage is a finding.
    """
    good: list[Commit] = []
    try:
        with database.reading() as connection:
            _, first, _ = beginning.read(connection, database.path)
            head = first.hex()
            _collect(connection, database, first, good)
            chain.check_texts(database.path, good)
            chain.check_strays(connection, database.path)
            disorder = _disorder(connection)
    except StoreError as error:
        if error.code not in ("damaged", "newer-format"):
            raise
        return _bad(good, error.commit, error.message)
    if disorder:
        return _bad(good, None, disorder)
    head = good[-1].hash if good else head
    return Verification(True, len(good), head_code(head), destroyed=chain.destroyed(good))


def _collect(
    connection: sqlite3.Connection, database: Database, first: bytes, good: list[Commit]
) -> None:
    # One by one, for those before a damaged commit are to be kept.
    for commit in chain.commits(connection, database.path, 0, first):
        good.append(commit)  # noqa: PERF402 - list.extend promises nothing about an exception


def _bad(good: Sequence[Commit], first_bad: int | None, problem: str) -> Verification:
    kept = [commit for commit in good if first_bad is None or commit.seq < first_bad]
    head = head_code(kept[-1].hash) if kept else ""
    return Verification(False, len(kept), head, first_bad, problem, chain.destroyed(kept))


def _disorder(connection: sqlite3.Connection) -> str:
    """What SQLite finds amiss in its own pages and indexes; empty when nothing."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0].decode("utf-8", "replace")
    return "" if found == "ok" else f"SQLite finds its pages in disorder: {found}"
