import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tabletop.runner.store import Store, StoreError
from tabletop.runner.store.connection import connect, read
from tests.runner.store.samples import create, note, put

WANTED = {
    "journal_mode": "delete",
    "synchronous": 3,
    "fullfsync": 1,
    "trusted_schema": 0,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "busy_timeout": 10_000,
}


def test_every_setting_stands_while_a_session_is_open(store: Store) -> None:
    connection = store._database.connection
    assert {name: read(connection, name) for name in WANTED} == WANTED
    assert read(connection, "query_only") == 0


def test_whoever_looks_on_cannot_write(store: Store) -> None:
    with Store.open(store.path, read_only=True) as looker:
        assert read(looker._database.connection, "query_only") == 1


@pytest.mark.parametrize("setting", ["trusted_schema", "synchronous", "secure_delete"])
def test_an_sqlite_that_does_not_take_a_setting_is_refused(
    store: Store, setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old(sqlite3.Connection):
        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            ignored = sql.startswith(f"PRAGMA {setting}=")
            return super().execute("PRAGMA user_version" if ignored else sql, *parameters)

    plain = sqlite3.connect
    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", lambda *a, **b: plain(*a, **b, factory=Old))
        if setting == "secure_delete":
            # Some SQLites have this one on from the start.
            patch.setattr("tabletop.runner.store.connection.read", lambda *_: 0)
        with pytest.raises(StoreError, match="cannot keep a session safely") as caught:
            Store.open(store.path)
    assert caught.value.code == "old-sqlite"


@pytest.mark.parametrize(
    "name",
    [
        "a b.tabletop",
        "50%3F.tabletop",
        "what?mode=memory.tabletop",
        "a#b.tabletop",
        "учения.tabletop",
    ],
)
def test_a_path_is_taken_as_it_stands(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "a&b #1"
    folder.mkdir()
    with create(folder / name) as made:
        put(made, note("n1"))
    assert [path.name for path in folder.iterdir()] == [name]


def test_texts_come_as_bytes(store: Store) -> None:
    connection = connect(store.path, mode="ro")
    assert connection.execute("SELECT 'a'").fetchone() == (b"a",)
    connection.close()
