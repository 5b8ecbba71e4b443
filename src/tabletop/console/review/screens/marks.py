"""The marks of all open sessions: go to one, change it, remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content
from tabletop.console.review import asking
from tabletop.console.review.desk import Place
from tabletop.console.screens.base import Shown, bar
from tabletop.console.screens.confirm import Confirm
from tabletop.console.trouble import trouble_of
from tabletop.console.widgets.lines import Lines, Row, columns
from tabletop.runner.marking import MarksError

if TYPE_CHECKING:
    from tabletop.console.review.desk import Desk
    from tabletop.debrief.marks import Mark


class Marks(Shown[Place | None]):
    """A list of marks; closes with the place of the one chosen."""

    SCOPE: ClassVar[Scope] = "marks"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("marks"),
        own_binding("back", "marks", "back"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._places: tuple[Place, ...] = ()

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(("Marks", "bold")), classes="title")
            yield Lines("", "No marks yet.  Esc goes back; m marks the commit.", id="rows")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the marks."""
        self.redraw()
        rows = self.query_one("#rows", Lines)
        rows.action_first()
        rows.focus()

    def redraw(self) -> None:
        """Show the marks as they now are; a file that cannot be used is said."""
        rows: list[Row] = []
        places: list[Place] = []
        for number in range(len(self._desk.sessions)):
            try:
                marks = self._desk.marks(number)
            except MarksError as error:
                self.tell(trouble_of(error))
                continue
            for mark in marks:
                rows.append(self._row(len(places), number, mark))
                places.append(Place(number, mark.commit))
        self._places = tuple(places)
        self.query_one("#rows", Lines).show(rows)

    def _row(self, row: int, number: int, mark: Mark) -> Row:
        session = self._desk.sessions[number]
        there = mark.commit <= session.last
        file = f"{session.path.stem}  " if len(self._desk.sessions) > 1 else ""
        tags = (f"{', '.join(mark.tags)}\n", "bold") if mark.tags else ""
        said = session.sentence(mark.commit) if there else "This session has no such commit."
        text = f"{mark.text}\n" if mark.text else ""
        lead = content((f"★ {file}{mark.commit:<4} ", "bold"))
        return columns(str(row), lead, content(tags, text, (said, "italic")))

    @property
    def _chosen(self) -> Place | None:
        chosen = self.query_one("#rows", Lines).chosen
        return self._places[int(chosen)] if chosen is not None else None

    async def act_change(self) -> None:
        """Change the highlighted mark."""
        if not self._chosen:
            return
        try:
            await asking.mark(self.app, self._desk, self._chosen)
        except MarksError as error:
            self.tell(trouble_of(error))
            return
        self.redraw()

    async def act_remove(self) -> None:
        """Remove the highlighted mark, after a question."""
        place = self._chosen
        if not place:
            return
        if not await self.app.push_screen_wait(Confirm(f"Remove the mark at {place.commit}?")):
            return
        try:
            self._desk.remove(place)
        except MarksError as error:
            self.tell(trouble_of(error))
            return
        self.redraw()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close with the mark's place."""
        event.stop()
        if event.option_id:
            self.dismiss(self._places[int(event.option_id)])

    def action_back(self) -> None:
        """Close with nothing chosen."""
        self.dismiss(None)
