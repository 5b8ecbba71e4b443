"""Times on paper: typed by a tired hand, recorded beside the time of typing."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.paper import time_on_paper
from tabletop.console.room import Room
from tabletop.console.trouble import Unreadable
from tabletop.engine.commands import AnyCommand, CallTime, Deliberate, Release, Startex
from tabletop.engine.state import Game, Stamp
from tabletop.runner.clock import written
from tabletop.runner.session import Session
from tests.console.at_the_keys import begun, play, press, screen_text, write

MINSK = timezone(timedelta(hours=3))
NOW = datetime(2026, 11, 24, 17, 5, 40, tzinfo=MINSK)
NOWHEN = Stamp(0, "", 0)
OPEN: tuple[AnyCommand, ...] = (
    Startex(),
    Release(inject="sighting"),
    Release(inject="drill_order"),
    Deliberate(),
)


@pytest.mark.parametrize(
    ("typed", "last", "read"),
    [
        ("10:42", NOW, "2026-11-24 10:42"),
        ("9.05", NOW, "2026-11-24 09:05"),
        ("10:42", NOW - timedelta(days=1), "2026-11-23 10:42"),
        ("23.11. 16:30", NOW, "2026-11-23 16:30"),
        ("2025-12-31 23:59", NOW, "2025-12-31 23:59"),
    ],
)
def test_a_time_is_read_with_the_day_of_the_one_before(
    typed: str, last: datetime, read: str
) -> None:
    moment = time_on_paper(typed, last, NOW)
    assert f"{moment:%Y-%m-%d %H:%M}" == read
    assert moment.utcoffset() == timedelta(hours=3)


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "31.11. 10:00", "17:06", "10:4", "10:420"])
def test_what_is_no_time_or_still_to_come_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        time_on_paper(typed, NOW, NOW)


def happened(session: Session, kind: str) -> list[str | None]:
    return [one.stamp.happened_at for one in session.entries if one.command.kind == kind]


def local(session: Session, hour: int, minute: int) -> str:
    today = session.now().astimezone()
    return written(today.replace(hour=hour, minute=minute, second=0, microsecond=0))


def test_what_is_entered_carries_the_time_on_paper_until_that_is_changed(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        midnight = room.session.now().astimezone().replace(hour=0, minute=1)
        await press(pilot, "O")
        await write(pilot, f"{midnight:%H:%M}")
        await press(pilot, "f2", "s")
        assert "FROM PAPER 00:01" in " ".join(screen_text(pilot).split())
        await press(pilot, "O", "ctrl+u", "f2", "s")
        assert "FROM PAPER" not in screen_text(pilot)

    play(session, playing)
    assert happened(session, "pause") == [local(session, 0, 1)]
    assert happened(session, "resume") == [None]


def test_each_choice_on_the_line_may_have_its_own_time(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "d")
        await write(pilot, "1 1@0:02 1 @0:03")
        await press(pilot, "enter")

    play(session, playing, (100, 30))
    early, late = local(session, 0, 2), local(session, 0, 3)
    assert happened(session, "choose") == [late, early, late]


def test_a_time_that_is_none_seals_nothing(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "d")
        await write(pilot, "1 1@noon 1")
        await press(pilot, "enter")
        assert "“noon” is no time" in screen_text(pilot)

    play(session, playing, (100, 30))
    assert happened(session, "choose") == []


def state_after(folder: Path, line: str) -> Game:
    folder.mkdir()
    session, _ = begun(folder, *OPEN)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "d")
        await write(pilot, line)
        await press(pilot, "enter", "escape")
        assert room.do(CallTime())

    play(session, playing, (100, 30))
    game = session.state.game
    unstamped = {name: replace(one, stamp=NOWHEN) for name, one in game.choices.items()}
    return replace(game, choices=unstamped)


def test_play_typed_in_from_paper_comes_to_the_same_game(tmp_path: Path) -> None:
    assert state_after(tmp_path / "paper", "1 1@0:02 1 @0:03") == state_after(
        tmp_path / "room", "1 1 1"
    )
