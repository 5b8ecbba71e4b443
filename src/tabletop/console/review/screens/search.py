"""Searching the texts of all open sessions; Enter goes to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import content, one_line
from tabletop.console.review.desk import Place
from tabletop.console.screens.base import Shown, bar
from tabletop.console.trouble import trouble_of
from tabletop.console.widgets.entry import Entry
from tabletop.console.widgets.lines import Lines, Row, columns
from tabletop.runner.search.index import MOST, SearchError
from tabletop.text import counted

if TYPE_CHECKING:
    from tabletop.console.review.desk import Desk
    from tabletop.runner.search.index import Hit

_HOW = 'Beginnings of words are enough, accents do not matter; “"two words"” stand side by side.'


class Search(Shown[Place | None]):
    """A line to type on, and what holds it, as it is typed."""

    SCOPE: ClassVar[Scope] = "search"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("back", "search", "back", first=True),
        Binding("down", "into", "results", show=False),
        Binding("tab", "app.focus_next", "results", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._hits: tuple[Hit, ...] = ()

    def compose(self) -> ComposeResult:
        count = len(self._desk.sessions)
        title = "Search this session" if count == 1 else f"Search {count} sessions"
        with Vertical(classes="sheet"):
            yield Static(content((title, "bold")), classes="title")
            yield Entry("", "notification", id="line", entered=lambda _: self.action_into())
            yield Static(content(_HOW), classes="label", id="count")
            yield Lines("", "", id="rows")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """The line takes the keys."""
        self.query_one("#line", Entry).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what is typed so far."""
        event.stop()
        try:
            self._hits = self._desk.find(event.value)
        except SearchError as error:
            self.tell(trouble_of(error))
            return
        rows = self.query_one("#rows", Lines)
        rows.empty = ""
        rows.show([self._row(number, hit) for number, hit in enumerate(self._hits)])
        found = counted(len(self._hits), "commit holds that", "commits hold that")
        found = found if self._hits else "No commit holds that"
        more = f"; the first {MOST} are shown" if len(self._hits) == MOST else ""
        told = f"{found}{more}." if event.value.strip() else _HOW
        self.query_one("#count", Static).update(content(told))

    def _row(self, number: int, hit: Hit) -> Row:
        session = self._desk.sessions[hit.session]
        turn = session.turn(hit.commit)
        title = str(session.scenario.turns[turn].title) if turn else "before or after the turns"
        file = f"{session.path.stem}  " if len(self._desk.sessions) > 1 else ""
        undone = "  (undone)" if session.undone(hit.commit) else ""
        lead = content((f"{file}{hit.commit:<4} ", "bold"))
        texts = (_flat(hit.before), (_flat(hit.found), "bold underline"), _flat(hit.after))
        return columns(str(number), lead, content((f"{title}{undone}\n", "bold"), *texts))

    def action_into(self) -> None:
        """To the results."""
        rows = self.query_one("#rows", Lines)
        if self._hits:
            rows.focus()
            if rows.highlighted is None:
                rows.action_first()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close with the place of the hit."""
        event.stop()
        if event.option_id:
            hit = self._hits[int(event.option_id)]
            self.dismiss(Place(hit.session, hit.commit))

    def action_back(self) -> None:
        """Close with nothing chosen."""
        self.dismiss(None)


def _flat(text: str) -> str:
    """A piece of a text on one line, the blanks at its ends kept as one."""
    lead = " " if text[:1].isspace() else ""
    trail = " " if text[-1:].isspace() else ""
    return f"{lead}{one_line(text)}{trail}" if text.strip() else lead
