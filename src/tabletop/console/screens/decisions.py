"""All teams' choices on one line."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from tabletop.console.acts import decisions as acts
from tabletop.console.paint import content, flow
from tabletop.console.screens.line import Line
from tabletop.console.spine import this_turn
from tabletop.console.typed import Entered, choices
from tabletop.console.widgets.decision import state, table
from tabletop.console.wording import short
from tabletop.engine.words import Phase


class Decisions(Line):
    """The options of every team, and a line such as `1 3 2 - own`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "scroll(-10)", "up", show=False),
        Binding("pagedown", "scroll(10)", "down", show=False),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("down", "scroll(1)", "down", show=False),
    ]
    TITLE_TEXT = "Decisions: one choice for each team, in this order"
    SAMPLE = "1 3 2 - own"
    KEYS_TEXT = (
        "Enter seal  ↑↓ scroll  F5 reasons  F6 consent  F7 reopen  F3 note  F4 blank  Esc back"
    )

    def body(self) -> Widget:
        """The table of decisions."""
        return VerticalScroll(Static("", id="table"), id="body", can_focus=False)

    def redraw(self) -> None:
        """Show decisions and the order of the line."""
        view = self.room.view
        self.query_one("#table", Static).update(table(view))
        order = [[(f"{short(view, card.team)} {state(card)}", "bold")] for card in this_turn(view)]
        hint = (
            "\nnumber: option   - : leave as it is   own: free action   3@10:42: when, from paper"
        )
        text = flow(order, self.size.width - 2) + content((hint, "dim"))
        self.query_one("#label", Static).update(text)

    def take(self, typed: str) -> None:
        """Seal what was typed; an empty line goes back once all have decided."""
        if not typed:
            self.action_back()
            return
        self.start(self._seal(acts.timed(self.room, choices(self.room.view, typed))))

    async def _seal(self, entered: Sequence[tuple[Entered, datetime | None]]) -> None:
        await acts.seal(self.room, entered)
        waiting = [card for card in this_turn(self.room.view) if card.state == "deciding"]
        if not waiting and not self.query_one("#bar").display:
            self.room.say("All in.", "Enter or Esc goes back; F5 takes words, reasons and signals.")

    def action_scroll(self, lines: int) -> None:
        """Scroll the table."""
        self.query_one("#body", VerticalScroll).scroll_relative(y=lines, animate=False)

    async def act_detail(self) -> None:
        """Words, reasons and signals."""
        await acts.explain(self.room)

    async def act_consent(self) -> None:
        """A question of consent answered."""
        await acts.consent(self.room)

    async def act_go_on(self) -> None:
        """Nothing to leave here."""

    async def act_reopen(self) -> None:
        """A seal broken."""
        if self.room.view.phase == Phase.DELIBERATION:
            await acts.reopen(self.room)
