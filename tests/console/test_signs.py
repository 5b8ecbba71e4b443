"""Signs for fonts that have few."""

import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from tabletop import console
from tabletop.console.room import Room
from tabletop.console.signs import SAFE, few
from tabletop.engine.commands import Deliberate, Startex
from tabletop.formats import dumbbells
from tests.console.at_the_keys import begun, play, press, screen_text

CONSOLE = Path(console.__file__).parent
WRITTEN_FOR_THE_SCREEN = (CONSOLE, Path(dumbbells.__file__).parent)
FRAMES = "─│╭╮╰╯━┃┏┓┗┛▌▊▁▔▏▕…"
"""What the borders and the cuts of Textual are made of."""


def strange(text: str) -> set[str]:
    """What a font of few signs may lack."""
    return {
        one
        for one in few(text)
        if not (one.isascii() or one in SAFE or unicodedata.category(one).startswith(("L", "M")))
    }


@pytest.mark.parametrize("folder", WRITTEN_FOR_THE_SCREEN, ids=lambda folder: folder.name)
def test_every_sign_that_we_write_has_one_that_each_font_has(folder: Path) -> None:
    for module in folder.rglob("*.py"):
        if module.name != "signs.py":
            assert not strange(module.read_text("utf-8")), module
    assert not strange(FRAMES)


@pytest.mark.parametrize("signs", ["▁▂▃▄▅▆▇█", "▰▱", "─━╭┏╰┗", "●◐○", "○●◉□■▣", "✓?–", "✓✗★▸"])
def test_what_is_told_by_signs_stays_told_apart_in_as_many_cells(signs: str) -> None:
    assert len(set(few(signs))) == len(signs)
    assert cell_len(few(signs)) == len(signs)


def test_letters_of_every_language_stay() -> None:
    assert few("Łódź, Šiauliai, Гродно") == "Łódź, Šiauliai, Гродно"


def test_a_text_console_gets_few_signs_and_no_colours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    session, _ = begun(tmp_path, Startex(), Deliberate())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert pilot.app.theme == "monochrome"
        for keys in ((), ("d",), ("escape", "question_mark")):
            await press(pilot, *keys)
            shown = screen_text(pilot).replace("\n", "")
            assert not strange(shown)
            assert shown == few(shown)

    play(session, playing)
