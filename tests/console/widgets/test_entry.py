"""A line to type in."""

import asyncio
from collections.abc import Callable

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tabletop.console.widgets.entry import LONGEST, Entry
from tabletop.text import CUT


def typed(*keys: str, begun: str = "", then: Callable[[Entry], None] = lambda _entry: None) -> str:
    """What stands in a line after keys; one that begins with "paste:" is pasted."""

    class Alone(App[None]):
        def compose(self) -> ComposeResult:
            yield Entry(begun, id="line", entered=lambda _entry: None)

    async def playing() -> str:
        app = Alone()
        async with app.run_test() as pilot:
            for key in keys:
                await _give(pilot, key)
            entry = app.query_one(Entry)
            then(entry)
            return entry.value

    return asyncio.run(playing())


async def _give(pilot: Pilot[None], key: str) -> None:
    if key.startswith("paste:"):
        pilot.app.post_message(events.Paste(key.removeprefix("paste:")))
    else:
        await pilot.press(key)
    await pilot.pause()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\n\n\t", "\u2028", "\x0b"])
def test_all_lines_of_what_is_pasted_come_on_one(ends: str) -> None:
    wanted = "firstsecond" if ends == "\x0b" else "first second"
    assert typed(f"paste:{ends}first{ends}second{ends}") == wanted


def test_what_is_pasted_stands_where_the_cursor_was_and_typing_goes_on_behind_it() -> None:
    assert typed("left", "paste:Б\nя", "!", begun="ac") == "aБ я!c"


def test_what_is_too_long_is_cut_and_says_so() -> None:
    line = typed("paste:" + "word " * LONGEST, begun="ab")
    assert len(line) <= LONGEST
    assert line.startswith("abword")
    assert line.endswith(CUT)


def test_letters_of_three_alphabets_are_typed_as_they_are() -> None:
    assert typed(*"ąčęėįšųūž", "space", *"łódź", "space", *"ўіё") == "ąčęėįšųūž łódź ўіё"


def test_no_control_character_comes_in() -> None:
    assert typed("paste:\x1b]52;c;AAAA\x07\x9b31m\u202eok\x00") == "]52;c;AAAA31mok"
