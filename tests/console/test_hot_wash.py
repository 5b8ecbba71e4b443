"""What the hot wash lists."""

from pathlib import Path

from textual.pilot import Pilot

from tabletop.console.room import Room
from tabletop.engine.commands import Apply, CallTime, Choose, Deliberate, Endex, NextTurn, Startex
from tests.console.at_the_keys import begun, play, press, screen_text


def test_turns_are_numbered_as_they_were_played(tmp_path: Path) -> None:
    session, _ = begun(
        tmp_path,
        *(Startex(), Deliberate(), Choose(decision="arda_open", option="wait")),
        *(CallTime(), Apply(), NextTurn(turn="standoff")),
        *(Deliberate(), Choose(decision="arda_standoff", option="pull_back")),
        *(CallTime(), Apply(), Endex(reason="the ministers leave")),
    )

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "h")
        shown = screen_text(pilot)
        assert "Turn 1, ARD" in shown
        assert "Turn 2, ARD" in shown
        assert "Turn 3" not in shown

    play(session, playing, (80, 60))
