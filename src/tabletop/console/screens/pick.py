"""One of a list, chosen with Enter."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.lines import Lines, Row

__all__ = ["Pick", "Row"]


class Pick(Shown[str | None]):
    """A list with a title; closes with the id of the row chosen, or None."""

    SCOPE: ClassVar[Scope] = "pick"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("back", "pick", "back"),
        own_binding("choose", "pick", "choose"),
    ]

    def __init__(self, title: str, rows: Sequence[Row], empty: str) -> None:
        super().__init__()
        self._head = title
        self._given = rows
        self._empty = empty

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self._head, "bold")), classes="title")
            yield Lines("", self._empty, id="rows")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show what can be chosen."""
        self.fill()

    def fill(self) -> None:
        """Show the rows, the first that can be chosen highlighted."""
        rows = self.query_one("#rows", Lines)
        rows.show(self._given)
        rows.action_first()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close with the row's id."""
        event.stop()
        self.dismiss(event.option_id)

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        self.query_one("#rows", Lines).action_select()

    def action_back(self) -> None:
        """Close with nothing chosen."""
        self.dismiss(None)
