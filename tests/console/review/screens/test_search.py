"""Searching all open sessions, by keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.review.desk import Desk
from tabletop.engine.commands import Note, Startex
from tabletop.runner.search.index import SearchError
from tests.console.at_the_keys import press, screen_text, write
from tests.console.review.reading import read, recorded, rehearsed


def test_enter_goes_to_the_commit_of_the_other_session(tmp_path: Path) -> None:
    notes = ("Žvejų laivas", "Śmigłowiec", "Вертолёт над буём", "A trawler")
    other = recorded(tmp_path, Startex(), *(Note(text=note) for note in notes))
    first = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        for wanted, commit in (("zvej", 2), ("smigl", 3), ("вертолет", 4), ("trawl", 5)):
            await press(pilot, "home", "slash")
            await write(pilot, wanted)
            shown = screen_text(pilot)
            assert f"room  {commit}" in shown
            assert "1 commit holds that." in shown
            await press(pilot, "enter", "enter")
            assert (desk.number, desk.commit) == (1, commit)
            await press(pilot, "o")

    read(reading, first, other)


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    path = recorded(tmp_path, Startex(), Note(text="Off.", off_record=True))

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "slash")
        await write(pilot, 'xyzzy"')
        assert "No commit holds that." in screen_text(pilot)
        await press(pilot, "enter", "down", "escape")
        assert desk.commit == 1

    read(reading, path)


def test_a_note_off_the_record_is_not_found(tmp_path: Path) -> None:
    path = recorded(tmp_path, Startex(), Note(text="Zanzibar", off_record=True))

    async def reading(_pilot: Pilot[None], desk: Desk) -> None:
        assert desk.find("zanzibar") == ()

    read(reading, path)


def test_where_searching_is_not_possible_the_bar_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = recorded(tmp_path, Startex())

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        def lacking(_wanted: str) -> None:
            raise SearchError

        monkeypatch.setattr(desk, "find", lacking)
        await press(pilot, "slash")
        await write(pilot, "buoy")
        assert "Searching is not possible on this computer." in screen_text(pilot)

    read(reading, path)
