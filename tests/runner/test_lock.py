import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tabletop.runner import lock
from tabletop.runner.lock import FacilitatorLock, Holder, holder, open_elsewhere
from tabletop.runner.store import StoreError

HOLDER = """
import sys
from pathlib import Path
from tabletop.runner import lock
from tabletop.runner.lock import FacilitatorLock
lock = FacilitatorLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return tmp_path / "exercise.tabletop"


def other_process(session: Path) -> subprocess.Popen[str]:
    """A process that holds the lock on `session` until its standard input ends."""
    command = [sys.executable, "-c", HOLDER, str(session)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_one_screen_alone_holds_a_session(session: Path) -> None:
    with FacilitatorLock.take(session):
        assert FacilitatorLock.try_take(session) is None
        with pytest.raises(StoreError, match=f"process {os.getpid()} on ") as caught:
            FacilitatorLock.take(session)
        assert caught.value.code == "open-elsewhere"
    with FacilitatorLock.take(session):
        pass


def test_two_sessions_are_held_apart(session: Path) -> None:
    with (
        FacilitatorLock.take(session),
        FacilitatorLock.take(session.with_name("other.tabletop")),
    ):
        pass


def test_a_lock_held_by_another_process_is_free_once_it_is_killed(session: Path) -> None:
    process = other_process(session)
    assert FacilitatorLock.try_take(session) is None
    found = holder(session)
    assert found is not None
    assert found.pid == process.pid
    end(process)
    freed = FacilitatorLock.try_take(session)
    assert freed is not None
    freed.release()


def test_a_released_lock_leaves_nothing_and_is_released_once(session: Path) -> None:
    first = FacilitatorLock.take(session)
    first.release()
    again = FacilitatorLock.take(session)
    first.release()
    assert FacilitatorLock.try_take(session) is None
    again.release()
    assert holder(session) is None
    if sys.platform != "win32":
        assert not list(session.parent.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows leaves the file beside the session")
def test_a_lock_on_a_file_just_removed_is_taken_anew(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seize, last = lock._seize, FacilitatorLock.take(session)

    def seize_late(handle: int) -> bool:
        last.release()
        return seize(handle)

    monkeypatch.setattr(lock, "_seize", seize_late)
    with FacilitatorLock.take(session):
        assert FacilitatorLock.try_take(session) is None


def test_the_same_session_under_two_names_has_one_lock(session: Path) -> None:
    session.touch()
    link = session.with_name("link.tabletop")
    try:
        link.symlink_to(session)
    except OSError:
        pytest.skip("links need a right of their own on Windows")
    with FacilitatorLock.take(link):
        assert FacilitatorLock.try_take(session) is None


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff", b'{"pid": "x", "host": 1}', b"5", b"[" * 5000]
)
def test_a_holder_that_said_nothing_is_not_known(session: Path, content: bytes) -> None:
    session.with_name("exercise.tabletop-lock").write_bytes(content)
    assert holder(session) is None
    assert "(process" not in open_elsewhere(session).message
    with FacilitatorLock.take(session):
        pass


def test_a_holder_s_name_is_cleaned(session: Path) -> None:
    said = json.dumps({"pid": 4, "host": "a\x1b[31mb\n" + "c" * 500})
    session.with_name("exercise.tabletop-lock").write_text(said, encoding="utf-8")
    found = holder(session)
    assert found is None or "\x1b" not in found.host


def test_a_holder_is_a_process_and_a_computer(session: Path) -> None:
    said = json.dumps({"pid": 4, "host": "a\x1b[31mb"})
    session.with_name("exercise.tabletop-lock").write_text(said, encoding="utf-8")
    assert holder(session) == Holder(4, "a[31mb")


def test_a_folder_that_is_not_there_or_not_ones_own_is_named(session: Path) -> None:
    with pytest.raises(StoreError) as caught:
        FacilitatorLock.take(session.parent / "none" / "a.tabletop")
    assert caught.value.code == "missing"
    session.with_name("exercise.tabletop-lock").mkdir()
    with pytest.raises(StoreError) as caught:
        FacilitatorLock.take(session)
    assert caught.value.code == "not-writable"
