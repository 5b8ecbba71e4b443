"""Blanking the screens that follow a session, for as long as the facilitator's is blank.

A lock says so, not a file alone: should the facilitator's process die, its screens come back.
"""

import time
from contextlib import suppress
from pathlib import Path

from tabletop.runner.lock import BlankLock
from tabletop.runner.session import Session
from tabletop.runner.store.errors import StoreError

_TRIES = 50
_BETWEEN_TRIES = 0.01
"""Seconds. A screen that looks at the lock may keep it from being taken, for a moment only."""


class Blanking:
    """What the facilitator's screen has to blank the others with."""

    def __init__(self, session: Session) -> None:
        """Clears away what the process of a facilitator left that died while blank."""
        self._session = session
        self._lock: BlankLock | None = None
        if not session.read_only and BlankLock.sidecar(session.path).exists():
            with suppress(StoreError):
                self.begin()
            self.end()

    def begin(self) -> None:
        """Blank the screens that follow the session; one that only looks on has none to blank.

        Raises StoreError if nothing can be written beside the session.
        """
        if self._session.read_only or self._lock is not None:
            return
        for _ in range(_TRIES):
            self._lock = BlankLock.try_take(self._session.path)
            if self._lock is not None:
                return
            time.sleep(_BETWEEN_TRIES)

    def end(self) -> None:
        """Let them show the session again. Doing so twice does no harm."""
        lock, self._lock = self._lock, None
        if lock is not None:
            # What is left lying is not locked, and blanks nothing.
            with suppress(OSError):
                lock.release()


def blanked(session: Path) -> bool:
    """Whether the facilitator wants the screens that follow the session file to show nothing."""
    return BlankLock.held(session)
