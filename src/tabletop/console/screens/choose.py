"""Any of a list: each row is taken in or out, and what is in is given back."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.digits import digits
from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.lines import Lines, Row

_IN, _OUT = "[x] ", "[ ] "


class Choose(Shown[tuple[str, ...] | None]):
    """A list of rows to be ticked; closes with the ids of those in, or None."""

    SCOPE: ClassVar[Scope] = "choose"
    BINDINGS: ClassVar[list[BindingType]] = [
        *digits("tick"),
        own_binding("turn", "choose", "turn", first=True),
        own_binding("all", "choose", "all"),
        own_binding("back", "choose", "back"),
    ]

    def __init__(self, title: str, rows: Sequence[Row], chosen: Sequence[str]) -> None:
        super().__init__()
        self._head = title
        self._given = tuple(rows)
        self._in = set(chosen)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self._head, "bold")), classes="title")
            yield Lines("", "Nothing to choose from.", id="rows")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the rows."""
        self._show()
        self.query_one("#rows", Lines).action_first()

    def _show(self) -> None:
        self.query_one("#rows", Lines).show(
            [
                Row(row.id, content(_IN if row.id in self._in else _OUT, f"{number}  ") + row.text)
                for number, row in enumerate(self._given, 1)
            ]
        )

    def action_tick(self, number: int) -> None:
        """Take the row of this number in or out."""
        if number <= len(self._given):
            self._in ^= {self._given[number - 1].id}
            self._show()

    def action_turn(self) -> None:
        """Take the highlighted row in or out."""
        chosen = self.query_one("#rows", Lines).chosen
        if chosen is not None:
            self._in ^= {chosen}
            self._show()

    def action_all(self) -> None:
        """Take every row in; if all are, take every one out."""
        every = {row.id for row in self._given}
        self._in = set() if self._in >= every else every
        self._show()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close with what is in."""
        event.stop()
        self.dismiss(tuple(row.id for row in self._given if row.id in self._in))

    def action_back(self) -> None:
        """Close; it stays as it was."""
        self.dismiss(None)
