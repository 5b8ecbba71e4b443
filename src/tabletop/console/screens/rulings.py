"""Adjudication: each cause with its effects, the arithmetic, and the rulings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static

from tabletop.console.acts import previewing, turn
from tabletop.console.acts import rulings as acts
from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar, spine
from tabletop.console.spine import apply_step, control_of
from tabletop.console.widgets.lines import Lines
from tabletop.engine.words import Phase

if TYPE_CHECKING:
    from tabletop.console.room import Room
    from tabletop.engine.causes import CauseLine


class Rulings(Shown[None]):
    """The causes above, what would change below."""

    SCOPE: ClassVar[Scope] = "rulings"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("rulings"),
        own_binding("back", "rulings", "back"),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static("", id="spine")
            yield Lines("Causes", "No causes: nothing was chosen.", id="causes")
            with VerticalScroll(id="steps"):
                yield Static("", id="arithmetic")
            yield bar()
            yield self.foot()

    def on_mount(self) -> None:
        """Show the adjudication."""
        self.query_one("#steps").border_title = "What would change"
        self.redraw()
        causes = self.query_one("#causes", Lines)
        causes.action_first()
        causes.focus()

    def redraw(self) -> None:
        """Show causes and arithmetic as they now stand; close once applied."""
        view = self.room.view
        if view.phase != Phase.ADJUDICATION:
            if self.is_current:
                self.dismiss(None)
            return
        card = control_of(view).adjudication
        step = apply_step(view)
        self.query_one("#spine", Static).update(spine(step))
        self.query_one("#causes", Lines).show([acts.row(view, one) for one in acts.causes(view)])
        if card is not None:
            self.query_one("#arithmetic", Static).update(content(*acts.arithmetic(view, card)))

    @property
    def _chosen(self) -> CauseLine | None:
        chosen = self.query_one("#causes", Lines).chosen
        return next((one for one in acts.causes(self.room.view) if one.id == chosen), None)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Amend the cause, or let it fall if it waits."""
        event.stop()
        line = self._chosen
        if line is not None:
            self.start(acts.fall(self.room, line) if line.pending else acts.amend(self.room, line))

    async def act_step(self) -> None:
        """Apply, after the question."""
        await turn.take(self.room, apply_step(self.room.view))

    async def act_accept_all(self) -> None:
        """Accept all."""
        await acts.accept_all(self.room)

    async def act_amend(self) -> None:
        """Amend the highlighted cause."""
        if self._chosen:
            await acts.amend(self.room, self._chosen)

    async def act_reject(self) -> None:
        """Reject the highlighted cause."""
        if self._chosen:
            await acts.reject(self.room, self._chosen)

    async def act_add(self) -> None:
        """Add effects."""
        await acts.add(self.room)

    async def act_fall(self) -> None:
        """Pick or roll for the highlighted cause."""
        if self._chosen:
            await acts.fall(self.room, self._chosen)

    async def act_redraw(self) -> None:
        """Draw the highlighted chance again."""
        if self._chosen:
            await acts.redraw(self.room, self._chosen)

    async def act_describe(self) -> None:
        """Describe the highlighted free action."""
        if self._chosen:
            await acts.describe(self.room, self._chosen)

    async def act_preview(self) -> None:
        """Show what each team will learn."""
        await previewing.show(self.room)

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)
