"""All teams' choices on one line."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from tabletop.console.acts import decisions as acts
from tabletop.console.acts import screens, turn
from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content, flow
from tabletop.console.screens.line import Line
from tabletop.console.spine import this_turn
from tabletop.console.typed import Entered, choices
from tabletop.console.widgets.decision import state, table
from tabletop.console.wording import short
from tabletop.engine.words import Phase


class Decisions(Line):
    """The options of every team, and a line such as `1 3 2 - own`."""

    SCOPE: ClassVar[Scope] = "decisions"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("decisions"),
        own_binding("back", "decisions", "back", first=True),
        Binding("pageup", "scroll(-10)", "up", show=False),
        Binding("pagedown", "scroll(10)", "down", show=False),
        Binding("up", "scroll(-1)", "up", show=False),
        Binding("down", "scroll(1)", "down", show=False),
    ]
    TITLE_TEXT = "Decisions: one choice for each team, in this order"
    SAMPLE = "1 3 2 - own"

    def body(self) -> Widget:
        """The table of decisions."""
        return VerticalScroll(Static("", id="table"), id="body", can_focus=False)

    def redraw(self) -> None:
        """Show decisions and the order of the line."""
        view = self.room.view
        self.query_one("#table", Static).update(table(view))
        order = [[(f"{short(view, card.team)} {state(card)}", "bold")] for card in this_turn(view)]
        hint = "\nnumber: option  -: leave as it is  own: free action  3@10:42: time on paper"
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
            coming = turn.coming(self.room).sentence
            self.room.say("All in.", f"F5 takes words and reasons. F2: {coming}.")

    def action_scroll(self, lines: int) -> None:
        """Scroll the table."""
        self.query_one("#body", VerticalScroll).scroll_relative(y=lines, animate=False)

    async def act_detail(self) -> None:
        """Words, reasons and signals."""
        await acts.explain(self.room)

    async def act_consent(self) -> None:
        """A question of consent answered."""
        await acts.consent(self.room)

    async def act_next(self) -> None:
        """Seal what is typed; once all are in, leave and do what SPACE does then."""
        if self._line.value.strip():
            self._enter(self._line)
        elif any(card.state == "deciding" for card in this_turn(self.room.view)):
            self.room.say("Not all are in.", "Type a choice for each team, such as 1 3 2.")
        else:
            self.dismiss(None)
            await screens.step(self.room)

    async def act_reopen(self) -> None:
        """A seal broken."""
        if self.room.view.phase == Phase.DELIBERATION:
            await acts.reopen(self.room)
