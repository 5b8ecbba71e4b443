"""Which team has received what: one key a team."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from tabletop.console.awaited import awaited
from tabletop.console.paint import content
from tabletop.console.widgets.lines import Lines, Row
from tabletop.console.wording import name
from tabletop.engine.commands import Deliver

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from tabletop.console.awaited import Awaited
    from tabletop.console.trouble import Trouble
    from tabletop.engine.view.model import View

_EMPTY = "Everything that went out has been received.  Esc goes back."


class Receipts(ModalScreen[None]):
    """A list of what is not yet received; Enter records that it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back", show=False),
        Binding("q,й", "dismiss(None)", "back", show=False),
    ]

    def __init__(
        self, view: Callable[[], View], record: Callable[[Deliver], Trouble | None]
    ) -> None:
        """`view` gives the game as it is; `record` does a command and says what hindered it."""
        super().__init__()
        self._view = view
        self._record = record
        self._listed: tuple[Awaited, ...] = ()

    def compose(self) -> ComposeResult:
        """A title, the list, a line for trouble, the keys."""
        with Vertical(classes="sheet"):
            yield Static(content(("Who has received what?", "bold")), classes="title")
            yield Lines("", _EMPTY, id="rows")
            yield Static("", id="said")
            yield Static(content("↑↓ move   Enter has received it   Esc back"), classes="keys")

    def on_mount(self) -> None:
        """Show the list, its first row highlighted."""
        self.redraw()
        self.query_one("#rows", Lines).action_first()

    def redraw(self) -> None:
        """Show what is awaited now, what went out last first."""
        view = self._view()
        waiting: dict[str, list[Awaited]] = {}
        for one in awaited(view):
            waiting.setdefault(one.item, []).append(one)
        self._listed = tuple(one for item in reversed(waiting.values()) for one in item)
        rows = [
            Row(f"{one.item} {one.team}", content(f"{name(view, one.team)}: {one.title}"))
            for one in self._listed
        ]
        self.query_one("#rows", Lines).show(rows)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Record the receipt of the row chosen."""
        event.stop()
        one = next(
            (row for row in self._listed if f"{row.item} {row.team}" == event.option_id), None
        )
        if one is None:
            return
        trouble = self._record(Deliver(item=one.item, team=one.team))
        said = content((f"▸ {trouble.message}", "bold"), f"  {trouble.hint}") if trouble else ""
        self.query_one("#said", Static).update(said)
        self.redraw()
