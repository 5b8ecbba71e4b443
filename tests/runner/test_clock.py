from datetime import UTC, datetime, timedelta, timezone

import pytest

from tabletop.runner.clock import ManualClock, SystemClock, written

NOON = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


def test_a_manual_clock_stands_still_until_it_is_moved() -> None:
    clock = ManualClock(NOON)
    assert (clock.now(), clock.monotonic_ms()) == (NOON, 0)
    clock.advance(90_000)
    assert (clock.now(), clock.monotonic_ms()) == (NOON + timedelta(seconds=90), 90_000)


def test_time_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="back"):
        ManualClock(NOON).advance(-1)


def test_the_system_clock_gives_utc_and_whole_milliseconds() -> None:
    clock = SystemClock()
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic_ms() <= clock.monotonic_ms()


def test_moments_are_written_in_utc_to_the_millisecond() -> None:
    warsaw = timezone(timedelta(hours=1))
    assert written(datetime(2026, 1, 15, 13, 0, 0, 1999, warsaw)) == "2026-01-15T12:00:00.001Z"
