import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tabletop.runner.store import Store, StoreError, opening
from tests.runner.store.samples import create, fill, left_as_it_is, note, put

OTHER_WRITER = """
import sqlite3, sys
sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None).execute("BEGIN IMMEDIATE")
"""


@pytest.fixture
def session(path: Path) -> Path:
    """A session file of two commits, closed."""
    with create(path) as store:
        fill(store, 2)
    return path


def interrupt(session: Path) -> None:
    """Leave `session` as a process leaves it that dies in the middle of a large command."""
    journal = session.with_name(session.name + "-journal")
    connection = sqlite3.connect(session, isolation_level=None)
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN IMMEDIATE")
    for number in range(3, 60):
        row = (number, str(number), bytes(3000), b"0")
        connection.execute("INSERT INTO commits VALUES (?, ?, ?, ?)", row)
    half_way = {path: path.read_bytes() for path in (session, journal)}
    connection.execute("ROLLBACK")
    connection.close()
    for path, data in half_way.items():
        path.write_bytes(data)


def changed(session: Path, statement: str) -> None:
    """Let another program run `statement` on `session`."""
    connection = sqlite3.connect(session, isolation_level=None)
    connection.execute(statement).fetchall()
    connection.close()


def empty(session: Path) -> None:
    session.write_bytes(b"")


def prose(session: Path) -> None:
    session.write_text("A paper on confidence-building measures.\n" * 200, encoding="utf-8")


def other_database(session: Path) -> None:
    session.unlink()
    changed(session, "CREATE TABLE accounts (a)")


def folder(session: Path) -> None:
    session.unlink()
    session.mkdir()


def newer(session: Path) -> None:
    changed(session, "PRAGMA user_version=2")


def older(session: Path) -> None:
    changed(session, "PRAGMA user_version=0")


def further_table(session: Path) -> None:
    changed(session, "CREATE TABLE more (a)")


def without_trigger(session: Path) -> None:
    changed(session, "DROP TRIGGER commits_delete")


def write_ahead(session: Path) -> None:
    changed(session, "PRAGMA journal_mode=WAL")


def with_log_beside(session: Path) -> None:
    session.with_name(session.name + "-wal").write_bytes(b"commits")


