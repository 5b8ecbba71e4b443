"""The run screen: where the exercise stands, and the one key that does the next natural thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import OptionList

from tabletop.console.acts import ACTS, exporting
from tabletop.console.acts.help import not_now
from tabletop.console.acts.injects import none_to_show, queue, show
from tabletop.console.acts.panels import full
from tabletop.console.keys import Scope, bindings, find, footer, for_phase, own_binding
from tabletop.console.pace import crossed, played, session_line
from tabletop.console.paint import content, flow
from tabletop.console.screens.base import Shown, bar, spine
from tabletop.console.screens.where import Where
from tabletop.console.spine import due_items, heading, next_step
from tabletop.console.trouble import Trouble
from tabletop.console.widgets import panels
from tabletop.console.widgets.foot import Foot
from tabletop.console.widgets.laid import Laid
from tabletop.console.widgets.lines import Lines, Row
from tabletop.console.widgets.told import Told
from tabletop.console.wording import late_minutes
from tabletop.engine.words import Phase
from tabletop.runner.store import place_warnings
from tabletop.text import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabletop.console.room import Room

TICK_SECONDS = 0.5


class Run(Shown[None]):
    """Header, spine, teams, and the panels: queue, indicators, instruments, log."""

    SCOPE: ClassVar[Scope] = "run"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("run"),
        own_binding("panel", "run", "panel"),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (96, "-wide"), (118, "-widest"), (146, "-vast")]  # noqa: RUF012 -- as the base class declares it

    def __init__(
        self, room: Room, *, ticking: bool = True, greeting: Trouble | None = None
    ) -> None:
        """`ticking` off, the clock is not looked at; `greeting` is told first of all."""
        super().__init__()
        self.room = room
        self._ticking = ticking
        self._greeting = greeting
        self._due: tuple[tuple[str, int], ...] = ()
        self._looked_ms = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="run"):
            yield Told(id="header")
            yield Told(id="time")
            yield Told(id="spine")
            yield Told(id="teams")
            with Container(id="panels"):
                yield Lines("Queue", none_to_show(self.room.view), id="queue")
                yield Lines("Indicators", "No indicators.", id="indicators")
                yield Lines("Log", "Nothing yet.  n writes a note.", id="log")
                yield Lines("Instruments", "No instruments.", id="instruments")
            yield bar()
            yield Foot()

    def on_mount(self) -> None:
        """Show the game and let the clock tick."""
        self.query_one("#queue", Lines).focus()
        # What was crossed before the session was opened here is no news.
        self._looked_ms = self.room.clock_ms()
        if self._ticking:
            self.set_interval(TICK_SECONDS, self.tick)
        if self._greeting is not None:
            self.tell(self._greeting)
        if self.room.session.read_only:
            self.room.say("You are looking on: nothing can be entered here.", "q leaves.")
        else:
            self._warn_of_place()

    def _warn_of_place(self) -> None:
        """Say why the session file lies in a doubtful place, if it does."""
        warnings = place_warnings(self.room.session.path)
        if warnings:
            message = " ".join(one.message for one in warnings)
            self.room.say(message, " ".join(one.hint for one in warnings))

    def on_resize(self) -> None:
        """Show the panels anew: what fits has changed."""
        self.call_after_refresh(self.redraw)

    def tick(self) -> None:
        """The clock moved: the header, and the rest only if something came due or was written."""
        self.room.look()
        self._header()
        self._warn()
        if self._lateness() != self._due:
            self.redraw()

    def _lateness(self) -> tuple[tuple[str, int], ...]:
        """The injects that are due, each with the minutes for which it has been so."""
        clock = self.room.clock_ms()
        waiting = due_items(self.room.view, clock)
        return tuple((item.id, late_minutes(item, clock)) for item in waiting)

    def _warn(self) -> None:
        """Tell that little is left of the turn, at the moment when it comes to be so."""
        view, now = self.room.view, self.room.clock_ms()
        before, self._looked_ms = min(self._looked_ms, now), now
        if view.turn is None or view.phase != Phase.DELIBERATION or self.room.warnings == "off":
            return
        left = crossed(before, now, view.turn.minutes)
        if left is None:
            return
        told = f"{counted(left, 'minute is', 'minutes are')} left in this turn."
        self.room.say(told if left else "The turn's time is up.", "x gives more minutes.")
        if self.room.warnings == "bell":
            self.app.bell()

    def redraw(self) -> None:
        """Show the game as it now is."""
        view, clock = self.room.view, self.room.clock_ms()
        self._due = self._lateness()
        self._header()
        width = self.size.width - 2
        self.query_one("#teams", Told).tell(flow(panels.teams(view), width))
        self.query_one("#queue", Lines).empty = none_to_show(view)
        self._show("queue", queue(view, clock))
        self._show("indicators", panels.indicators(view))
        self._show("instruments", panels.instruments(view))
        self._show("log", panels.log(view, self.room.session.entries))
        self.query_one(Foot).show(footer(for_phase(view.phase)))
        if self.app.screen is not self:
            # When the screen that lies over this one is left, all is painted at once.
            self.query_one("#run").refresh(layout=True)

    def _show(self, panel: str, rows: Sequence[Row]) -> None:
        self.query_one(f"#{panel}", Lines).show(rows)

    def _header(self) -> None:
        view, clock = self.room.view, self.room.clock_ms()
        looking = "  LOOKING ON" if self.room.session.read_only else ""
        paper = f"  FROM PAPER {self.room.paper:%H:%M}" if self.room.paper else ""
        head = heading(view, clock, warned=self.room.warnings != "off")
        where = content((f" {head.phase} ", "reverse"), f"  {head.turn}{looking}{paper}")
        self._across("#header", where, content(head.clock))
        code = self.room.session.head
        self._across(
            "#time", content(head.when), content(f"{self._session()} · {code}"), content(code)
        )
        step = next_step(view, clock)
        self.query_one("#spine", Told).tell(spine(step))

    def _across(self, line: str, left: Content, *right: Content) -> None:
        """Fill a line of the header; of what may stand at its right, the first that fits."""
        self.query_one(line, Told).tell(Laid(left, ends=right, across=True))

    def _session(self) -> str:
        """The session's time against its plan, and when it is to end."""
        session = self.room.session
        times = played(session.scenario, session.state, self.room.clock_ms())
        ends = f", ends {self.room.ends:%H:%M}" if self.room.ends else ""
        return f"{session_line(times) or 'not begun'}{ends}"

    async def action_act(self, act: str) -> None:
        """Do what a key says, or say why it is not possible now."""
        self.hush()
        wanted = ACTS.get(act)
        if wanted is None:
            await super().action_act(act)
            return
        key = find(act)
        trouble = not_now(self.room, key)
        if trouble is not None:
            self.room.tell(trouble)
            return
        self.start(wanted(self.room))

    async def act_zoom(self) -> None:
        """Give the panel that has the focus the whole screen, or put it back among the others."""
        self.query_one("#panels").toggle_class("-zoomed")
        self.call_after_refresh(self.redraw)

    def action_panel(self) -> None:
        """Go to the next panel; while one has the whole screen, the next one has it."""
        panels_ = list(self.query(Lines))
        at = next((place for place, one in enumerate(panels_) if one.has_focus), -1)
        panels_[(at + 1) % len(panels_)].focus()

    def on_descendant_focus(self) -> None:
        """Mark the panel that a zoom shows."""
        for panel in self.query(Lines):
            panel.set_class(panel.has_focus, "-chosen")

    async def act_quit(self) -> None:
        """Leave; nothing is asked, everything is on disk. A closed session says where that is."""
        room = self.room
        if room.view.phase == Phase.CLOSED or room.exporting is not None:
            await exporting.imported()
            left: bool = await self.app.push_screen_wait(Where(room, leaving=True))
            if not left:
                return
        self.dismiss(None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Show the row in full."""
        event.stop()
        if not event.option_id:
            return
        if event.option_list.id == "queue":
            self.start(show(self.room, event.option_id))
        else:
            self.start(self._read(str(event.option_list.border_title), event.option_id))

    async def _read(self, panel: str, row_id: str) -> None:
        title, text = full(self.room, panel, row_id)
        await self.room.read(title, *text)
