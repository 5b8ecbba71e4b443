"""Room kept on the disk, let go when it is full so that a session can be brought to its end."""

import os
import secrets
from pathlib import Path

from tabletop.runner.store.connection import beside

SIZE = 2 * 1024 * 1024
"""Bytes kept: enough for some two thousand further commits."""


class Ballast:
    """A file of bytes beside a session, random ones, for some file systems squeeze others."""

    def __init__(self, session: Path) -> None:
        self.path = beside(session, "-ballast")

    def fill(self, size: int = SIZE) -> bool:
        """Keep `size` bytes of room, on disk. Says whether they are kept: a full disk has none."""
        try:
            if self.path.exists() and self.path.stat().st_size == size:
                return True
            with self.path.open("wb") as file:
                file.write(secrets.token_bytes(size))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self.release()
            return False
        return True

    def release(self) -> bool:
        """Give the room back. Says whether there was any."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True