def half(session: Path) -> None:
    data = session.read_bytes()
    session.write_bytes(data[: len(data) // 2])


def scrambled(session: Path) -> None:
    data = bytearray(session.read_bytes())
    data[100:4096] = bytes(3996)
    session.write_bytes(data)


def of_no_known_schema(session: Path) -> None:
    data = bytearray(session.read_bytes())
    data[47] = 9
    session.write_bytes(data)


def with_a_broken_name(session: Path) -> None:
    data = session.read_bytes()
    session.write_bytes(data.replace(b"CREATE TRIGGER commits_delete", b"\xcf" * 29))


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to look on"])
@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (Path.unlink, "missing"),
        (empty, "not-a-session"),
        (prose, "not-a-session"),
        (other_database, "not-a-session"),
        (folder, "not-a-session"),
        (newer, "newer-format"),
        (older, "older-format"),
        (further_table, "schema"),
        (without_trigger, "schema"),
        (write_ahead, "wal"),
        (with_log_beside, "wal"),
        (half, "damaged"),
        (scrambled, "damaged"),
        (of_no_known_schema, "damaged"),
        (with_a_broken_name, "damaged"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_left_as_it_is(
    session: Path, harm: Callable[[Path], None], code: str, read_only: bool
) -> None:
    harm(session)
    before = left_as_it_is(session.parent)
    with pytest.raises(StoreError) as caught:
        Store.open(session, read_only)
    assert caught.value.code == code
    assert session.name in caught.value.message
    assert caught.value.hint
    assert left_as_it_is(session.parent) == before


def test_a_file_that_cannot_be_written_can_still_be_looked_at(locked_folder: Path) -> None:
    with create(locked_folder / "a.tabletop") as store:
        fill(store, 2)
    (locked_folder / "a.tabletop").chmod(0o444)
    with pytest.raises(StoreError, match="marked as read-only") as caught:
        Store.open(locked_folder / "a.tabletop")
    assert caught.value.code == "not-writable"
    with Store.open(locked_folder / "a.tabletop", read_only=True) as store:
        assert len(store.read()) == 2


def test_a_folder_that_cannot_be_written_is_named(locked_folder: Path) -> None:
    with create(locked_folder / "a.tabletop") as store:
        fill(store, 2)
    locked_folder.chmod(0o555)
    with pytest.raises(StoreError, match="in its folder") as caught:
        Store.open(locked_folder / "a.tabletop")
    assert caught.value.code == "not-writable"
    with Store.open(locked_folder / "a.tabletop", read_only=True) as store:
        assert len(store.read()) == 2


def test_a_file_that_may_not_be_read_is_named(locked_folder: Path) -> None:
    create(locked_folder / "a.tabletop").close()
    (locked_folder / "a.tabletop").chmod(0o000)
    with pytest.raises(StoreError, match="may not read it"):
        Store.open(locked_folder / "a.tabletop", read_only=True)


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to look on"])
def test_an_interrupted_command_is_taken_back(session: Path, read_only: bool) -> None:
    interrupt(session)
    with Store.open(session, read_only) as store:
        assert [commit.seq for commit in store.read()] == [1, 2]
        assert store.verify().ok
    assert [path.name for path in session.parent.iterdir()] == [session.name]


@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to look on"])
def test_an_interrupted_command_that_cannot_be_taken_back_is_named(
    locked_folder: Path, read_only: bool
) -> None:
    session = locked_folder / "a.tabletop"
    with create(session) as store:
        fill(store, 2)
    interrupt(session)
    locked_folder.chmod(0o555)
    before = left_as_it_is(locked_folder)
    with pytest.raises(StoreError) as caught:
        Store.open(session, read_only)
    assert caught.value.code == ("journal" if read_only else "not-writable")
    assert left_as_it_is(locked_folder) == before


def refusing_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have opening fail as on a medium that knows no locks, unless it asks for none."""
    ready = opening._ready

    def without_locks(path: Path, read_only: bool, **parameters: str) -> sqlite3.Connection:
        if "immutable" not in parameters:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_LOCK"
            raise error
        return ready(path, read_only, **parameters)

    monkeypatch.setattr(opening, "_ready", without_locks)


def test_a_medium_without_locks_can_be_looked_at(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing_locks(monkeypatch)
    with Store.open(session, read_only=True) as store:
        assert len(store.read()) == 2
        assert not store.changed()


def test_a_journal_is_never_passed_over(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing_locks(monkeypatch)
    session.with_name(session.name + "-journal").write_bytes(b"half a command")
    with pytest.raises(StoreError):
        Store.open(session, read_only=True)


def test_looking_at_a_file_lets_go_of_no_lock_on_it(session: Path) -> None:
    with Store.open(session) as writer, writer._database.writing():
        Store.open(session, read_only=True).close()
        with pytest.raises(StoreError):
            Store.open(session.parent / "none.tabletop")
        command = [sys.executable, "-c", OTHER_WRITER, str(session)]
        other = subprocess.run(command, capture_output=True, check=False)
        assert b"database is locked" in other.stderr


def test_a_session_is_found_through_a_link(session: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.tabletop"
    try:
        os.symlink(session, link)
    except OSError:
        pytest.skip("links need a right of their own on Windows")
    with Store.open(link) as store:
        put(store, note("n3"))
        assert store.path == session.resolve()


def test_a_copy_by_hand_of_a_closed_session_opens(session: Path, tmp_path: Path) -> None:
    shutil.copy(session, tmp_path / "copy.tabletop")
    with Store.open(tmp_path / "copy.tabletop") as store:
        assert store.verify().ok
