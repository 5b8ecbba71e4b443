"""The app that follows a session for one audience, and shows nothing but its view."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Digits, Static

from tabletop.console.audience import page
from tabletop.console.ground import Ground
from tabletop.console.paint import Part, content
from tabletop.engine.view import PUBLIC
from tabletop.runner.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.content import Content

    from tabletop.runner.session import Session

LOOK_SECONDS = 0.25
"""Between two looks at the file: what is recorded is seen within half a second."""


class Audience(Ground):
    """A read-only screen: where we are, what is left of the turn, what this audience knows."""

    CSS_PATH = "look.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-widest")]  # noqa: RUF012 -- as the base class declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,й", "quit", "leave", show=False),
        Binding("T,Е", "colours", "colours", show=False),
        Binding("b,и,і,f4", "blank", "blank", show=False),
        Binding("down,pagedown,space", "scroll(1)", "down", show=False),
        Binding("up,pageup", "scroll(-1)", "up", show=False),
    ]

    def __init__(self, session: Session, audience: str, *, ticking: bool = True) -> None:
        """`audience` is PUBLIC or a team's id; `ticking` off, the file is not looked at."""
        super().__init__()
        self._session = session
        self._audience = audience
        self._ticking = ticking
        self._shown: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Where we are and the clock above, two columns below."""
        with Horizontal(id="head"):
            yield Static("", id="where")
            yield Digits("", id="clock")
        with Horizontal(id="body"):
            with VerticalScroll(id="main"):
                yield Static("", id="text")
            with VerticalScroll(id="side", can_focus=False):
                yield Static("", id="stand")
        yield Static("", id="foot")

    def on_mount(self) -> None:
        """Show the game, and follow it."""
        self.look()
        self.query_one("#main").focus()
        if self._ticking:
            self.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Read what was recorded since, and show it; the clock moves anyhow."""
        trouble = ""
        try:
            self._session.refresh()
        except StoreError as error:
            trouble = f"{error.message} {error.hint}"
        view = self._session.view(self._audience)
        self.query_one("#clock", Digits).update(page.left(view, self._session.clock_ms()))
        running = "" if view.clock_running or not page.left(view, 0) else "  (clock stopped)"
        self._show("#where", content((view.title, "dim"), f"\n{page.where(view)}{running}"))
        sections = page.main(view)
        newest = sections[0].title if sections else ""
        if self._shown != (view.phase, newest, len(sections)):
            self._shown = (view.phase, newest, len(sections))
            self.query_one("#main").scroll_home(animate=False)
        self._show("#text", _laid_out(sections))
        self._show("#stand", _laid_out(page.side(view)))
        self._show("#foot", content((trouble or self._whose(), "dim")))

    def _whose(self) -> str:
        if self._audience == PUBLIC:
            return "What all may know.  T colours  b blank  q leave"
        name = self._session.scenario.teams[self._audience].name
        return f"For {name} alone.  T colours  b blank  q leave"

    def _show(self, widget: str, shown: Content) -> None:
        self.query_one(widget, Static).update(shown)

    def action_colours(self) -> None:
        """The next theme."""
        self.change_colours()

    def action_blank(self) -> None:
        """Show nothing, until the same key is pressed."""
        self.query_one("#body").visible = not self.query_one("#body").visible

    def action_scroll(self, screens: int) -> None:
        """Scroll the text by most of a screen."""
        main = self.query_one("#main", VerticalScroll)
        main.scroll_relative(y=screens * max(1, main.size.height - 2), animate=False)


def _laid_out(sections: Iterable[page.Section]) -> Content:
    """Sections one below another, each under its heading."""
    parts: list[Part] = []
    for section in sections:
        text = content(*section.parts).plain
        gap = "\n" if text.endswith("\n") else "\n\n"
        parts += [(f"{section.title}\n", "bold underline"), *section.parts, gap]
    return content(*parts)
