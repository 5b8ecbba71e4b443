"""The ground of screens with one line to type on at the foot: decisions and poll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.screens.form import AGAIN
from tabletop.console.trouble import Unreadable
from tabletop.console.widgets.entry import Entry

if TYPE_CHECKING:
    from tabletop.console.room import Room


class Line(Shown[None]):
    """A body, a label, a line to type on, the bar, the keys."""

    TITLE_TEXT = ""
    SAMPLE = ""
    KEEPS = True
    """Whether what stands on the line when it is left waits for the same turn."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._kept = f"{self.TITLE_TEXT}\n{room.view.turn.id if room.view.turn else ''}"
        self._draft = room.drafts.pop(self._kept, {}).get("line", "")

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self.TITLE_TEXT, "bold")), classes="title")
            yield self.body()
            yield Static("", id="label")
            yield Entry(self._draft, self.SAMPLE, id="line", entered=self._enter)
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the game; the line takes the keys."""
        self.redraw()
        self.query_one("#line", Entry).focus()
        if self._draft:
            self.tell(AGAIN)

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
        """Close; what stands on the line waits, on screens that keep it."""
        self.after_typing(self._leave)

    def _leave(self) -> None:
        if self.KEEPS and self._line.value.strip():
            self.room.drafts[self._kept] = {"line": self._line.value}
        self.dismiss(None)
