"""The Textual app for reading sessions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tabletop.console.ground import LOOK, Ground
from tabletop.console.review.screens.browse import Browse
from tabletop.console.screens.base import Shown
from tabletop.console.screens.blank import Blank

if TYPE_CHECKING:
    from tabletop.console.review.desk import Desk
    from tabletop.console.trouble import Trouble


class Review(Ground):
    """Sessions lying open to be read."""

    CSS_PATH = [LOOK, Path(__file__).parent / "review.tcss"]  # noqa: RUF012 -- as the base class declares it

    def __init__(self, desk: Desk, told: Trouble | None = None, *, watching: bool = True) -> None:
        """`told` is shown at once; `watching` off, the files are not looked at again."""
        super().__init__()
        self.desk = desk
        self._told = told
        self._watching = watching

    def on_mount(self) -> None:
        """Open the first session at its first commit."""
        self.push_screen(Browse(self.desk, self._told, watching=self._watching))

    async def action_anywhere(self, act: str) -> None:
        """The keys that work on every screen; of those, the ones that write nothing."""
        if act == "blank":
            await self.push_screen(Blank())
        elif act == "theme":
            told = self.change_colours()
            if isinstance(self.screen, Shown):
                self.screen.tell(told)
