"""The ground of screens with one line to type on at the foot: decisions and poll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.trouble import Unreadable
from tabletop.console.widgets.entry import Entry

if TYPE_CHECKING:
    from tabletop.console.room import Room


class Line(Shown[None]):
    """A body, a label, a line to type on, the bar, the keys."""

    TITLE_TEXT = ""
    SAMPLE = ""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self.TITLE_TEXT, "bold")), classes="title")
            yield self.body()
            yield Static("", id="label")
            draft = self.room.drafts.pop(self.TITLE_TEXT, {}).get("line", "")
            yield Entry(draft, self.SAMPLE, id="line", entered=self._enter)
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the game; the line takes the keys."""
        self.redraw()
        self.query_one("#line", Entry).focus()

    def body(self) -> Widget:
        """What stands above the line."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Show the game as it now is."""
        raise NotImplementedError

    def take(self, typed: str) -> None:
        """Do what was typed. Raises Unreadable."""
        raise NotImplementedError

    def _enter(self, entry: Entry) -> None:
        """Read the line, which is emptied if it is understood."""
        self.hush()
        try:
            self.take(entry.value.strip())
        except Unreadable as error:
            self.tell(error.trouble)
        else:
            entry.value = ""

    @property
    def _line(self) -> Entry:
        return self.query_one("#line", Entry)

    def action_back(self) -> None:
        """Close; what stands on the line waits."""
        self.room.drafts[self.TITLE_TEXT] = {"line": self._line.value}
        self.dismiss(None)
