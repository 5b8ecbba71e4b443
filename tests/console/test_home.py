"""Home: ways to begin, sessions as they stand, and a terminal that is too small."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.app import Console, Start
from tabletop.console.screens.blank import Blank
from tabletop.console.screens.home import Home
from tabletop.console.screens.listing import beginning
from tabletop.console.screens.run import Run
from tabletop.console.screens.too_small import TooSmall
from tabletop.engine.commands import Deliberate, Startex
from tabletop.engine.words import Phase
from tabletop.runner import recent
from tabletop.runner.session import Session
from tabletop.runner.store.errors import problem
from tests.console.at_the_keys import begun, kinds, play, press, screen_text, small_files


@pytest.fixture(autouse=True)
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for sessions."""
    folder = tmp_path / "sessions"
    monkeypatch.setenv(recent.SESSIONS_VARIABLE, str(folder))
    return recent.sessions_folder()


def at_home(looking: Callable[[Pilot[None], Console], Awaitable[None]]) -> None:
    """Open home at the smallest size, wait until it is filled, and look."""

    async def held() -> None:
        app = Console(Start(), ticking=False)
        async with app.run_test(size=(80, 24)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            await looking(pilot, app)

    asyncio.run(held())


def test_who_is_here_first_is_offered_the_demo(sessions: Path) -> None:
    async def looking(pilot: Pilot[None], app: Console) -> None:
        shown = screen_text(pilot)
        assert shown.index("five-minute demo") < shown.index("New session") < shown.index("Resume")
        assert "No sessions yet" in shown
        await press(pilot, "enter")
        while app.room is None or not isinstance(app.screen, Run):
            await pilot.pause()
        assert app.room.view.phase is Phase.BRIEFING
        assert "press SPACE" in " ".join(screen_text(pilot).split())
        assert [path.name[:5] for path in sessions.glob("*.tabletop")] == ["demo-"]
        await press(pilot, "space")
        assert kinds(app.room.session) == ["startex", "release"]
        await press(pilot, "q")
        await app.workers.wait_for_complete()
        assert isinstance(app.screen, Home)

    at_home(looking)


def test_who_is_back_goes_on_by_enter(sessions: Path) -> None:
    with Session.create(sessions / "friday.tabletop", small_files(), seed=1) as session:
        session.do(Startex())
        session.do(Deliberate())

    async def looking(pilot: Pilot[None], app: Console) -> None:
        shown = " ".join(screen_text(pilot).split())
        assert "Resume The strait: turn 1, The buoy: deliberation" in shown
        await press(pilot, "enter")
        assert app.room is not None
        assert app.room.session.path == sessions / "friday.tabletop"
        await press(pilot, "q")

    at_home(looking)


@pytest.mark.parametrize("damage", ["empty", "cut", "scribbled"])
def test_a_damaged_session_is_explained_and_the_others_are_there(
    sessions: Path, damage: str
) -> None:
    for name in ("good", "bad"):
        with Session.create(sessions / f"{name}.tabletop", small_files(), seed=1) as session:
            session.do(Startex())
    bad = sessions / "bad.tabletop"
    data = bad.read_bytes()
    middle = len(data) // 2
    broken = {
        "empty": b"",
        "cut": data[:middle],
        "scribbled": data[:4096] + b"\xff" * (len(data) - 4096),
    }
    bad.write_bytes(broken[damage])
    listed = {one.path.name: one for one in recent.recent_sessions()}
    assert listed["good.tabletop"].sound
    assert not listed["bad.tabletop"].sound
    assert listed["bad.tabletop"].where
    assert "\n" not in listed["bad.tabletop"].where


def test_a_terminal_too_small_says_so_and_the_console_comes_back(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())

    async def playing(pilot: Pilot[None], _room: object) -> None:
        await pilot.resize_terminal(60, 24)
        await pilot.pause()
        assert isinstance(pilot.app.screen, TooSmall)
        shown = " ".join(screen_text(pilot).split())
        assert "80 columns and 24 rows; here are 60 and 24" in shown
        await press(pilot, "space", "q")
        assert kinds(session) == ["startex"]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Run)
        assert " SPACE " in screen_text(pilot)

    play(session, playing)


def test_a_console_that_begins_too_small_comes_once_there_is_room(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())

    async def playing(pilot: Pilot[None], _room: object) -> None:
        await pilot.pause()
        assert isinstance(pilot.app.screen, TooSmall)
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        assert " SPACE " in screen_text(pilot)

    play(session, playing, (70, 20))


def test_what_says_too_small_goes_when_it_comes_on_top_with_room(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())

    async def playing(pilot: Pilot[None], _room: object) -> None:
        pilot.app.push_screen(TooSmall(Console.NEEDED))
        pilot.app.push_screen(Blank())
        await pilot.pause()
        pilot.app.pop_screen()
        await pilot.pause()
        await pilot.pause()
        assert isinstance(pilot.app.screen, Run)

    play(session, playing)


def test_a_demo_that_cannot_begin_is_told_and_its_session_closed(
    sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Session, __: object) -> None:
        raise problem("disk-failed", sessions, problem="full")

    async def looking(pilot: Pilot[None], app: Console) -> None:
        monkeypatch.setattr(Session, "do", refuse)
        await app.try_demo()
        await pilot.pause()
        assert isinstance(app.screen, Home)
        assert "▸" in screen_text(pilot)
        (path,) = sessions.glob("demo-*.tabletop")
        Session.open(path).close()

    at_home(looking)


def test_a_summary_is_cut_at_a_sentence_or_a_word() -> None:
    assert beginning("One. Two and three.", 10) == "One."
    assert beginning("One two three", 8) == "One two…"
    assert beginning("One", 8) == "One"
