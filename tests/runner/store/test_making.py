import sqlite3
from pathlib import Path

import pytest

from tabletop.runner.store import Store, StoreError, making, schema
from tests.runner.store.samples import create, fill, left_as_it_is, note, put


def test_nothing_is_overwritten_by_a_new_session(path: Path) -> None:
    path.write_bytes(b"my notes")
    with pytest.raises(StoreError) as caught:
        create(path)
    assert caught.value.code == "exists"
    assert left_as_it_is(path.parent) == {path.name: b"my notes"}


def test_a_session_needs_a_folder(path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        create(path.parent / "none" / "a.tabletop")
    assert caught.value.code == "no-folder"


def test_a_session_is_not_begun_where_nothing_may_be_written(locked_folder: Path) -> None:
    locked_folder.chmod(0o555)
    with pytest.raises(StoreError) as caught:
        create(locked_folder / "a.tabletop")
    assert caught.value.code == "not-writable"


def test_a_session_that_could_not_be_made_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("INSERT INTO files VALUES ('a', zeroblob(10000))")
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr("tabletop.runner.store.beginning.write", full)
    with pytest.raises(StoreError, match="disk is full") as caught:
        create(path)
    assert caught.value.code == "not-created"
    assert not list(path.parent.iterdir())


def test_a_new_session_leaves_nothing_beside_it(store: Store) -> None:
    assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]


def test_a_copy_is_the_whole_session(store: Store, tmp_path: Path) -> None:
    fill(store, 3)
    store.copy_to(tmp_path / "copy.tabletop")
    with Store.open(tmp_path / "copy.tabletop") as copy:
        assert (copy.header, copy.scenario_files) == (store.header, store.scenario_files)
        assert copy.read() == store.read()
        assert copy.verify().ok
        assert put(copy, note("n4")).seq == 4
    assert len(store.read()) == 3
    assert {path.name for path in tmp_path.iterdir()} == {store.path.name, "copy.tabletop"}


def test_whoever_looks_on_may_copy(store: Store, tmp_path: Path) -> None:
    fill(store, 1)
    with Store.open(store.path, read_only=True) as looker:
        looker.copy_to(tmp_path / "copy.tabletop")
    with Store.open(tmp_path / "copy.tabletop") as copy:
        assert len(copy.read()) == 1


def test_nothing_is_overwritten_by_a_copy(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.tabletop").write_bytes(b"my notes")
    with pytest.raises(StoreError) as caught:
        store.copy_to(tmp_path / "copy.tabletop")
    assert caught.value.code == "exists"
    with pytest.raises(StoreError):
        store.copy_to(store.path)
    assert (tmp_path / "copy.tabletop").read_bytes() == b"my notes"


def test_a_copy_that_does_not_end_where_the_session_ends_is_not_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 2)
    monkeypatch.setattr(making, "_back_up", lambda *_: (1, b""))
    with pytest.raises(StoreError, match="does not end where") as caught:
        store.copy_to(tmp_path / "copy.tabletop")
    assert caught.value.code == "copy-failed"
    assert not (tmp_path / "copy.tabletop").exists()


def test_a_damaged_session_can_still_be_copied(store: Store, tmp_path: Path) -> None:
    fill(store, 3)
    connection = store._database.connection
    connection.execute("DROP TRIGGER texts_update")
    connection.execute("UPDATE texts SET text = 'another' WHERE seq = 2")
    connection.execute(next(one for one in schema.TRIGGERS if "texts_update" in one))
    store.copy_to(tmp_path / "copy.tabletop")
    with Store.open(tmp_path / "copy.tabletop") as copy:
        assert copy.verify().first_bad == 2
