"""The foot of a screen, and clicks on it."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.key import named_so
from tabletop.console.room import Room
from tabletop.console.widgets.foot import Foot
from tabletop.engine.commands import Deliberate, Startex
from tests.console.at_the_keys import begun, play, screen_text


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("SPACE", "space"),
        ("?", "question_mark"),
        (":", "colon"),
        ("+", "plus"),
        ("F2", "f2"),
        ("Esc", "escape"),
        ("T", "T"),
        ("n", "n"),
        ("↑↓", ""),
        ("1-9", ""),
        ("letters", ""),
    ],
)
def test_a_key_is_known_by_how_it_is_written(written: str, key: str) -> None:
    assert named_so(written) == key


async def click(pilot: Pilot[None], word: str) -> None:
    """Click on the last place where a word stands on the screen."""
    lines = screen_text(pilot).split("\n")
    at, line = next((n, one) for n, one in reversed(list(enumerate(lines))) if word in one)
    await pilot.click(offset=(line.rindex(word), at))
    await pilot.pause()


def test_a_click_on_the_foot_and_on_rows_does_what_keys_do(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex(), Deliberate())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await click(pilot, "note")
        assert "A note" in screen_text(pilot)
        await click(pilot, "back")
        await click(pilot, "by word")
        assert "type words" in screen_text(pilot)
        await click(pilot, "Esc")
        await click(pilot, "A rumour")
        assert "For the facilitator" in screen_text(pilot)
        await click(pilot, "back")
        before = screen_text(pilot)
        await pilot.click(Foot, offset=(pilot.app.size.width - 3, 0))
        await pilot.pause()
        assert screen_text(pilot) == before

    play(session, playing)
