"""The tables of a session file, and the triggers that let rows be added and nothing else.

Beside the triggers, the chain of hashes shows what was changed by force.
"""

import sqlite3
from functools import cache

APPLICATION_ID = 0x54625470
"""In the file's header: tells a session from any other SQLite file."""

TABLES = (
    """CREATE TABLE session (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  header BLOB NOT NULL,
  hash BLOB NOT NULL
)""",
    """CREATE TABLE files (
  path TEXT PRIMARY KEY NOT NULL,
  content BLOB NOT NULL
)""",
    """CREATE TABLE commits (
  seq INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL UNIQUE,
  body BLOB NOT NULL,
  hash BLOB NOT NULL
)""",
    """CREATE TABLE texts (
  seq INTEGER NOT NULL,
  number INTEGER NOT NULL,
  salt BLOB,
  text TEXT,
  PRIMARY KEY (seq, number)
)""",
)

# SQLite resolves OR REPLACE by deleting the old row, which fires delete triggers only where a
# connection asks for recursive triggers. So each insert trigger looks for the old row itself.
_INSERTS = {
    "session": "EXISTS (SELECT 1 FROM session)",
    "files": "EXISTS (SELECT 1 FROM session)",
    "commits": """NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM commits)
  OR EXISTS (SELECT 1 FROM commits WHERE command_id = NEW.command_id)""",
    "texts": """NEW.seq IS NOT (SELECT max(seq) FROM commits)
  OR NEW.salt IS NULL OR NEW.text IS NULL
  OR EXISTS (SELECT 1 FROM texts WHERE seq = NEW.seq AND number = NEW.number)""",
}

# A text may be emptied, wholly, under a last commit that names it in quotation marks.
_EMPTYING = """NEW.seq IS OLD.seq AND NEW.number IS OLD.number
  AND NEW.salt IS NULL AND NEW.text IS NULL
  AND OLD.seq < (SELECT max(seq) FROM commits)
  AND instr((SELECT body FROM commits ORDER BY seq DESC LIMIT 1),
            CAST('"' || OLD.seq || '.' || OLD.number || '"' AS BLOB)) > 0"""

_UPDATES = {"session": "1", "files": "1", "commits": "1", "texts": f"NOT ({_EMPTYING})"}


def _trigger(table: str, verb: str, when: str) -> str:
    return f"""CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table}
WHEN {when}
BEGIN SELECT RAISE(ABORT, '{table}: rows are added and never changed'); END"""


TRIGGERS = (
    *(_trigger(table, "INSERT", when) for table, when in _INSERTS.items()),
    *(_trigger(table, "UPDATE", when) for table, when in _UPDATES.items()),
    *(_trigger(table, "DELETE", "1") for table in _UPDATES),
)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables and triggers in an empty file, within the caller's transaction."""
    for statement in (*TABLES, *TRIGGERS):
        connection.execute(statement)


def difference(connection: sqlite3.Connection) -> str:
    """What is not as it should be in the tables of `connection`; empty when all is."""
    found = _described(connection)
    if odd := sorted(found ^ _expected()):
        kind, name, *_ = odd[0]
        return f"{kind} {name} is missing, changed, or not one of ours"
    return ""


@cache
def _expected() -> frozenset[tuple[str, ...]]:
    connection = sqlite3.connect(":memory:")
    try:
        create(connection)
        return _described(connection)
    finally:
        connection.close()


def _described(connection: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return frozenset(tuple(_text(value) for value in row) for row in rows)


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
