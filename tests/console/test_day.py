"""The session's time at the keys: late injects, warnings, and timing the rest anew."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.acts.day import end_time
from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.screens.run import Run
from tabletop.console.spine import due_items
from tabletop.console.trouble import Unreadable
from tabletop.engine.commands import Deliberate, Extend, Pause, Release, Resume, Startex
from tabletop.runner import preferences
from tests.console.at_the_keys import MINUTE, begun, kinds, play, press, screen_text, write
from tests.console.plain.scripted import typed

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())


def plain(parts: Sequence[Part]) -> str:
    return content(*parts).plain


def test_pauses_make_no_inject_come_early_and_none_be_lost(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(9 * MINUTE)
    session.do(Pause())
    clock.advance(120 * MINUTE)
    assert due_items(session.view(), session.clock_ms()) == ()
    session.do(Resume())
    clock.advance(MINUTE - 1)
    assert due_items(session.view(), session.clock_ms()) == ()
    clock.advance(1)
    session.do(Pause())
    due = [item.id for item in due_items(session.view(), session.clock_ms())]
    assert due == ["rumour", "denial"]


def test_what_is_late_is_told_in_minutes(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        run = pilot.app.screen
        assert isinstance(run, Run)
        clock.advance(10 * MINUTE)
        run.tick()
        await pilot.pause()
        assert "DUE      A rumour" in screen_text(pilot)
        clock.advance(3 * MINUTE)
        run.tick()
        await pilot.pause()
        assert "3 min late →" in screen_text(pilot)
        session.do(Release(inject="rumour"))
        run.tick()
        run.room.renew()
        await pilot.pause()
        assert "✓ 13:00" in screen_text(pilot)
        assert "planned 10:00 →" in screen_text(pilot)

    play(session, playing, (120, 40))


def test_little_time_left_rings_and_is_shown_until_silenced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, clock = begun(tmp_path, *OPEN)
    rung: list[bool] = []

    async def playing(pilot: Pilot[None], room: Room) -> None:
        monkeypatch.setattr(pilot.app, "bell", lambda: rung.append(True))
        run = pilot.app.screen
        assert isinstance(run, Run)

        async def after(minutes: int) -> str:
            clock.advance(minutes * MINUTE)
            run.hush()
            run.tick()
            await pilot.pause()
            return screen_text(pilot)

        assert "LEFT" not in await after(24)
        shown = await after(1)
        assert "5 MIN LEFT" in shown
        assert "5 minutes are left in this turn." in shown
        assert len(rung) == 1
        await press(pilot, "A")
        assert room.warnings == "screen"
        assert "1 minute is left" in await after(4)
        assert len(rung) == 1
        await press(pilot, "A")
        shown = await after(1)
        assert "UP" not in shown
        assert "up" not in shown

    play(session, playing)
    assert preferences.load().warnings == "off"


def test_what_was_crossed_before_it_was_opened_is_no_news(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(27 * MINUTE)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        run = pilot.app.screen
        assert isinstance(run, Run)
        run.tick()
        await pilot.pause()
        assert "left in this turn" not in screen_text(pilot)
        clock.advance(2 * MINUTE)
        run.tick()
        await pilot.pause()
        assert "1 minute is left" in screen_text(pilot)

    play(session, playing)


def test_the_session_against_its_plan_stands_in_a_wide_header(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(12 * MINUTE)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert "session 0:12 of 0:30" in " ".join(screen_text(pilot).split())

    play(session, playing, (100, 30))


def test_the_rest_is_timed_anew_and_the_running_turn_changed(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(10 * MINUTE)
    ends = session.now().astimezone() + timedelta(minutes=45)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "D")
        assert "0:10 of 0:30" in screen_text(pilot)
        await write(pilot, f"{ends:%H:%M}")
        await press(pilot, "enter", "ctrl+u")
        await write(pilot, "5")
        await press(pilot, "f2")
        shown = screen_text(pilot)
        assert "minutes from the turn that goes on?" in shown
        assert "Take " in shown
        assert "advice" in " ".join(shown.split())
        await press(pilot, "enter")

    play(session, playing)
    last = session.entries[-1].command
    assert isinstance(last, Extend)
    assert last.minutes < 0


def test_the_same_line_by_line(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(10 * MINUTE)
    script = typed(session, "time", "23:59", "0")
    assert "0:10 by the wall" in script.text
    assert "All of it fits." in script.text
    assert kinds(session)[-1] == "deliberate"


@pytest.mark.parametrize("wrong", ["", "soon", "25:00", "12:61", "09:00", "08:59"])
def test_an_end_that_is_no_time_to_come_is_refused(wrong: str) -> None:
    with pytest.raises(Unreadable):
        end_time(wrong, datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
