"""The run screen: reading a row, giving a panel the whole screen, forms that keep their drafts."""

import gc
from pathlib import Path

from textual._styles_cache import StylesCache
from textual.pilot import Pilot

from tabletop.console.room import Room
from tabletop.console.widgets.entry import Entry
from tabletop.engine.commands import (
    Apply,
    Ask,
    CallTime,
    Choose,
    Deliberate,
    NextTurn,
    Note,
    Release,
    Startex,
)
from tests.console.at_the_keys import begun, kinds, play, press, screen_text, write

OPEN = (Startex(), Deliberate(), Release(inject="sighting"))


def test_an_inject_is_read_with_the_note_beside_where_there_is_room(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex(), Release(inject="sighting"))
    heads: list[int] = []

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "enter")
        lines = screen_text(pilot).splitlines()
        text = next(place for place, line in enumerate(lines) if "The naval staff" in line)
        note = next(place for place, line in enumerate(lines) if "For the facilitator" in line)
        assert "Only under this card." in screen_text(pilot)
        heads.append(note - text)

    play(session, playing, (100, 30))
    other = tmp_path / "narrow"
    other.mkdir()
    play(begun(other, Startex(), Release(inject="sighting"))[0], playing)
    assert heads[0] == 0
    assert heads[1] > 0


def test_a_panel_takes_the_whole_screen_and_tab_shows_the_next(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "plus")
        assert " Queue " in screen_text(pilot)
        assert " Log " not in screen_text(pilot)
        await press(pilot, "tab")
        assert " Indicators " in screen_text(pilot)
        assert " Queue " not in screen_text(pilot)
        await press(pilot, "plus")
        assert " Queue " in screen_text(pilot)
        assert " Log " in screen_text(pilot)

    play(session, playing)


def test_what_was_typed_into_a_form_waits_until_it_is_saved(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "n")
        await write(pilot, "half a thought")
        await press(pilot, "escape", "n")
        assert "half a thought" in screen_text(pilot)
        assert "is here again" in screen_text(pilot)
        await press(pilot, "f2", "n")
        assert "half a thought" not in screen_text(pilot)
        assert "is here again" not in screen_text(pilot)

    play(session, playing)
    assert session.entries[-1].command == Note(text="half a thought")
    assert kinds(session).count("note") == 1


def test_the_line_of_decisions_waits_as_well(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "d")
        await write(pilot, "4 2 -")
        await press(pilot, "escape", "d")
        assert "4 2 -" in screen_text(pilot)
        assert "is here again" in screen_text(pilot)

    play(session, playing)


def test_no_line_waits_for_another_turn_and_no_reading_for_another_pair(tmp_path: Path) -> None:
    chosen = {"arda_open": "wait", "borsa_open": "watch", "coria_open": "stay_silent"}
    sealed = (Choose(decision=decision, option=option) for decision, option in chosen.items())
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        async def left(key: str, typed: str) -> None:
            await press(pilot, key)
            await write(pilot, typed)
            await press(pilot, "escape")

        await left("d", "4 2 -")
        room.do(*sealed, CallTime(), Apply())
        await left("p", "-2 o")
        await press(pilot, "p")
        assert pilot.app.screen.query_one("#line", Entry).value == ""
        await press(pilot, "escape")
        room.do(NextTurn(), Deliberate())
        await press(pilot, "d")
        assert pilot.app.screen.query_one("#line", Entry).value == ""

    play(session, playing)


def test_what_was_typed_of_one_waits_for_that_one_alone(tmp_path: Path) -> None:
    asked = (Ask(team="arda", text="May we call?"), Ask(team="borsa", text="May we sail?"))
    session, _ = begun(tmp_path, *OPEN, *asked)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "k", "enter")
        await write(pilot, "For Arda alone")
        await press(pilot, "escape", "down", "enter")
        assert "May we sail?" in screen_text(pilot)
        assert "For Arda alone" not in screen_text(pilot)
        await press(pilot, "escape", "up", "enter")
        assert "For Arda alone" in screen_text(pilot)

    play(session, playing)


def test_an_undo_shows_what_goes_and_what_stays(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Note(text="they look tired"))

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "u", "down", "enter")
        shown = screen_text(pilot)
        goes, stays = shown.index("No longer holds"), shown.index("Stays")
        assert goes < shown.index("The buoy is seen") < stays < shown.index("they look tired")

    play(session, playing)


def test_screens_that_were_left_are_let_go(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    kept: list[int] = []

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        for _ in range(3):
            await press(pilot, "R", "escape", "F", "escape", "question_mark", "escape")
            gc.collect()
            kept.append(sum(isinstance(one, StylesCache) for one in gc.get_objects()))

    play(session, playing)
    assert kept[0] == kept[1] == kept[2]
