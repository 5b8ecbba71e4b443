"""The themes can be read, are remembered, and one of them has no colour at all."""

from pathlib import Path

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot
from textual.theme import Theme

from tabletop.console.colours import CONTRAST, MONOCHROME, THEMES, TOLD, NoColour, after, named
from tabletop.console.room import Room
from tabletop.engine.commands import Deliberate, Startex
from tabletop.runner import preferences
from tests.console.at_the_keys import begun, play, press, screen_text

ENOUGH = 4.5
AMPLE = 7.0


def _luminance(colour: str) -> float:
    def channel(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = Color.parse(colour).rgb
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)


def contrast(one: str | None, other: str | None) -> float:
    """The contrast of two colours by WCAG 2.1, from 1 to 21."""
    assert one is not None
    assert other is not None
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_has_contrast_on_its_ground(theme: Theme) -> None:
    enough = AMPLE if theme in (CONTRAST, MONOCHROME) else ENOUGH
    quiet_row = theme.variables["boost-row"]
    pairs = [
        (ink, ground)
        for ink in (theme.foreground, theme.secondary, theme.primary, theme.warning)
        for ground in (theme.background, theme.panel)
    ]
    pairs += [(theme.background, theme.primary), (theme.background, theme.warning)]
    pairs += [(theme.foreground, quiet_row), (theme.variables["hint-ink"], quiet_row)]
    assert [pair for pair in pairs if contrast(*pair) < enough] == []


def test_t_goes_through_every_theme_and_each_has_its_words() -> None:
    seen = [THEMES[0]]
    while (following := after(seen[-1].name)) is not THEMES[0]:
        seen.append(following)
    assert tuple(seen) == THEMES
    assert set(TOLD) == {theme.name for theme in THEMES}


@pytest.mark.parametrize("word", ["", "light green", "textual-dark"])
def test_an_unknown_theme_is_the_dark_one(word: str) -> None:
    assert named(word) is THEMES[0]


@pytest.mark.parametrize(
    ("shown", "left"),
    [
        ("bold white on black", "bold"),
        ("#000000 on #eeeeee", "reverse"),
        ("black on #ffffff underline", "reverse underline"),
        ("white on black reverse", "reverse"),
        ("dim #a0a0a0 on black", "none"),
    ],
)
def test_without_colour_a_light_ground_becomes_reverse(shown: str, left: str) -> None:
    segments = [Segment("x", Style.parse(shown)), Segment("y", None)]
    (one, other) = NoColour().apply(segments, Color(0, 0, 0))
    assert one.style == Style.parse(left)
    assert other.style is None


def colours(pilot: Pilot[None]) -> set[object]:
    """Every colour that goes to the terminal."""
    app = pilot.app
    strips = app.screen._compositor.render_strips(app.size)
    filtered = [strip.apply_filter(NoColour(), Color(0, 0, 0)) for strip in strips]
    kept = strips if app.theme != MONOCHROME.name else filtered
    styles = [segment.style for strip in kept for segment in strip if segment.style]
    return {colour for style in styles for colour in (style.color, style.bgcolor) if colour}


def test_the_theme_is_changed_by_a_key_and_remembered(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex(), Deliberate())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "T", "T")
        assert "high contrast" in screen_text(pilot)

    async def coming_back(pilot: Pilot[None], _room: Room) -> None:
        assert pilot.app.theme == "contrast"

    play(session, playing)
    assert preferences.load().theme == "contrast"
    (tmp_path / "again").mkdir()
    play(begun(tmp_path / "again", Startex())[0], coming_back)


def test_no_color_begins_without_any_colour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    session, _ = begun(tmp_path, Startex(), Deliberate())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert [type(one).__name__ for one in pilot.app.get_line_filters()][-1] == "NoColour"
        assert not colours(pilot)
        await press(pilot, "T")
        assert colours(pilot)

    play(session, playing)
    assert preferences.load().theme == "dark"
