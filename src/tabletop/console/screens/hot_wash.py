"""The hot wash: how it ended, what really happened, the questions; then export and close."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.acts import exporting, where
from tabletop.console.acts import hot_wash as acts
from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.lines import Lines

if TYPE_CHECKING:
    from tabletop.console.room import Room


class HotWash(Shown[None]):
    """Cause, ending, questions and records."""

    SCOPE: ClassVar[Scope] = "hot_wash"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("hot_wash"),
        own_binding("back", "hot_wash", "back"),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(("Hot wash", "bold")), classes="title")
            yield Lines("", "Nothing was played.", id="rows")
            yield Static("", id="progress", classes="label")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the hot wash."""
        self.redraw()
        self.query_one("#rows", Lines).action_first()

    def redraw(self) -> None:
        """Show it as it now is."""
        self.query_one("#rows", Lines).show(acts.rows(self.room))
        self.progress()

    def progress(self) -> None:
        """Show how far the export is, if one is under way."""
        line = self.query_one("#progress", Static)
        under_way = self.room.exporting
        line.display = under_way is not None
        line.update(content(under_way.line if under_way else ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read the row, or answer the question."""
        event.stop()
        self.start(acts.opened(self.room, event.option_id or ""))

    async def act_picture(self) -> None:
        """Each act beside how it was read."""
        await acts.picture(self.room)

    async def act_export(self) -> None:
        """Write the debrief."""
        await exporting.export(self.room)

    async def act_close(self) -> None:
        """Close the session."""
        await acts.close(self.room)

    async def act_where(self) -> None:
        """Where everything lies."""
        await where.where(self.room)

    def action_back(self) -> None:
        """Close this screen."""
        self.dismiss(None)
