"""One of many rows, found by typing parts of its words."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import bar
from tabletop.console.screens.pick import Pick
from tabletop.console.widgets.entry import Entry
from tabletop.console.widgets.lines import Lines, matching
from tabletop.text import counted

SOME = 500
"""Rows that are made ready at a time: so long, a few milliseconds, a key may have to wait."""


class Find(Pick):
    """A line to type on above a list; closes with the id of the row chosen, or None."""

    SCOPE: ClassVar[Scope] = "find"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("back", "find", "back", first=True),
        own_binding("choose", "find", "choose", first=True),
        ("up", "move(-1)", "up"),
        ("down", "move(1)", "down"),
        ("pageup", "move(-10)", "up"),
        ("pagedown", "move(10)", "down"),
    ]

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self._head, "bold")), classes="title")
            yield Entry("", "type words", id="line", entered=lambda _entry: self.action_choose())
            yield Static("", id="label")
            rows = Lines("", self._empty, id="rows")
            rows.can_focus = False
            yield rows
            yield bar()
            yield self.foot()

    def fill(self) -> None:
        """Show all rows; the line takes the keys."""
        self.query_one("#line", Entry).focus()
        self._narrow("")
        self.call_after_refresh(self._make_ready, 0)

    def _make_ready(self, first: int) -> None:
        """Make the rows that words are looked for in, before any is typed."""
        if self._given[first : first + SOME]:
            self.call_later(self._make_ready, first + SOME)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what holds the words."""
        event.stop()
        self._narrow(event.value)

    def _narrow(self, typed: str) -> None:
        found = matching(self._given, typed)
        lines = self.query_one("#rows", Lines)
        lines.show(found)
        lines.action_first()
        told = f"{len(found)} found" if typed.strip() else counted(len(found), "row", "rows")
        self.query_one("#label", Static).update(content((told, "dim")))

    def action_move(self, by: int) -> None:
        """Highlight another row."""
        lines = self.query_one("#rows", Lines)
        step = lines.action_cursor_down if by > 0 else lines.action_cursor_up
        for _ in range(abs(by)):
            step()

    def action_choose(self) -> None:
        """Close with the highlighted row."""
        chosen = self.query_one("#rows", Lines).chosen
        if chosen is not None:
            self.dismiss(chosen)
