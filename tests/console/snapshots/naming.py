"""What the colours on a screen are called: by the theme, so that both themes say the same."""

from collections.abc import Mapping

from rich.color import Color
from rich.style import Style
from textual.app import App
from textual.color import Color as Shade
from textual.filter import dim_color
from textual.theme import Theme

INK, GROUND = "foreground", "background"
"""What text has where nothing else is said."""
OURS = (
    INK,
    GROUND,
    "primary",
    "secondary",
    "warning",
    "error",
    "success",
    "accent",
    "surface",
    "panel",
)
ATTRIBUTES = ("bold", "italic", "underline", "reverse", "strike")
SEEN_ON_BLANKS = ("underline", "reverse", "strike")
BARS = ("scrollbar", "scrollbar-background")
"""Colours that Textual itself makes of a theme, where ours says nothing of them."""
FOCUS_TINT = 0.05
"""How far Textual moves the ground of what has the focus towards the foreground."""


def colours(theme: Theme) -> dict[str, str]:
    """The colours of a theme by what they are for."""
    return {one: str(getattr(theme, one)) for one in OURS} | dict(theme.variables)


class Names:
    """The names for the theme of an app. A colour that follows from none is told as #rrggbb."""

    def __init__(self, app: App[None]) -> None:
        ours = {name: app.theme_variables[name].lower() for name in colours(app.current_theme)}
        bars = {name: app.theme_variables[name].lower() for name in BARS}
        self._names = _turned({**ours, **bars})
        self._tinted = _turned(
            {f"tinted {name}": _tinted(text, ours) for name, text in ours.items()}
        )
        grounds = {*ours.values(), *self._tinted}
        self._dim = {
            under: _turned({f"dim {name}": _dimmed(text, under) for name, text in ours.items()})
            for under in grounds
        }

    def style(self, style: Style, *, blank: bool) -> str:
        """A style in words, "" for the usual one; of a blank only what is seen of it."""
        seen = SEEN_ON_BLANKS if blank else ATTRIBUTES
        words = [one for one in seen if getattr(style, one)]
        ink = "" if blank and not words else self._ink(style)
        ground = self.ground(style)
        words += [ink] if ink not in ("", INK) else []
        return " ".join([*words, *([f"on {ground}"] if ground != GROUND else [])])

    def ground(self, style: Style) -> str:
        """The name of what letters stand on."""
        value = _hex(style.bgcolor)
        return self._names.get(value) or self._tinted.get(value, value)

    def _ink(self, style: Style) -> str:
        value = _hex(style.color)
        dim = self._dim.get(_hex(style.bgcolor), {})
        return self._names.get(value) or dim.get(value, value)


def _turned(named: dict[str, str]) -> dict[str, str]:
    """Names by colour; of two names for one colour the first."""
    return {colour: name for name, colour in reversed(named.items())}


def _tinted(colour: str, ours: Mapping[str, str]) -> str:
    return Shade.parse(colour).tint(Shade.parse(ours[INK]).with_alpha(FOCUS_TINT)).hex.lower()


def _dimmed(colour: str, under: str) -> str:
    return _hex(dim_color(Color.parse(under), Color.parse(colour)))


def _hex(colour: Color | None) -> str:
    return "none" if colour is None else colour.get_truecolor().hex
