"""The last screen: where everything lies. Shown when a closed session is left, and by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tabletop.console.acts import exporting, where
from tabletop.console.keys import Scope, bindings, footer, for_screen, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.foot import Foot
from tabletop.engine.words import Phase

if TYPE_CHECKING:
    from tabletop.console.room import Room


class Where(Shown[bool]):
    """A text to be read; closes with whether the session is to be left."""

    SCOPE: ClassVar[Scope] = "where"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("where"),
        own_binding("back", "where", "back"),
    ]

    def __init__(self, room: Room, *, leaving: bool = False) -> None:
        """`leaving`: it was opened by the key that leaves the session, which then does so."""
        super().__init__()
        self.room = room
        self._leaving = leaving
        self._told = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((where.TITLE, "bold")), classes="title")
            with VerticalScroll(id="text"):
                yield Static("", id="told")
            yield Static("", id="progress", classes="label")
            yield bar()
            yield Foot(self._keys())

    def _keys(self) -> list[str]:
        """The keys at the foot: those that leave and export only where they do."""
        unwanted = {"quit"} if not self._leaving else set()
        if self.room.view.phase not in (Phase.HOT_WASH, Phase.CLOSED):
            unwanted.add("export")
        return footer(key for key in for_screen("where") if key.act not in unwanted)

    def on_mount(self) -> None:
        """Show it."""
        self.query_one("#text").focus()
        self.progress()

    def progress(self) -> None:
        """Show how far an export is; without one, everything as it now lies."""
        under_way = self.room.exporting
        line = self.query_one("#progress", Static)
        line.display = under_way is not None
        line.update(content(under_way.line if under_way else ""))
        if under_way is None or not self._told:
            self._told = True
            self.query_one("#told", Static).update(content(*where.told(self.room)))

    async def act_export(self) -> None:
        """Write the debrief."""
        if self.room.view.phase in (Phase.HOT_WASH, Phase.CLOSED):
            await exporting.export(self.room)
        else:
            self.room.say("The debrief is written in the hot wash.")

    async def act_quit(self) -> None:
        """Leave the session, if that led here; else go back."""
        self.dismiss(self._leaving)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(False)
