"""The app that a scribe writes notes in, while it follows the session."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from tabletop.authoring.notes.marks import marked
from tabletop.console.ground import LOOK, Ground
from tabletop.console.paint import Part, content
from tabletop.console.scribe import entering, page
from tabletop.console.scribe.log import Log
from tabletop.console.scribe.receipts import Receipts
from tabletop.console.subject import subject
from tabletop.console.trouble import Trouble, Unreadable, trouble_of
from tabletop.console.widgets.entry import Entry
from tabletop.engine.refusal import Refused
from tabletop.runner.store import StoreError

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content
    from textual.events import DescendantFocus

    from tabletop.engine.commands import AnyCommand
    from tabletop.engine.view.model import View
    from tabletop.runner.session import Session

Found = TypeVar("Found", bound=Widget)

LOOK_SECONDS = 0.25
"""Between two looks at the file: what is recorded is seen within half a second."""

SCRIBE = "scribe"
"""Who is said in the log to have written a note."""


class Scribe(Ground):
    """The log above, one line to write on below. Enter writes at once."""

    NEEDED = Size(60, 14)
    CSS_PATH = [LOOK, Path(__file__).parent / "look.tcss"]  # noqa: RUF012 -- as the base class declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "receipts", "delivered", show=False, priority=True),
        Binding("f3", "ask", "request", show=False, priority=True),
        Binding("f6", "colours", "colours", show=False, priority=True),
        Binding("escape", "aside", "to the log", show=False),
        Binding("d,в", "receipts", "delivered", show=False),
        Binding("r,к", "ask", "request", show=False),
        Binding("n,т,enter", "write", "to the line", show=False),
        Binding("T,Е", "colours", "colours", show=False),
        Binding("q,й", "quit", "leave", show=False),
        Binding("ctrl+q", "quit", "leave", show=False, priority=True),
    ]

    def __init__(self, session: Session, *, ticking: bool = True) -> None:
        """`session` is one that was joined; `ticking` off, the file is not looked at."""
        super().__init__()
        self._session = session
        self._ticking = ticking
        self._asking = False
        self._leaving = False
        """Whether it was told that what stands on the line would be lost."""
        self._view: View = session.view()
        self._subject = subject(self._view, session.entries)

    def compose(self) -> ComposeResult:
        """Where we are, the log, what the line means, the line, what was said to it, the keys."""
        yield Static("", id="head")
        yield Log(id="log")
        yield Static("", id="means")
        yield Entry("", page.SAMPLE, id="line", entered=self._enter)
        yield Static("", id="said")
        yield Static("", id="keys", classes="keys")

    def on_mount(self) -> None:
        """Show the game, and follow it; the line takes the keys."""
        self._redraw()
        self._understand()
        self.query_one("#line").focus()
        if self._ticking:
            self.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Read what was recorded since, and show it; the clock moves anyhow."""
        if not self.screen_stack:
            return
        try:
            if self._session.refresh():
                self._redraw()
        except StoreError as error:
            self._tell(trouble_of(error))
        self._show("#head", page.head(self._view, self._session.clock_ms(), self._subject))

    def record(self, command: AnyCommand) -> Trouble | None:
        """Write one command into the session; says what hindered it."""
        try:
            self._session.do(command, actor=SCRIBE)
        except (Refused, StoreError) as error:
            return trouble_of(error)
        finally:
            self._redraw()
        return None

    def _redraw(self) -> None:
        self._view = self._session.view()
        entries = self._session.entries
        self._subject = subject(self._view, entries)
        self._on_page("#log", Log).follow(self._view, entries)
        self._show("#head", page.head(self._view, self._session.clock_ms(), self._subject))
        self._understand()
        if isinstance(self.screen, Receipts):
            self.screen.redraw()

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Show what the line means as it now stands; a last letter may come while this closes."""
        self._leaving = False
        if self.screen_stack:
            self._understand()

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """Show the keys that work where the focus is."""
        if self.screen_stack:
            self._show_keys()

    def _understand(self) -> None:
        typed = self._on_page("#line", Entry).value
        written = marked(typed)
        off = written.off_record and not self._asking
        self.set_class(off, "off")
        if self._asking:
            parts: tuple[Part, ...] = (("Request to control", "bold"), ": @team and the text")
        else:
            parts = page.means(self._view, written, self._subject)
        self._show("#means", content(*parts))

    def _enter(self, entry: Entry) -> None:
        """Record the line, which is emptied if that was done."""
        if not entry.value.strip():
            return
        try:
            command: AnyCommand = (
                entering.request(self._view, entry.value)
                if self._asking
                else entering.note(self._view, entry.value, self._subject)
            )
        except Unreadable as error:
            self._tell(error.trouble)
            return
        trouble = self.record(command)
        if trouble:
            self._tell(trouble)
            return
        entry.value = ""
        self._asking = False
        self._tell(None)
        self._understand()

    def _tell(self, trouble: Trouble | None) -> None:
        parts = ((f"▸ {trouble.message}", "bold"), f"  {trouble.hint}") if trouble else ("",)
        self._show("#said", content(*parts))

    def _on_page(self, selector: str, kind: type[Found]) -> Found:
        """A widget of the page, whatever lies over it."""
        return self.screen_stack[0].query_one(selector, kind)

    def _show(self, selector: str, shown: Content) -> None:
        widget = self._on_page(selector, Static)
        if widget.content != shown:
            widget.update(shown)

    def _show_keys(self) -> None:
        log = isinstance(self.focused, OptionList)
        keys = page.LOG_KEYS if log else page.ASK_KEYS if self._asking else page.NOTE_KEYS
        self._show("#keys", content(keys))

    def action_receipts(self) -> None:
        """Record who has received what."""
        if not isinstance(self.screen, Receipts):
            self.push_screen(Receipts(lambda: self._view, self.record))

    def action_ask(self) -> None:
        """Write a request to control on the line, or a note again."""
        if isinstance(self.screen, Receipts):
            return
        self._asking = not self._asking
        self.action_write()
        self._understand()
        self._show_keys()

    async def action_quit(self) -> None:
        """Leave; with something on the line only when asked a second time."""
        if self._leaving or not self._on_page("#line", Entry).value.strip():
            await super().action_quit()
            return
        self._leaving = True
        if isinstance(self.screen, Receipts):
            self.pop_screen()
        what = "request" if self._asking else "note"
        hint = "Enter writes it; the same key again leaves."
        self._tell(Trouble(f"A {what} is not written yet.", hint))

    def action_write(self) -> None:
        """Go to the line."""
        self._on_page("#line", Entry).focus()

    def action_aside(self) -> None:
        """From a request back to notes, from the line to the log, from the log to the line."""
        if self._asking:
            self.action_ask()
        elif isinstance(self.focused, OptionList):
            self.action_write()
        else:
            self._on_page("#log", Log).focus()

    def action_colours(self) -> None:
        """Go on to the next colours."""
        self._tell(self.change_colours())
