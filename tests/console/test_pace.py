"""How the session stands against its plan, and what fits of the rest."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.console import pace
from tabletop.engine.commands import (
    Apply,
    CallTime,
    Deliberate,
    Extend,
    NextTurn,
    Pause,
    Resume,
    Startex,
    Undo,
)
from tabletop.runner.clock import ManualClock
from tabletop.runner.session import Session
from tests.console.at_the_keys import MINUTE, begun


def times(session: Session) -> tuple[pace.TurnTime, ...]:
    return pace.played(session.scenario, session.state, session.clock_ms())


def second_turn(folder: Path) -> tuple[Session, ManualClock]:
    """A first turn of 37 minutes on the clock (30 planned, 5 added), 20 beside; then the next."""
    session, clock = begun(folder, Startex())
    clock.advance(5 * MINUTE)
    session.do(Deliberate())
    session.do(Extend(minutes=5))
    clock.advance(37 * MINUTE)
    session.do(CallTime())
    clock.advance(15 * MINUTE)
    session.do(Apply())
    session.do(NextTurn())
    return session, clock


def test_a_turn_has_its_plan_its_minutes_given_and_its_clock(tmp_path: Path) -> None:
    session, clock = second_turn(tmp_path)
    session.do(Deliberate())
    clock.advance(3 * MINUTE)
    first, second = times(session)
    assert (first.planned, first.given, first.used_ms) == (30, 35, 37 * MINUTE)
    assert second.used_ms == 3 * MINUTE
    planned = 30 + second.planned
    assert pace.session_line((first, second)) == f"session 0:40 of 0:{planned}, 7 min over"


def test_pauses_count_in_no_clock(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, Startex(), Deliberate())
    clock.advance(10 * MINUTE)
    session.do(Pause())
    clock.advance(60 * MINUTE)
    session.do(Resume())
    clock.advance(MINUTE)
    assert times(session)[0].used_ms == 11 * MINUTE


def test_a_turn_that_was_undone_is_not_counted(tmp_path: Path) -> None:
    session, _ = second_turn(tmp_path)
    session.do(Undo(to=2, reason="again"))
    assert len(times(session)) == 1


def test_the_turn_that_goes_on_is_late_only_over_its_plan() -> None:
    early = pace.TurnTime("a", 30, 30, 12 * MINUTE)
    late = pace.TurnTime("a", 30, 40, 33 * MINUTE)
    assert [pace.behind([one]) for one in (early, late)] == [0, 3]
    assert pace.behind([early, late]) == -18 + 3


def test_what_a_turn_takes_beside_its_clock_is_measured(tmp_path: Path) -> None:
    session, _ = second_turn(tmp_path)
    assert pace.beside_clock(session.entries[:2]) is None
    assert pace.beside_clock(session.entries) == 20


def test_the_road_ahead_is_that_of_things_as_they_stand(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    road = pace.ahead(session.scenario, session.state.game)
    assert [one.used_ms for one in road] == [None] * len(road)
    assert road


def test_startex_is_when_the_exercise_began(tmp_path: Path) -> None:
    session, clock = begun(tmp_path)
    assert pace.startex(session.entries) is None
    clock.advance(MINUTE)
    session.do(Startex())
    began = pace.startex(session.entries)
    assert began is not None
    assert session.now() - began == timedelta(0)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (0, 24 * MINUTE, None),
        (24 * MINUTE, 25 * MINUTE, 5),
        (25 * MINUTE, 26 * MINUTE, None),
        (28 * MINUTE, 29 * MINUTE + 1, 1),
        (24 * MINUTE, 29 * MINUTE, 1),
        (29 * MINUTE, 30 * MINUTE, 0),
        (30 * MINUTE, 31 * MINUTE, None),
    ],
)
def test_a_warning_is_given_once_at_its_moment(before: int, now: int, told: int | None) -> None:
    assert pace.crossed(before, now, 30) == told


@pytest.mark.parametrize(
    ("clock", "told"),
    [
        (25 * MINUTE - 1, ""),
        (25 * MINUTE, "5 MIN LEFT"),
        (29 * MINUTE + 1, "1 MIN LEFT"),
        (30 * MINUTE, "TIME IS UP"),
        (32 * MINUTE, "OVER BY 2 MIN"),
    ],
)
def test_little_time_left_is_said(clock: int, told: str) -> None:
    assert pace.left_of(30, clock) == told


@given(st.lists(st.integers(1, 200), max_size=8), st.integers(-100, 1000))
def test_shares_never_pass_what_is_there_nor_what_was_wanted(
    wanted: list[int], available: int
) -> None:
    shares = pace.shared(wanted, available)
    assert sum(shares) == min(sum(wanted), max(0, available))
    assert all(0 <= share <= want for share, want in zip(shares, wanted, strict=True))


def test_shares_are_in_proportion() -> None:
    assert pace.shared([40, 20, 20], 40) == (20, 10, 10)


def test_turns_fit_in_order_with_what_they_take_beside_the_clock() -> None:
    assert pace.fitting([30, 30, 30], 100, 15) == 2
    assert pace.fitting([30], 20, 0) == 0
