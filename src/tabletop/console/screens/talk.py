"""The queue of requests to control, and the list of meetings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.spine import control_of
from tabletop.console.widgets.lines import Lines, Row, columns
from tabletop.console.wording import clock, name, names

if TYPE_CHECKING:
    from tabletop.console.room import Room
    from tabletop.engine.state import Meeting, Request
    from tabletop.engine.view.model import View

_EMPTY = {
    "requests": "No requests to control.  a records one.",
    "meetings": "No meetings.  a begins one.",
}


class Talk(Shown[None]):
    """A list with keys for a new entry, for opening one and for declining one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("requests"),
        own_binding("back", "requests", "back"),
    ]

    def __init__(
        self,
        room: Room,
        what: Literal["requests", "meetings"],
        *,
        open_one: Callable[[Room, str], Awaitable[None]],
        new: Callable[[Room], Awaitable[None]],
        decline: Callable[[Room, str], Awaitable[None]] | None = None,
    ) -> None:
        super().__init__()
        self._room = room
        self._what = what
        self._open = open_one
        self._new = new
        self._decline = decline

    def compose(self) -> ComposeResult:
        title = "Requests to control" if self._what == "requests" else "Meetings"
        with Vertical(classes="sheet"):
            yield Static(content((title, "bold")), classes="title")
            yield Lines("", _EMPTY[self._what], id="rows")
            yield bar()
            yield self.foot()

    @property
    def scope(self) -> Scope:
        """The keys of requests or those of meetings."""
        return self._what

    def on_mount(self) -> None:
        """Show the list."""
        self.redraw()

    def redraw(self) -> None:
        """Show the list as it now is, open entries first."""
        view = self._room.view
        lines = self.query_one("#rows", Lines)
        if self._what == "requests":
            lines.show(request_rows(view))
        else:
            lines.show(meeting_rows(view))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the row."""
        event.stop()
        if event.option_id:
            self.start(self._opened(event.option_id))

    async def _opened(self, row: str) -> None:
        await self._open(self._room, row)

    async def act_ask(self) -> None:
        """A new entry."""
        await self._new(self._room)

    async def act_decline(self) -> None:
        """Decline the highlighted request."""
        row = self.query_one("#rows", Lines).chosen
        if row and self._decline:
            await self._decline(self._room, row)

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)


def request_rows(view: View) -> list[Row]:
    """The requests to control, open ones first."""
    asked = sorted(view.requests, key=lambda one: one.status != "open")
    return [_request(view, one) for one in asked]


def meeting_rows(view: View) -> list[Row]:
    """The meetings, those going on first."""
    met = sorted(view.meetings, key=lambda one: one.ended is not None)
    return [_meeting(view, one) for one in met]


def _request(view: View, one: Request) -> Row:
    lead = content((f"{one.status.upper():<9}{clock(one.asked.clock):>5}  ", "bold"))
    powers = control_of(view).control_plays
    spoken = f" ({powers.get(one.speaker, one.speaker)})" if one.speaker else ""
    tail = f"\n→ {one.answer}{spoken}" if one.status != "open" else ""
    body = content((f"{name(view, one.team)}: ", "bold"), one.text, tail)
    return columns(one.id, lead, body)


def _meeting(view: View, one: Meeting) -> Row:
    until = f"–{clock(one.ended.clock)}" if one.ended else " still meeting"
    lead = f"{clock(one.begun.clock)}{until}  {'open' if one.open else 'closed'}  "
    gist = f"\n{one.gist}" if one.gist else ""
    return columns(one.id, content((lead, "bold")), content(names(view, one.teams), gist))
