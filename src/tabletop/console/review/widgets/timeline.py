"""The commits around the one looked at, one line each."""

from collections.abc import Container
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tabletop.console.paint import content, one_line
from tabletop.console.wording import clock
from tabletop.runner.reviewed import Reviewed

UNDONE, MARKED, TURN = "✗", "★", "▸"
"""Signs before a commit: taken back, marked, begins a turn."""


class Timeline(Widget, can_focus=True):
    """A window on the log. Only what is in the window is put into words, however long the log is.

    Lines are the log's own record, as the facilitator has it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "go(-1)", "back", show=False),
        Binding("down", "go(1)", "on", show=False),
        Binding("pageup", "page(-1)", "back", show=False),
        Binding("pagedown", "page(1)", "on", show=False),
        Binding("enter", "screen.act('in_full')", "in full", show=False),
    ]

    class Picked(Message):
        """A commit was clicked, or the wheel was turned."""

        def __init__(self, commit: int) -> None:
            super().__init__()
            self.commit = commit

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.border_title = "Log"
        self._session: Reviewed | None = None
        self._commit = 0
        self._marked: Container[int] = ()
        self._turns: Container[int] = ()

    def show(
        self, session: Reviewed, commit: int, marked: Container[int], turns: Container[int]
    ) -> None:
        """Show the log around `commit`, with those `marked` and those that begin `turns`."""
        self._session, self._commit, self._marked, self._turns = session, commit, marked, turns
        self.refresh()

    @property
    def _window(self) -> range:
        """The commits in view, the one looked at in the middle where there is room for that."""
        last = self._session.last if self._session else 0
        height = max(1, self.size.height)
        first = max(1, min(self._commit - height // 2, last - height + 1))
        return range(first, min(last, first + height - 1) + 1)

    def render(self) -> Content:
        """The lines of the window."""
        if self._session is None or not self._session.last:
            return content(("Nothing is recorded yet.", "italic"))
        lines = [self._line(self._session, commit) for commit in self._window]
        return Content("\n").join(lines)

    def _line(self, session: Reviewed, commit: int) -> Content:
        undone = session.undone(commit)
        signs = (
            (MARKED if commit in self._marked else " ")
            + (TURN if commit in self._turns else " ")
            + (UNDONE if undone else " ")
        )
        stamp = session.entry(commit).stamp
        said = one_line(session.sentence(commit))
        width = max(1, self.size.width)
        style = "reverse" if commit == self._commit else "strike" if undone else ""
        line = content((f"{commit:>4} {clock(stamp.clock):>6} {signs} {said}", style))
        return line.truncate(width, ellipsis=True, pad=commit == self._commit)

    def on_click(self, event: events.Click) -> None:
        """Go to the commit that was clicked."""
        place = event.get_content_offset(self)
        if place is not None and place.y < len(self._window):
            self.post_message(self.Picked(self._window[place.y]))

    def on_mouse_scroll_down(self) -> None:
        """One commit on."""
        self.action_go(1)

    def on_mouse_scroll_up(self) -> None:
        """One commit back."""
        self.action_go(-1)

    def action_go(self, commits: int) -> None:
        """So many commits on, or back."""
        self.post_message(self.Picked(self._commit + commits))

    def action_page(self, pages: int) -> None:
        """A window on, or back."""
        self.action_go(pages * max(1, self.size.height - 1))
