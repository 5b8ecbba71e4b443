"""Keys are found: listed with why one is not possible now, and by their words."""

import asyncio
from pathlib import Path
from typing import get_args
from unittest.mock import Mock

import pytest
from textual.pilot import Pilot

from tabletop.console import app
from tabletop.console.acts import ACTS
from tabletop.console.acts.help import by_word, why_not
from tabletop.console.app import Console, Start
from tabletop.console.keys import Scope, find
from tabletop.console.room import Room
from tabletop.console.screens.find import Find
from tabletop.console.screens.form import Form
from tabletop.console.screens.run import Run
from tabletop.engine.commands import Choose, Deliberate, Note, Release, Startex
from tabletop.engine.words import Phase
from tests.console.at_the_keys import begun, kinds, play, press, screen_text, write

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())


def test_a_key_that_is_not_possible_says_why(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())

    async def playing(pilot: Pilot[None], room: Room) -> None:
        assert why_not(room, find("rulings")) == "possible in adjudication"
        assert why_not(room, find("recall")) == "nothing is released in this turn"
        assert why_not(room, find("note")) == ""
        await press(pilot, "question_mark", "end")
        assert "not now: possible in" in screen_text(pilot)
        await press(pilot, "escape", "w")
        assert "Nothing is released in this turn." in screen_text(pilot)

    play(session, playing)


def test_an_act_is_found_by_its_words_and_done(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "colon")
        await write(pilot, "park OBJ")
        assert "1 found" in screen_text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Form)
        assert "Parking lot" in screen_text(pilot)
        await press(pilot, "escape", "colon")
        await write(pilot, "no such thing")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Find)
        await press(pilot, "ctrl+p", "escape")
        assert isinstance(pilot.app.screen, Run)

    play(session, playing)


def test_from_another_screen_the_palette_reaches_its_keys_and_the_common_ones(
    tmp_path: Path,
) -> None:
    session, _ = begun(tmp_path, *OPEN, Choose(decision="arda_open", option="wait"))

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "d", "ctrl+p")
        await write(pilot, "break the seal")
        await press(pilot, "enter")
        assert "Break whose seal?" in screen_text(pilot)
        await press(pilot, "escape", "ctrl+p")
        await write(pilot, "poll")
        assert "0 found" in screen_text(pilot)

    play(session, playing)


def test_an_app_wide_key_is_found_by_its_word_on_another_screen(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        before = pilot.app.theme
        await press(pilot, "k", "ctrl+p")
        await write(pilot, "colours")
        await press(pilot, "enter")
        assert pilot.app.theme != before

    play(session, playing)


@pytest.mark.parametrize("scope", get_args(Scope))
def test_every_act_that_is_found_by_its_word_is_done_by_somebody(
    scope: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in by_word(scope):
        done: list[str] = []

        async def act(_: object, done: list[str] = done) -> None:
            done.append("act")

        async def own(name: str, done: list[str] = done) -> None:
            done.append(name)

        async def chosen(_: object, __: Scope, act: str = key.act) -> str:
            return act

        console = Console(Start())
        monkeypatch.setattr(app, "ACTS", dict.fromkeys(ACTS, act))
        monkeypatch.setattr(app, "choose_by_word", chosen)
        monkeypatch.setattr(console, "action_anywhere", own)
        screen = Mock(scope=scope, action_act=own)
        asyncio.run(console._chosen(Mock(), screen, by_words=True))
        assert done in (["act"], [key.act])
        assert key.scope in (scope, "anywhere") or done == ["act"] or key.act == "theme"


def test_everything_said_and_done_is_searched_and_read_in_full(tmp_path: Path) -> None:
    long = "The delegation asked for a second reading of the buoy's log before it would go on."
    notes = (Note(text=long, tag="turning point"), Note(text="tea"))
    session, _ = begun(tmp_path, *OPEN, *notes)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "slash")
        await write(pilot, "turning SECOND")
        assert "1 found" in screen_text(pilot)
        await press(pilot, "enter")
        shown = " ".join(screen_text(pilot).split())
        assert long in shown
        assert "turning point" in shown

    play(session, playing)


def test_a_search_finds_no_choice_that_is_sealed(tmp_path: Path) -> None:
    choice = Choose(decision="arda_open", option=None, words="a secret letter")
    session, _ = begun(tmp_path, *OPEN, choice)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "slash")
        await write(pilot, "secret")
        assert "0 found" in screen_text(pilot)

    play(session, playing)


def test_enter_that_asked_does_not_answer(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "colon")
        await write(pilot, "call time")
        await press(pilot, "enter", "enter", "enter")
        assert room.view.phase is Phase.DELIBERATION
        assert "Press y" in screen_text(pilot)
        await press(pilot, "y")
        assert kinds(session)[-1] == "call_time"

    play(session, playing)
