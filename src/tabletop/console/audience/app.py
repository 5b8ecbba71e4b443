"""The app that follows a session for one audience, and shows nothing but its view."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Digits

from tabletop.console.audience import page
from tabletop.console.ground import Ground
from tabletop.console.keys import bindings, footer, for_screen
from tabletop.console.paint import Part, content
from tabletop.console.widgets.told import Told
from tabletop.engine.view import PUBLIC
from tabletop.runner.blanking import blanked
from tabletop.runner.store import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.content import Content

    from tabletop.runner.session import Session

LOOK_SECONDS = 0.15
"""Between two looks at the file: what is recorded is seen within half a second."""


class Audience(Ground):
    """A read-only screen: where we are, what is left of the turn, what this audience knows."""

    CSS_PATH = "look.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-widest")]  # noqa: RUF012 -- as the base class declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("screen"),
        Binding("down", "scroll(1)", "down", show=False),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("pagedown,space", "page(1)", "on", show=False),
        Binding("pageup", "page(-1)", "back", show=False),
    ]

    def __init__(self, session: Session, audience: str, *, ticking: bool = True) -> None:
        """`audience` is PUBLIC or a team's id; `ticking` off, the file is not looked at."""
        super().__init__()
        self._session = session
        self._audience = audience
        self._ticking = ticking
        self._shown: tuple[object, ...] = ()
        self._blank_here = False

    def compose(self) -> ComposeResult:
        """Where we are and the clock above, two columns below."""
        with Horizontal(id="head"):
            yield Told(id="where")
            yield Digits("", id="clock")
        with Horizontal(id="body"):
            with VerticalScroll(id="main", can_focus=False):
                yield Told(id="text")
            with VerticalScroll(id="side", can_focus=False):
                yield Told(id="stand")
        yield Told(id="foot")

    def on_mount(self) -> None:
        """Show the game, and follow it."""
        self.look()
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
        self._show("#foot", content((trouble or self._foot(), "dim")))

    def _foot(self) -> str:
        """Whose the screen is, and its keys; shows nothing more while it is to be blank."""
        by_facilitator = blanked(self._session.path)
        for part in ("#head", "#body"):
            self.query_one(part).visible = not (by_facilitator or self._blank_here)
        if by_facilitator:
            return "Blank until the facilitator goes on."
        keys = "  ".join(footer(for_screen("screen")))
        return f"{'Blank.' if self._blank_here else self._whose()}  {keys}"

    def _whose(self) -> str:
        if self._audience == PUBLIC:
            return "What all may know."
        return f"For {self._session.scenario.teams[self._audience].name} alone."

    def _show(self, widget: str, shown: Content) -> None:
        self.query_one(widget, Told).tell(shown)

    def action_act(self, act: str) -> None:
        """Do what a key of the table says."""
        if act == "theme":
            self.change_colours()
        elif act == "blank":
            self._blank_here = not (self._blank_here or blanked(self._session.path))
            self.look()
        elif act == "quit":
            self.exit()

    def action_scroll(self, lines: int) -> None:
        """Scroll what is read, and how things stand beside it."""
        for part in ("#main", "#side"):
            self.query_one(part, VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_page(self, screens: int) -> None:
        """Scroll both by most of a screen."""
        self.action_scroll(screens * max(1, self.query_one("#main").size.height - 2))


def _laid_out(sections: Iterable[page.Section]) -> Content:
    """Sections one below another, each under its heading."""
    parts: list[Part] = []
    for section in sections:
        text = content(*section.parts).plain
        gap = "\n" if text.endswith("\n") else "\n\n"
        parts += [(f"{section.title}\n", "bold underline"), *section.parts, gap]
    return content(*parts)
