"""Home: the scenarios at hand and the sessions of late."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import OptionList, Static

from tabletop.console.keys import bindings, footer, for_screen
from tabletop.console.paint import content
from tabletop.console.screens.base import bar
from tabletop.console.screens.listing import scenario_rows, session_rows, start_rows
from tabletop.console.trouble import Trouble
from tabletop.console.widgets.foot import Foot
from tabletop.console.widgets.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tabletop.runner.library import Listed
    from tabletop.runner.recent import SessionListing


class Opening(Protocol):
    """What home asks of the app."""

    async def open_session(self, path: Path) -> None:
        """Open a session file."""

    async def set_up(self, scenario: str) -> None:
        """Set up a new session of a scenario."""

    def change_colours(self) -> Trouble:
        """Go on to the next theme; what is to be told of that."""

    async def try_demo(self) -> None:
        """Play a bundled scenario with nothing to be filled in."""

    async def ask_path(self) -> None:
        """Open a session by a path that is typed."""


class Home(Screen[None]):
    """Three lists: ways to begin, scenarios, sessions; Enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("home"),
        Binding("tab", "app.focus_next", "other list", show=False),
    ]

    _last: Path | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(("Tabletop Crisis", "bold")), classes="title")
            yield Lines("Begin", "", id="start")
            empty = "No scenarios found. Start with: tabletop run FILE"
            yield Lines("Scenarios: Enter sets up a session", empty, id="scenarios")
            none = "No sessions yet: Enter on a scenario above begins one, o opens a file."
            yield Lines("Recent sessions: Enter goes on", none, id="sessions")
            yield bar()
            yield Foot(footer(for_screen("home")))

    def on_mount(self) -> None:
        """Begin at the ways to begin."""
        self.query_one("#start", Lines).focus()
        self.query_one("#start", Lines).show(start_rows(()))
        self.app.call_later(self.app.run_action, "fit")

    def show_scenarios(self, scenarios: Sequence[Listed], details: Mapping[str, str]) -> None:
        """Show these scenarios, with the turns and teams of those whose ids are in `details`."""
        self.query_one("#scenarios", Lines).show(scenario_rows(scenarios, details))

    def show_sessions(self, sessions: Sequence[SessionListing]) -> None:
        """Show these sessions."""
        self._last = next((one.path for one in sessions if one.sound), None)
        start = self.query_one("#start", Lines)
        start.show(start_rows(sessions))
        start.action_first()
        self.query_one("#sessions", Lines).show(session_rows(sessions))

    def tell(self, trouble: Trouble) -> None:
        """Show a message and its hint."""
        widget = self.query_one("#bar", Static)
        widget.update(content((f"▸ {trouble.message}", "bold"), f"  {trouble.hint}"))
        widget.display = True

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        event.stop()
        chosen = event.option_id
        if chosen is None:
            return
        app = cast(Opening, self.app)
        if event.option_list.id == "start":
            self._begin(chosen)
        elif event.option_list.id == "scenarios":
            self.app.run_worker(app.set_up(chosen))
        else:
            self.app.run_worker(app.open_session(Path(chosen)))

    def _begin(self, way: str) -> None:
        app = cast(Opening, self.app)
        if way == "demo":
            self.app.run_worker(app.try_demo())
        elif way == "new":
            self.query_one("#scenarios", Lines).focus()
        elif self._last is not None:
            self.app.run_worker(app.open_session(self._last))
        else:
            self.tell(
                Trouble("There is no session yet.", "o opens a file; Enter above begins one.")
            )

    def action_act(self, act: str) -> None:
        """Do what a key says."""
        app = cast(Opening, self.app)
        if act == "quit":
            self.app.exit()
        elif act == "theme":
            self.tell(app.change_colours())
        elif act == "open_file":
            self.app.run_worker(app.ask_path())
