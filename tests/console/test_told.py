"""A text is painted anew whenever it changed in letters or styles, and not otherwise."""

import asyncio

from textual.app import App, ComposeResult
from textual.content import Content

from tabletop.console.paint import content
from tabletop.console.widgets.laid import Laid
from tabletop.console.widgets.told import Told


class Telling(App[None]):
    """One such text."""

    def compose(self) -> ComposeResult:
        yield Told(id="told")


def test_a_text_is_shown_as_last_told_and_takes_the_room_it_needs() -> None:
    plain, bold = content("calm"), content(("calm", "bold"))

    async def held() -> None:
        app = Telling()
        async with app.run_test(size=(10, 10)) as pilot:
            told = app.query_one("#told", Told)
            for text in (plain, bold, content("one two three four")):
                told.tell(text)
                await pilot.pause()
                assert told.content is text
            assert told.size.height == 2
            told.tell(Content("one two three four"))
            assert told.content is text

    asyncio.run(held())


def test_a_laid_out_text_is_another_if_one_of_its_columns_is() -> None:
    one = Laid(content("body"), lead=content("1 "), ends=(content("end"),))
    assert one.is_same(Laid(content("body"), lead=content("1 "), ends=(content("end"),)))
    for other in (
        Laid(content("body"), lead=content("2 "), ends=(content("end"),)),
        Laid(content(("body", "bold")), lead=content("1 "), ends=(content("end"),)),
        Laid(content("body"), lead=content("1 "), ends=(content("ends"),)),
        Laid(content("body"), lead=content("1 ")),
        Laid(content("body"), lead=content("1 "), ends=(content("end"),), flush=True),
        Laid(content("body"), lead=content("1 "), ends=(content("end"),), across=True),
    ):
        assert not one.is_same(other)
