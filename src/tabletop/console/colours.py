"""The themes: dark, light, high contrast, and one without any colour.

Text has a contrast of 4.5 to 1 or more on its ground, of 7 to 1 in high contrast; frames and
scrollbars have 3 to 1 (WCAG 2.1, 1.4.3, 1.4.6 and 1.4.11). No theme says by colour alone what it
says: signs, words, bold and the shape of a frame stand beside it.
"""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#78c5f0",
    secondary="#c8c8c8",
    warning="#e69f00",
    error="#e69f00",
    success="#009e73",
    accent="#f0e442",
    foreground="#f2f2f2",
    background="#121212",
    surface="#1a1a1a",
    panel="#1f1f1f",
    variables={
        "boost-row": "#2a2a2a",
        "hint-ink": "#a0a0a0",
        "border-quiet": "#6a6a6a",
        "scrollbar": "#6c6c6c",
        "scrollbar-background": "#101010",
    },
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#00507c",
    secondary="#454545",
    warning="#7a4a00",
    error="#8f2d00",
    success="#005f45",
    accent="#7a2f5d",
    foreground="#161616",
    background="#fcfcfa",
    surface="#f4f4f1",
    panel="#ecece8",
    variables={
        "boost-row": "#dcdcd8",
        "hint-ink": "#555555",
        "border-quiet": "#7a7a7a",
        "scrollbar": "#787878",
        "scrollbar-background": "#e9e9e5",
    },
)

CONTRAST = Theme(
    name="contrast",
    dark=True,
    primary="#ffff00",
    secondary="#ffffff",
    warning="#00ffff",
    error="#00ffff",
    success="#ffffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={
        "boost-row": "#1a1a1a",
        "hint-ink": "#d0d0d0",
        "border-quiet": "#ffffff",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#000000",
    },
)

MONOCHROME = Theme(
    name="monochrome",
    dark=True,
    primary="#ffffff",
    secondary="#ffffff",
    warning="#ffffff",
    error="#ffffff",
    success="#ffffff",
    accent="#ffffff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={
        "boost-row": "#000000",
        "hint-ink": "#ffffff",
        "border-quiet": "#ffffff",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#000000",
    },
)

THEMES = (DARK, LIGHT, CONTRAST, MONOCHROME)
"""In the order in which T goes through them."""

TOLD = {
    "dark": "Colours: dark.",
    "light": "Colours: light.",
    "contrast": "Colours: high contrast.",
    "monochrome": "No colours: bold, underline and reverse only.",
}


class NoColour(LineFilter):
    """Leaves no colour at all: a light ground becomes reverse, the terminal's own stay.

    It reads what MONOCHROME, whose colours are black and white alone, would have shown.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 -- the signature of a filter
        """The same texts, by attributes alone."""
        return [
            Segment(text, _uncoloured(style) if style else style, control)
            for text, style, control in segments
        ]


@lru_cache(1024)
def _uncoloured(style: Style) -> Style:
    ground = style.bgcolor
    light = ground is not None and Color.from_rich_color(ground).brightness > 0.5
    turned = light is not bool(style.reverse)
    return Style(
        bold=style.bold or None,
        italic=style.italic or None,
        underline=style.underline or None,
        strike=style.strike or None,
        reverse=turned or None,
        meta=style.meta or None,
    )


def after(name: str) -> Theme:
    """The theme that follows the one of this name."""
    names = [theme.name for theme in THEMES]
    return THEMES[(names.index(name) + 1) % len(THEMES)]


def contrast_of(name: str) -> float:
    """The contrast that the theme of this name promises for text."""
    return 7.0 if name in (CONTRAST.name, MONOCHROME.name) else 4.5


def named(name: str) -> Theme:
    """The theme of this name; the dark one for any other word."""
    return next((theme for theme in THEMES if theme.name == name), DARK)
