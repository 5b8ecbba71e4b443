import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tabletop.runner.store import Ballast, Store, StoreError
from tests.runner.store.samples import as_drafted, create, fill, note, put

BEYOND_THE_LIMIT = """
import resource, signal, sys
from pathlib import Path
from tabletop.runner.store import Store, StoreError
from tests.runner.store.samples import note, put

path = Path(sys.argv[1])
with Store.open(path) as store:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, unlimited[1]))
    try:
        put(store, note("n3", "x" * 100_000))
    except StoreError as error:
        print(error.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    try:
        put(store, note("n4"))
    except StoreError as error:
        print(error.code)
    print(store.read_only, store.failed.code, len(store.read()))
    store.copy_to(path.with_name("saved.tabletop"))
"""


class FailingSync(sqlite3.Connection):
    """A connection whose disk does not confirm: the commit fails as after a failed fsync."""

    fails = False

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        if sql == "COMMIT" and self.fails:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
            raise error
        return super().execute(sql, *parameters)


@pytest.fixture
def failing(path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An open session of two commits whose disk no longer confirms."""
    plain = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **b: plain(*a, **b, factory=FailingSync))
    with create(path) as store:
        fill(store, 2)
        connection = store._database.connection
        assert isinstance(connection, FailingSync)
        connection.fails = True
        with pytest.raises(StoreError) as caught:
            store.write(2, note("n3"), as_drafted(note("n3")))
        connection.fails = False
        assert caught.value.code == "disk-failed"
        yield store


def limit(store: Store, pages: int) -> None:
    """Let the file of `store` have `pages` further pages."""
    connection = store._database.connection
    count = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count={count + pages}").fetchall()


def test_a_full_disk_refuses_the_command_and_loses_nothing(store: Store) -> None:
    before = fill(store, 3)
    limit(store, 0)
    large = note("n4", "x" * 20_000)
    with pytest.raises(StoreError) as caught:
        put(store, large)
    assert caught.value.code == "disk-full"
    assert "Make room" in caught.value.hint
    assert store.read() == before
    assert store.verify().ok
    assert not store.read_only
    limit(store, 100)
    assert put(store, large).seq == 4


def test_a_full_disk_has_the_reserve_given_back(store: Store) -> None:
    assert Ballast(store.path).fill(5_000)
    limit(store, 0)
    with pytest.raises(StoreError) as caught:
        put(store, note("n1", "x" * 20_000))
    assert "reserve" in caught.value.hint
    assert not Ballast(store.path).path.exists()


def test_after_a_failed_sync_nothing_more_is_acknowledged(failing: Store) -> None:
    assert failing.read_only
    assert failing.failed is not None
    for name in ("n3", "n4"):
        with pytest.raises(StoreError) as caught:
            failing.write(2, note(name), as_drafted(note(name)))
        assert caught.value.code == "disk-failed"
    assert [commit.seq for commit in failing.read()] == [1, 2]


def test_after_a_failed_sync_a_copy_can_go_elsewhere(failing: Store, tmp_path: Path) -> None:
    failing.copy_to(tmp_path / "saved.tabletop")
    with Store.open(tmp_path / "saved.tabletop") as saved:
        assert saved.read() == failing.read()
        assert put(saved, note("n3")).seq == 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size to set")
def test_a_write_that_the_system_refuses_ends_the_writing(path: Path) -> None:
    with create(path) as store:
        fill(store, 2)
    command = [sys.executable, "-c", BEYOND_THE_LIMIT, str(path)]
    root = Path(__file__).parents[3]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.split() == ["disk-failed", "disk-failed", "True", "disk-failed", "2"]
    for name in (path.name, "saved.tabletop"):
        with Store.open(path.with_name(name)) as store:
            assert len(store.read()) == 2
            assert store.verify().ok


def test_a_fault_of_ours_keeps_its_name(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError), store._database.reading() as connection:
        connection.execute("SELECT amiss FROM commits")
    with pytest.raises(sqlite3.IntegrityError), store._database.writing() as connection:
        connection.execute("DELETE FROM session")
    assert not store.read_only
