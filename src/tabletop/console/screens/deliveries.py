"""Who has received what: the figure before a team marks all that waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.acts import delivering as acts
from tabletop.console.digits import digits
from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.lines import Lines

if TYPE_CHECKING:
    from tabletop.console.room import Room


class Deliveries(Shown[None]):
    """The teams with what is on its way to each."""

    SCOPE: ClassVar[Scope] = "deliveries"
    BINDINGS: ClassVar[list[BindingType]] = [
        *digits("received"),
        own_binding("back", "deliveries", "back"),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((acts.TITLE, "bold")), classes="title")
            yield Lines("", "No teams.", id="rows")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the teams."""
        self.redraw()
        self.query_one("#rows", Lines).action_first()

    def redraw(self) -> None:
        """Show what is on its way now."""
        self.query_one("#rows", Lines).show(acts.rows(self.room.view))

    def action_received(self, number: int) -> None:
        """The team of this number has received everything."""
        self.hush()
        acts.received(self.room, number)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Mark one item for the highlighted team."""
        event.stop()
        if event.option_id:
            self.start(acts.one_item(self.room, event.option_id))

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)
