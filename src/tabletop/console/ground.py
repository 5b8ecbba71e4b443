"""What every app of ours stands on: the two themes, and defects kept for whoever opened it."""

from pathlib import Path, PurePath
from typing import ClassVar

from rich.console import RenderableType
from textual.app import App

from tabletop.console.colours import DARK, LIGHT
from tabletop.console.trouble import TerminalError

LOOK = Path(__file__).parent / "look.tcss"


class Ground(App[None]):
    """An app in our colours. `left_with` is the exception that it ended by, if one did."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = LOOK
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.animation_level = "none"
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self.left_with: Exception | None = None

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

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of our own, for the moment before a theme of ours is set."""
        return dict(DARK.variables)

    def change_colours(self) -> None:
        """From dark to light, or back."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name
