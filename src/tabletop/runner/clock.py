"""Where time comes from: the machine's clocks, or one moved by hand."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """The two readings that a session needs."""

    def now(self) -> datetime:
        """The wall time, in UTC."""

    def monotonic_ms(self) -> int:
        """Milliseconds from an unnamed moment; never goes back, whatever the wall clock does."""


class SystemClock:
    """The clocks of this machine."""

    def now(self) -> datetime:
        """The wall time, in UTC."""
        return datetime.now(UTC)

    def monotonic_ms(self) -> int:
        """Milliseconds from an unnamed moment."""
        return time.monotonic_ns() // 1_000_000


class ManualClock:
    """A clock that stands still until it is moved: for rehearsals and tests."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._passed = 0

    def now(self) -> datetime:
        """The wall time, in UTC."""
        return self._start + timedelta(milliseconds=self._passed)

    def monotonic_ms(self) -> int:
        """Milliseconds since the start."""
        return self._passed

    def advance(self, milliseconds: int) -> None:
        """Let time pass; `milliseconds` is not negative."""
        if milliseconds < 0:
            raise ValueError("time does not go back")
        self._passed += milliseconds


def written(moment: datetime) -> str:
    """A moment as the log writes it: ISO 8601, UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
