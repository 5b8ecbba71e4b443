"""What stands on the screens can be read in every theme: measured cell by cell, as it is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.pilot import Pilot

from tabletop.console.colours import CONTRAST, MONOCHROME, THEMES
from tabletop.console.room import Room
from tabletop.engine.commands import Deliberate, Startex
from tests.console.at_the_keys import MINUTE, begun, play, press
from tests.console.test_colours import AMPLE, ENOUGH, contrast

FRAME = 3.0
"""For what is no letter: WCAG 2.1, 1.4.11."""
SCREENS = (
    ("run", ()),
    ("a text", ("enter",)),
    ("a form", ("escape", "i")),
    ("a refusal", ("f2",)),
    ("decisions", ("escape", "d")),
    ("keys", ("escape", "question_mark")),
    ("a question", ("escape", "t")),
    ("rulings", ("y", "r")),
    ("poll", ("space", "y", "p")),
    ("hot wash", ("escape", "z", "r", "enter", "h")),
)


def cells(pilot: Pilot[None]) -> Iterator[Segment]:
    """What stands on the screen, piece by piece, without the blanks."""
    for strip in pilot.app.screen._compositor.render_strips(pilot.app.size):
        yield from (one for one in strip if one.text.strip())


def faint(pilot: Pilot[None]) -> list[str]:
    """The pieces that have less contrast on their ground than their theme promises."""
    enough = AMPLE if pilot.app.theme == CONTRAST.name else ENOUGH
    found = []
    for piece in cells(pilot):
        style = piece.style
        assert style is not None
        assert style.color is not None
        assert style.bgcolor is not None
        ink, ground = (one.get_truecolor().hex for one in (style.color, style.bgcolor))
        letters = any(one.isalnum() for one in piece.text)
        if contrast(ink, ground) < (enough if letters else FRAME):
            found.append(f"{piece.text.strip()!r}: {ink} on {ground}")
    return found


def attributes(pilot: Pilot[None]) -> set[str]:
    """The attributes by which pieces differ where there is no colour; fails if there is one."""
    styles = [piece.style for piece in cells(pilot) if piece.style]
    assert not [one for one in styles if one.color or one.bgcolor]
    return {str(one) for one in styles}


def test_every_piece_of_every_screen_has_contrast_in_every_theme(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, Startex(), Deliberate())
    clock.advance(11 * MINUTE)
    found: dict[tuple[str, str], list[str]] = {}

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        for screen, keys in SCREENS:
            await press(pilot, *keys)
            for theme in THEMES:
                pilot.app.theme = theme.name
                await pilot.pause()
                if theme is MONOCHROME:
                    assert attributes(pilot) >= {"bold"}, screen
                elif pieces := faint(pilot):
                    found[theme.name, screen] = pieces

    play(session, playing)
    assert not found


@pytest.mark.parametrize("theme", [THEMES[0], MONOCHROME], ids=lambda theme: theme.name)
def test_what_has_the_focus_is_told_by_its_frame_and_what_is_wrong_by_a_sign(
    tmp_path: Path, theme: object
) -> None:
    session, _ = begun(tmp_path, Startex(), Deliberate())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        pilot.app.theme = getattr(theme, "name", "")
        await pilot.pause()
        assert _text(pilot).count("┏") == 1
        await press(pilot, "n", "f2")
        assert _text(pilot).count("▌") == 1
        assert "▸ “Note” is empty." in _text(pilot)

    play(session, playing)


def _text(pilot: Pilot[None]) -> str:
    return "".join(piece.text for piece in cells(pilot))
