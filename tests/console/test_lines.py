"""A long list makes and wraps only what may soon be looked at, and loses no row for it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tabletop.console.paint import content
from tabletop.console.widgets.lines import AHEAD, Lines, Made, Row, matching
from tabletop.console.widgets.long_text import LongText, paragraphs

MANY = 1000
ROWS = 10


def numbered(made: list[int], many: int = MANY) -> Made[int]:
    """Rows of the numbers from 0 on; each that is made is put into `made`."""

    def row(number: int) -> Row:
        made.append(number)
        return Row(str(number), content(f"row {number}"))

    return Made(range(many), row)


class Listing(App[None]):
    """A list alone on the screen."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.lines = lines

    def compose(self) -> ComposeResult:
        yield self.lines


def shown(lines: Lines, playing: Callable[[Pilot[None]], Awaitable[None]]) -> None:
    async def held() -> None:
        async with Listing(lines).run_test(size=(40, ROWS)) as pilot:
            lines.focus()
            await pilot.pause()
            await playing(pilot)

    asyncio.run(held())


@contextmanager
def nothing_made(made: list[int]) -> Iterator[None]:
    """Within it no row may be made."""
    before = len(made)
    yield
    assert len(made) == before


def test_a_row_is_made_when_it_is_looked_at_and_once() -> None:
    made: list[int] = []
    rows = numbered(made)
    assert (len(rows), made) == (MANY, [])
    assert [row.id for row in rows[2:4]] == ["2", "3"]
    assert rows[-1].id == str(MANY - 1)
    with nothing_made(made):
        assert rows[3].id == "3"
    assert made == [2, 3, MANY - 1]


def test_words_are_looked_for_in_every_row_and_none_is_made_for_no_words() -> None:
    made: list[int] = []
    rows = numbered(made)
    with nothing_made(made):
        assert matching(rows, " ") is rows
    assert [row.id for row in matching(rows, "ROW 999")] == ["999"]


def test_a_long_list_takes_in_only_what_may_soon_be_seen() -> None:
    made: list[int] = []
    lines = Lines("", "", id="lines")

    async def playing(pilot: Pilot[None]) -> None:
        lines.show(numbered(made))
        await pilot.pause()
        assert lines.chosen == "0"
        assert ROWS <= len(made) < MANY / 2
        for _ in range(AHEAD // ROWS + 3):
            await pilot.press("pagedown")
        assert int(lines.chosen or 0) > AHEAD
        assert len(made) < MANY / 2

    shown(lines, playing)


def test_the_last_row_of_a_long_list_is_one_key_away() -> None:
    lines = Lines("", "", id="lines")

    async def playing(pilot: Pilot[None]) -> None:
        lines.show(numbered([]))
        await pilot.press("end")
        assert lines.chosen == str(MANY - 1)
        await pilot.press("home", "up")
        assert lines.chosen == str(MANY - 1)

    shown(lines, playing)


def test_from_the_first_row_up_is_the_last_of_all() -> None:
    lines = Lines("", "", id="lines")

    async def playing(pilot: Pilot[None]) -> None:
        lines.show(numbered([]))
        await pilot.press("up")
        assert lines.chosen == str(MANY - 1)

    shown(lines, playing)


def test_the_place_in_a_long_list_is_kept_when_it_is_shown_again() -> None:
    lines = Lines("", "", id="lines")

    async def playing(pilot: Pilot[None]) -> None:
        lines.show(numbered([]))
        await pilot.press("end")
        lines.show([Row("new", content("new")), *numbered([])])
        await pilot.pause()
        assert lines.chosen == str(MANY - 1)
        lines.show(numbered([], 3))
        assert lines.chosen == "2"

    shown(lines, playing)


def test_rows_that_changed_further_down_are_shown_as_they_are_now() -> None:
    lines = Lines("", "", id="lines")

    async def playing(pilot: Pilot[None]) -> None:
        lines.show(numbered([]))
        changed = [*numbered([], MANY - 1), Row("other", content("other"))]
        lines.show(changed)
        await pilot.press("end")
        assert lines.chosen == "other"

    shown(lines, playing)


def test_a_long_text_is_scrolled_to_its_end() -> None:
    text = LongText(paragraphs([(f"line {number}\n", "bold") for number in range(MANY)]), id="text")

    async def playing(pilot: Pilot[None]) -> None:
        await pilot.press("down")
        assert text.scroll_y == 1
        await pilot.press("end")
        await pilot.pause()
        assert text.scroll_y == MANY + 1 - text.content_size.height

    shown(text, playing)


def test_a_text_falls_into_paragraphs_that_keep_their_styles() -> None:
    assert paragraphs([("Head", "bold"), " and\nbody\n"]) == [
        [("Head", "bold"), (" and", "")],
        [("body", "")],
        [("", "")],
    ]
