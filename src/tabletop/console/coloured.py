"""The ground of both apps: the theme, remembered from one start to the next, and the last key."""

import os
from collections.abc import Sequence

from textual import events
from textual.app import App
from textual.filter import LineFilter, Monochrome

from tabletop.console.colours import DARK, MONOCHROME, THEMES, TOLD, NoColour, after, named
from tabletop.console.trouble import Trouble
from tabletop.runner import preferences


class Coloured(App[None]):
    """An app in one of our themes; NO_COLOR in the environment begins without colours."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.animation_level = "none"
        self.last_key = ""
        """The key that was pressed last."""
        for theme in THEMES:
            self.register_theme(theme)
        without = bool(os.environ.get("NO_COLOR"))
        chosen = MONOCHROME if without else named(preferences.load().theme)
        self.theme = chosen.name

    async def on_event(self, event: events.Event) -> None:
        """Keep which key it was before anything is done with it."""
        if isinstance(event, events.Key):
            self.last_key = event.key
        await super().on_event(event)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own, for the moment before a theme of ours is set."""
        return dict(DARK.variables)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual turns colours grey under NO_COLOR; our theme without colours has none at all."""
        given = [one for one in super().get_line_filters() if not isinstance(one, Monochrome)]
        return [*given, NoColour()] if self.theme == MONOCHROME.name else given

    def change_colours(self) -> Trouble:
        """Go on to the next theme and remember it; what is to be told of that."""
        self.theme = after(self.theme).name
        try:
            preferences.change(theme=self.theme)
        except OSError as error:
            return Trouble(TOLD[self.theme], f"This is not remembered: {error.strerror}.")
        return Trouble(TOLD[self.theme], "T changes them again.")
