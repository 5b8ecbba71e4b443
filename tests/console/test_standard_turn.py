"""A standard turn takes the keys that the printed card counts."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from tabletop.console.room import Room
from tabletop.console.standard_turn import STEPS, strokes
from tabletop.engine.commands import Release, Startex
from tabletop.engine.words import Phase
from tabletop.runner.clock import ManualClock
from tabletop.runner.library import find
from tabletop.runner.session import Session
from tests.console.at_the_keys import kinds, play, press, write

SCENARIO = "polish_border_air_incident"
LEFT = 3
"""Injects of the briefing that are left for the turn as it is counted."""


def opened(folder: Path) -> Session:
    """The first turn, with two private injects and one to all still to be released."""
    clock = ManualClock(datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
    session = Session.create(folder / "turn.tabletop", find(SCENARIO), seed=7, clock=clock)
    session.do(Startex())
    control = session.view().control
    assert control is not None
    due = [item for item in control.queue if item.due_ms == 0]
    private = [item for item in due if item.private]
    for item in private[: len(due) - LEFT]:
        session.do(Release(inject=item.id))
    return session


def test_the_turn_is_played_by_the_keys_that_are_counted(tmp_path: Path) -> None:
    session = opened(tmp_path)
    before = len(session.entries)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        for step in STEPS:
            for key in step.keys:
                if key.startswith("{"):
                    await write(pilot, key[1:-1])
                else:
                    await press(pilot, key)
        assert room.view.phase is Phase.BRIEFING
        assert room.view.turn is not None
        assert room.view.turn.number == 2

    play(session, playing)
    with Session.open(session.path, read_only=True) as played:
        done = Counter(kinds(played)[before:])
    assert done["release"] == LEFT
    assert done["choose"] == done["explain"] == 5
    assert done["read"] == 10
    assert done["call_time"] == done["apply"] == done["next_turn"] == 1
    assert done["rule"] > 0


def test_the_number_of_keys_stands_in_the_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "keys.md").read_text("utf-8")
    assert f"| **the whole turn** | **{strokes()}** |" in page
