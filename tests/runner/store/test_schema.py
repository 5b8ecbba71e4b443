import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.runner.store import Store, schema
from tests.runner.store.samples import fill

TABLES = ("session", "files", "commits", "texts")


@pytest.fixture(params=["recursive triggers on", "recursive triggers off"])
def foreign(request: pytest.FixtureRequest, store: Store) -> Iterator[sqlite3.Connection]:
    """Another program's connection to a session of two commits."""
    fill(store, 2)
    connection = sqlite3.connect(store.path, isolation_level=None)
    connection.execute(f"PRAGMA recursive_triggers={request.param.endswith('on')}")
    yield connection
    connection.close()


def rows(connection: sqlite3.Connection) -> list[list[object]]:
    return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE commits SET body = x'00' WHERE seq = 1",
        "UPDATE commits SET hash = x'00'",
        "DELETE FROM commits WHERE seq = 2",
        "INSERT OR REPLACE INTO commits VALUES (2, 'new', x'00', x'00')",
        "INSERT OR REPLACE INTO commits VALUES (3, 'n1', x'00', x'00')",
        "REPLACE INTO commits VALUES (1, 'n1', x'00', x'00')",
        "INSERT INTO commits VALUES (4, 'gap', x'00', x'00')",
        "INSERT INTO commits VALUES (0, 'before', x'00', x'00')",
        "INSERT INTO commits VALUES (2, 'n9', x'00', x'00') ON CONFLICT DO UPDATE SET body = x'00'",
        "UPDATE session SET header = x'00'",
        "DELETE FROM session",
        "INSERT OR REPLACE INTO session VALUES (1, x'00', x'00')",
        "INSERT INTO session VALUES (2, x'00', x'00')",
        "UPDATE files SET content = x'00'",
        "DELETE FROM files",
        "INSERT OR REPLACE INTO files VALUES ('air.yaml', x'00')",
        "INSERT INTO files VALUES ('more.yaml', x'00')",
        "UPDATE texts SET text = 'another' WHERE seq = 1",
        "UPDATE texts SET text = NULL, salt = NULL WHERE seq = 1",
        "UPDATE texts SET text = NULL WHERE seq = 1",
        "DELETE FROM texts",
        "INSERT OR REPLACE INTO texts VALUES (1, 1, x'00', 'another')",
        "INSERT OR REPLACE INTO texts VALUES (2, 1, x'00', 'another')",
        "INSERT INTO texts VALUES (1, 2, x'00', 'late')",
        "INSERT INTO texts VALUES (3, 1, x'00', 'early')",
        "INSERT INTO texts VALUES (2, 2, NULL, NULL)",
    ],
)
def test_rows_are_added_and_never_changed(foreign: sqlite3.Connection, statement: str) -> None:
    before = rows(foreign)
    with pytest.raises(sqlite3.IntegrityError):
        foreign.execute(statement)
    assert rows(foreign) == before


def test_a_text_is_emptied_only_under_a_last_commit_that_names_it(
    foreign: sqlite3.Connection,
) -> None:
    foreign.execute(
        """INSERT INTO commits VALUES (3, 'r', CAST('{"destroys":["1.1"]}' AS BLOB), x'00')"""
    )
    with pytest.raises(sqlite3.IntegrityError):
        foreign.execute("UPDATE texts SET text = NULL, salt = NULL WHERE seq = 2")
    with pytest.raises(sqlite3.IntegrityError):
        foreign.execute("UPDATE texts SET text = '', salt = NULL WHERE seq = 1")
    foreign.execute("UPDATE texts SET text = NULL, salt = NULL WHERE seq = 1")
    assert foreign.execute("SELECT salt, text FROM texts WHERE seq = 1").fetchall() == [
        (None, None)
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER commits_update",
        "CREATE TABLE more (a)",
        "CREATE INDEX more ON commits (hash)",
        "CREATE VIEW more AS SELECT 1",
        "ALTER TABLE commits ADD COLUMN more",
    ],
)
def test_any_change_of_the_tables_is_seen(foreign: sqlite3.Connection, statement: str) -> None:
    assert schema.difference(foreign) == ""
    foreign.execute(statement)
    assert schema.difference(foreign) != ""


def test_a_file_says_what_it_is(store: Store, path: Path) -> None:
    assert store.header.format == 1
    data = path.read_bytes()
    assert int.from_bytes(data[68:72], "big") == schema.APPLICATION_ID
    assert int.from_bytes(data[60:64], "big") == 1
