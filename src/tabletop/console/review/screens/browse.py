"""The screen for reading: the strip, the log, and a panel of the moment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import OptionList, Static

from tabletop.console.keys import bindings, footer, for_screen, scoped
from tabletop.console.paint import content, flow
from tabletop.console.review import asking
from tabletop.console.review.decided import decided
from tabletop.console.review.known import known
from tabletop.console.review.opened import headline, in_full, looker, moment
from tabletop.console.review.screens.marks import Marks
from tabletop.console.review.screens.search import Search
from tabletop.console.review.standing import standing
from tabletop.console.review.widgets.strip import Strip
from tabletop.console.review.widgets.timeline import Timeline
from tabletop.console.screens.base import Shown, bar
from tabletop.console.screens.pick import Pick
from tabletop.console.screens.read import Read
from tabletop.console.trouble import Trouble, trouble_of
from tabletop.console.widgets.lines import Lines, Row
from tabletop.runner.marking import MarksError
from tabletop.runner.store import StoreError

if TYPE_CHECKING:
    from tabletop.console.review.desk import Desk
    from tabletop.console.review.item import Item

AFTER_PAINT_SECONDS = 0.15

LOOK_SECONDS = 2.0
"""How often a session that is still played is looked at again."""

_MOVES: Mapping[str, Callable[[Desk], None]] = {
    "back": lambda desk: desk.go(desk.commit - 1),
    "forth": lambda desk: desk.go(desk.commit + 1),
    "turn_back": lambda desk: desk.by_turn(forth=False),
    "turn_forth": lambda desk: desk.by_turn(forth=True),
    "first": lambda desk: desk.go(1),
    "last": lambda desk: desk.go(desk.session.last),
    "audience": lambda desk: desk.next_audience(1),
    "audience_back": lambda desk: desk.next_audience(-1),
    "other": lambda desk: desk.next_session(),
}
"""What the keys do that only change where the reader stands."""

_PANELS = {"state": "State", "known": "Known", "decisions": "Decisions and readings"}
_EMPTY = {
    "state": "Nothing is published yet.",
    "known": "Nothing has reached them yet.",
    "decisions": "No decision is known to them yet.",
}


class Browse(Shown[None], inherit_bindings=False):
    """A log to go along, and what the moment looked like."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("review", first=True),
        Binding("tab", "app.focus_next", "other list", show=False),
        Binding("shift+tab", "app.focus_previous", "other list", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (140, "-wide")]  # noqa: RUF012 -- as the base class declares it

    def __init__(self, desk: Desk, told: Trouble | None = None, *, watching: bool = True) -> None:
        """`told` is shown at once; `watching` off, the files are not looked at again."""
        super().__init__()
        self._desk = desk
        self._told = told
        self._watching = watching
        self._panel = "state"
        self._items: dict[str, Item] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="review"):
            yield Static("", id="header")
            yield Static("", id="spine")
            yield Strip(id="strip")
            with Container(id="moment"):
                yield Timeline(id="log")
                yield Lines("", "", id="panel")
            yield bar()
            yield Static("", classes="keys", id="keys")

    def on_mount(self) -> None:
        """Say what could not be opened, and look for more while the session is played."""
        self.query_one(Timeline).focus()
        if self._told:
            self.tell(self._told)
        if self._watching:
            self.set_interval(LOOK_SECONDS, self._look)

    def on_resize(self) -> None:
        """Show it anew: what fits has changed. Then read what was not read at once."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self.redraw()
        if not self._desk.whole:
            # Not at once, for what was painted must first have left for the terminal.
            self.set_timer(AFTER_PAINT_SECONDS, self._read_on)

    def redraw(self) -> None:
        """Show the moment. A log that does not follow from itself is said, not raised."""
        try:
            self._draw()
        except StoreError as error:
            self.tell(trouble_of(error))

    def _draw(self) -> None:
        desk = self._desk
        self.query_one("#header", Static).update(content(headline(desk)))
        marks, turns = desk.marked(), desk.turn_begins()
        self.query_one(Strip).show(desk.session.last, desk.commit, turns, tuple(marks))
        self.query_one(Timeline).show(desk.session, desk.commit, marks, turns)
        self.query_one("#spine", Static).update(content(self._where()))
        self._draw_panel()
        width = self.size.width - 2
        keys = [[one] for one in footer(for_screen("review"))]
        self.query_one("#keys", Static).update(flow(keys, width))

    def _where(self) -> str:
        desk = self._desk
        undone = "  ·  UNDONE LATER" if desk.session.undone(desk.commit) else ""
        mark = desk.marked().get(desk.commit)
        marked = f"  ·  ★ {', '.join(mark.tags)} {mark.text}".rstrip() if mark else ""
        return f"{moment(desk, desk.full_view)}{undone}{marked}"

    def _draw_panel(self) -> None:
        panel, view = self.query_one("#panel", Lines), self._desk.view
        makers: Mapping[str, Callable[[], list[Item]]] = {
            "state": lambda: standing(view),
            "known": lambda: known(view),
            "decisions": lambda: decided(view, self._desk.titles),
        }
        items = makers[self._panel]()
        self._items = {one.row.id: one for one in items}
        panel.border_title = f"{_PANELS[self._panel]}, {looker(self._desk)}"
        panel.empty = _EMPTY[self._panel]
        panel.show([one.row for one in items])

    def _read_on(self) -> None:
        """Read what was left for after the first paint."""
        try:
            self._desk.read_on()
        except StoreError as error:
            self.tell(trouble_of(error))
        self.redraw()

    def _look(self) -> None:
        """Read what was recorded since. A file that is busy is looked at again later."""
        try:
            if self._desk.refresh():
                self.redraw()
        except StoreError as error:
            if error.code != "busy":
                self.tell(trouble_of(error))

    async def action_act(self, act: str) -> None:
        """Do what a key says. Moves are done at once, so that none is lost while a key is held."""
        self.hush()
        if act in _MOVES:
            self._move(_MOVES[act])
        elif act in _PANELS:
            self._panel = act
            self.redraw()
        else:
            await super().action_act(act)

    def _move(self, move: Callable[[Desk], None]) -> None:
        move(self._desk)
        self.redraw()

    def on_timeline_picked(self, event: Timeline.Picked) -> None:
        """Go to the commit that was picked in the log."""
        event.stop()
        self.hush()
        self._move(lambda desk: desk.go(event.commit))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the row of the panel in full."""
        event.stop()
        chosen = self._items.get(event.option_id or "")
        if chosen is not None:
            self.app.push_screen(Read(chosen.title, chosen.full))

    async def act_in_full(self) -> None:
        """The commit with all its texts."""
        if self._desk.commit:
            title, parts = in_full(self._desk.session, self._desk.commit)
            await self.app.push_screen_wait(Read(title, parts))

    async def act_go_to(self) -> None:
        """To a commit by its number."""
        await asking.go_to(self.app, self._desk)
        self.redraw()

    async def act_search(self) -> None:
        """Search all open sessions; to what was chosen."""
        place = await self.app.push_screen_wait(Search(self._desk))
        if place is not None:
            self._move(lambda desk: desk.go_to(place))

    async def act_mark(self) -> None:
        """Mark the commit."""
        if not self._desk.commit:
            return
        try:
            await asking.mark(self.app, self._desk, self._desk.place)
        except MarksError as error:
            self.tell(trouble_of(error))
            return
        self.redraw()

    async def act_marks(self) -> None:
        """The list of marks; to the one chosen."""
        place = await self.app.push_screen_wait(Marks(self._desk))
        if place is not None:
            self._desk.go_to(place)
        self.redraw()

    async def act_help(self) -> None:
        """All keys; the one chosen is done."""
        rows = [
            Row(key.act, content((f"{key.shown:<7}", "bold"), key.does), key.act == "help")
            for key in scoped("review")
        ]
        act = await self.app.push_screen_wait(
            Pick(
                "Keys: Enter does the one chosen.  In the log: ✗ undone  ★ marked  ▸ turn", rows, ""
            )
        )
        if act:
            self.call_later(self.action_act, act)

    async def act_quit(self) -> None:
        """Leave."""
        self.app.exit()
