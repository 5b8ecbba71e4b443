"""Locks that say something of a session to other processes; the kernel frees them if a holder dies.

The facilitator's lets one screen alone run a session; another blanks the screens that follow it.
They lie on files beside the session, never on the session itself, which SQLite locks.
"""

import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from tabletop.runner.store.connection import beside
from tabletop.runner.store.errors import StoreError, problem
from tabletop.text import clean_line

if sys.platform == "win32":
    import msvcrt

    # Far behind the content, for on Windows a locked byte cannot be read by others.
    _LOCKED_BYTE = 1 << 30

    def _seize(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _free(handle: int) -> bool:
        # Here is no lock that several may share: it is taken, and goes when the file is closed.
        return _seize(handle)

    def _remove(handle: int, _path: Path) -> None:
        # An open file cannot be removed here: an empty one is left.
        os.ftruncate(handle, 0)

else:
    import fcntl

    def _seize(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _free(handle: int) -> bool:
        try:
            # Shared: that several look at once makes it look taken to none of them.
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _remove(_handle: int, path: Path) -> None:
        path.unlink(missing_ok=True)


_READ_AT_MOST = 1000


@dataclass(frozen=True)
class Holder:
    """Who holds a lock: the number of a process, and the name of the computer it runs on."""

    pid: int
    host: str


class SidecarLock:
    """A lock on one session, held until `release` or the end of the process.

    A process forked from the holder holds it too, until both have let go.
    """

    SUFFIX: ClassVar[str]
    """What the name of the file beside the session has at its end."""

    def __init__(self, path: Path, handle: int) -> None:
        """For `try_take` alone: takes the file beside the session, seized, and its open handle."""
        self._path = path
        self._handle = handle

    @classmethod
    def try_take(cls, session: Path) -> Self | None:
        """The lock on the session file `session`, or None while another holds it.

        Raises StoreError if there is no such folder, or nothing can be written in it.
        """
        path = cls.sidecar(session)
        try:
            handle = _seized(path)
        except FileNotFoundError as error:
            raise problem("missing", session) from error
        except OSError as error:
            raise problem("not-writable", session, problem=error.strerror or error) from error
        return None if handle is None else cls(path, handle)

    @classmethod
    def held(cls, session: Path) -> bool:
        """Whether a process holds the lock on `session`. What cannot be looked at counts as no."""
        try:
            handle = os.open(cls.sidecar(session), os.O_RDONLY)
        except OSError:
            return False
        try:
            return not _free(handle)
        except OSError:
            return False
        finally:
            os.close(handle)

    @classmethod
    def sidecar(cls, session: Path) -> Path:
        """The file beside the session file `session` on which the lock lies."""
        return beside(session.resolve(), cls.SUFFIX)

    def release(self) -> None:
        """Let go of the session. Doing so twice does no harm."""
        if self._handle < 0:
            return
        handle, self._handle = self._handle, -1
        try:
            # While it is still locked, so that no other can have seized the file that goes away.
            _remove(handle, self._path)
        finally:
            os.close(handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


class FacilitatorLock(SidecarLock):
    """The lock of the screen that runs a session."""

    SUFFIX = "-lock"

    @classmethod
    def take(cls, session: Path) -> Self:
        """The lock on the session file `session`; StoreError("open-elsewhere") if it is held."""
        lock = cls.try_take(session)
        if lock is None:
            raise open_elsewhere(session)
        return lock


class BlankLock(SidecarLock):
    """Held while the facilitator wants the screens that follow a session to show nothing."""

    SUFFIX = "-blank"


def holder(session: Path) -> Holder | None:
    """Who holds the lock on `session`, or held it when its process died, if that is known."""
    try:
        with FacilitatorLock.sidecar(session).open("rb") as file:
            found = json.loads(file.read(_READ_AT_MOST))
        return Holder(int(found["pid"]), clean_line(str(found["host"]), 80))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        # No such file, or one that says nothing: then the holder is not known.
        return None


def open_elsewhere(session: Path) -> StoreError:
    """The error for a session that another facilitator's screen holds."""
    known = holder(session)
    who = f" (process {known.pid} on {known.host})" if known else ""
    return problem("open-elsewhere", session, holder=who)


def _seized(path: Path) -> int | None:
    """An open, locked handle of the file at `path`; None while another holds it."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            held = _seize(handle)
            # Its last holder may have removed the file between our opening and seizing it.
            ours = held and _still_there(handle, path)
            if ours:
                _sign(handle)
        except BaseException:
            os.close(handle)
            raise
        if ours:
            return handle
        os.close(handle)
        if not held:
            return None


def _still_there(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _sign(handle: int) -> None:
    """Say who holds the lock. On a full disk it is held all the same, by somebody not known."""
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        os.write(handle, json.dumps({"pid": os.getpid(), "host": platform.node()}).encode())
    except OSError:
        return
