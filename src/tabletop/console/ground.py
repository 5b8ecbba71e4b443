"""What every app of ours stands on: themes, the last key, room enough, defects kept."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path, PurePath
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.filter import DimFilter, LineFilter, Monochrome
from textual.geometry import Size
from textual.scrollbar import ScrollBar, ScrollBarRender

from tabletop.console import keyboard, leaving
from tabletop.console.colours import (
    DARK,
    MONOCHROME,
    THEMES,
    TOLD,
    NoColour,
    after,
    contrast_of,
    named,
)
from tabletop.console.escape import answer_soon
from tabletop.console.quiet import Quiet
from tabletop.console.screens.too_small import TooSmall
from tabletop.console.signs import BluntBar, FewSigns
from tabletop.console.terminal import few_signs
from tabletop.console.trouble import TerminalError, Trouble
from tabletop.runner import preferences

LOOK = Path(__file__).parent / "look.tcss"


class Ground(App[None]):
    """An app in one of our themes; NO_COLOR in the environment begins without colours, and so
    does a text console, which gets its few signs as well.

    `left_with` is the exception that it ended by, if one did.
    """

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = LOOK
    ENABLE_COMMAND_PALETTE = False
    NEEDED: ClassVar[Size] = Size(0, 0)
    """The columns and rows that a terminal must have."""

    def __init__(self) -> None:
        answer_soon()
        super().__init__()
        self.animation_level = "none"
        self.left_with: BaseException | None = None
        self.last_key = ""
        """The key that was pressed last."""
        for theme in THEMES:
            self.register_theme(theme)
        # The sixteen colours of a text console mix to less contrast than our themes promise.
        without = bool(os.environ.get("NO_COLOR")) or few_signs()
        chosen = MONOCHROME if without else named(preferences.load().theme)
        self.theme = chosen.name
        ScrollBar.renderer = BluntBar if few_signs() else ScrollBarRender

    def on_load(self) -> None:
        """Leave in good order when told to from outside; read keys and nothing else as keys."""
        if not self.is_headless:
            leaving.when_told(self._told_to_leave)
            keyboard.read_calmly()

    def _told_to_leave(self) -> None:
        self.left_with = KeyboardInterrupt()
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Keep a defect of ours for whoever opened the app."""
        self.left_with = getattr(error, "error", error)
        super()._handle_exception(error)

    def panic(self, *renderables: RenderableType) -> None:
        """Textual's driver gives up so on a letter that is not UTF-8, and on little else."""
        self.left_with = self.left_with or TerminalError()
        super().panic(*renderables)

    def _print_error_renderables(self) -> None:
        """Textual would print the values of variables, which hold texts of the session."""

    def on_resize(self) -> None:
        """Look whether the app still fits."""
        self.call_later(self.action_fit)

    def action_fit(self) -> None:
        """Cover everything while the terminal is too small, and uncover it again."""
        covered = isinstance(self.screen, TooSmall)
        fits = self.size.width >= self.NEEDED.width and self.size.height >= self.NEEDED.height
        if not fits and not covered:
            self.push_screen(TooSmall(self.NEEDED))
        elif fits and covered:
            self.pop_screen()

    async def on_event(self, event: events.Event) -> None:
        """Keep which key it was before anything is done with it."""
        if isinstance(event, events.Key):
            self.last_key = event.key
        await super().on_event(event)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own, for the moment before a theme of ours is set."""
        return dict(DARK.variables)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What Textual shows dim has too little contrast, and grey under NO_COLOR is a colour."""
        replaced = (DimFilter, Monochrome)
        given = [one for one in super().get_line_filters() if not isinstance(one, replaced)]
        # Quiet comes first: what follows would dim by its own measure.
        quiet, *others = _filters(self.theme, few_signs())
        return [quiet, *given, *others]

    def change_colours(self) -> Trouble:
        """Go on to the next theme and remember it; what is to be told of that."""
        self.theme = after(self.theme).name
        try:
            preferences.change(theme=self.theme)
        except OSError as error:
            return Trouble(TOLD[self.theme], f"This is not remembered: {error.strerror}.")
        return Trouble(TOLD[self.theme], "The same key changes them again.")


@cache
def _filters(theme: str, few: bool) -> tuple[LineFilter, ...]:
    """Ours, the same each time: Textual keeps what a filter made of a line by the filter."""
    signs = [FewSigns()] if few else []
    colours = [NoColour()] if theme == MONOCHROME.name else []
    return (Quiet(contrast_of(theme)), *signs, *colours)
