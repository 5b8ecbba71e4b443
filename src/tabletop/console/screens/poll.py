"""The poll: how each team takes the others' acts of this turn."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from tabletop.console.acts import polling, turn
from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.line import Line
from tabletop.console.spine import onward_step
from tabletop.console.widgets.lines import Lines
from tabletop.console.wording import name
from tabletop.engine.view.model import QuestionCard
from tabletop.engine.words import Phase
from tabletop.text import counted


class Poll(Line):
    """The questions, and a line for the answer to the one highlighted."""

    SCOPE: ClassVar[Scope] = "poll"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("poll"),
        own_binding("back", "poll", "back", first=True),
        Binding("up", "move(-1)", "up", show=False),
        Binding("down", "move(1)", "down", show=False),
    ]
    TITLE_TEXT = "Poll: what did the other team's act want of you, and whose decision was it?"
    SAMPLE = "-2 o"
    KEEPS = False
    """A reading is of one pair; the screen comes back at another."""
    _every = False
    """Whether all pairs are asked, beyond those of the poll."""
    _begun = False
    """Whether the first question without an answer was gone to."""

    def _questions(self) -> list[QuestionCard]:
        return polling.questions(self.room, every=self._every)

    def body(self) -> Widget:
        """The questions."""
        lines = Lines("", "The poll asks nobody in this turn.  F5 asks all, F2 goes on.", id="rows")
        lines.can_focus = False
        return lines

    def redraw(self) -> None:
        """Show the questions and their answers; close once the turn is left."""
        view = self.room.view
        if view.phase != Phase.ASSESSMENT:
            if self.is_current:
                self.dismiss(None)
            return
        lines, asked = self.query_one("#rows", Lines), self._questions()
        lines.show([polling.question_row(view, one) for one in asked])
        if not self._begun and asked:
            self._begun = True
            lines.highlighted = next((at for at, one in enumerate(asked) if one.answer is None), 0)
        self._label()

    def _label(self) -> None:
        """The question that the line answers, and how to answer."""
        chosen = self.query_one("#rows", Lines).chosen
        pair = [name(self.room.view, team) for team in chosen.split(" ")] if chosen else []
        ask = f"{pair[0]} reads {pair[1]}:" if pair else ""
        scale = "-3 strong pressure … 0 neither … +3 reassure strongly, c cannot tell;"
        whose = "then o its own decision, a its ally's, c cannot tell.  Such as -2 o"
        several = "Several at once, from here on: -2 o  0 a  c c  -  (- passes one over)"
        text = content(
            (f"▸ {ask}\n" if ask else "", "bold"), (f"{scale}\n{whose}\n{several}", "dim")
        )
        self.query_one("#label", Static).update(text)

    def on_option_list_option_highlighted(self) -> None:
        """Another question: say which."""
        self._label()

    def take(self, typed: str) -> None:
        """Record the answers from the highlighted question on, and go to the one after them."""
        lines = self.query_one("#rows", Lines)
        given = polling.answers(self._questions()[lines.highlighted or 0 :], typed)
        if self.room.do(*filter(None, given)):
            self._onward(lines, max(1, len(given)))

    def _onward(self, lines: Lines, by: int) -> None:
        """To the question so many further; past the last back to the first that is open."""
        asked = self._questions()
        place = (lines.highlighted or 0) + by
        still = [at for at, one in enumerate(asked) if one.answer is None]
        if place < len(asked):
            lines.highlighted = place
        elif still:
            lines.highlighted = still[0]
            left = counted(len(still), "question is", "questions are")
            self.room.say(f"{left} not answered.", "They may stay so: F2 goes on.")
        if not still:
            self.room.say(
                "Every question has its answer.", f"F2: {onward_step(self.room.view).sentence}."
            )

    def action_move(self, by: int) -> None:
        """Highlight another question."""
        lines = self.query_one("#rows", Lines)
        if by > 0:
            lines.action_cursor_down()
        else:
            lines.action_cursor_up()

    async def act_grid(self) -> None:
        """Ask all that each team may read, or only the questions of the poll again."""
        self._every = not self._every
        self.redraw()
        self.room.say(
            "All pairs are asked." if self._every else "The questions of the poll are asked.",
            "F5 changes it.",
        )

    async def act_next(self) -> None:
        """Record what is typed; on an empty line leave the assessment, asking if answers lack."""
        if self._line.value.strip():
            self._enter(self._line)
        else:
            await turn.take(self.room, onward_step(self.room.view))
