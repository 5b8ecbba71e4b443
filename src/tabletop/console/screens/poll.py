"""The poll: how each team takes the others' acts of this turn."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Static

from tabletop.console.acts import turn
from tabletop.console.keys import Scope, bindings, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.line import Line
from tabletop.console.typed import reading
from tabletop.console.widgets.lines import Lines, Row
from tabletop.console.wording import counted, name, signed
from tabletop.engine.commands import Read
from tabletop.engine.view.model import QuestionCard, View
from tabletop.engine.words import SIGNAL_WORDS, Phase, Whose

_WHOSE = {Whose.OWN: "its own", Whose.ALLY: "its ally's", Whose.CANNOT_TELL: "cannot tell whose"}


def questions(view: View) -> list[QuestionCard]:
    """The questions of this turn, in order."""
    return [one for one in view.questions if view.turn and one.turn == view.turn.id]


def question_row(view: View, one: QuestionCard) -> Row:
    """A question with its answer."""
    pair = f"{name(view, one.reader)} reads {name(view, one.about)}:  "
    if one.answer is None:
        return Row(f"{one.reader} {one.about}", content(pair, ("not answered", "dim")))
    value = one.answer.reading
    how = "cannot tell" if value is None else f"{signed(value)} {SIGNAL_WORDS[value]}"
    answer = f"{how}; decision: {_WHOSE[one.answer.whose]}"
    return Row(f"{one.reader} {one.about}", content(pair, (answer, "bold")))


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

    def body(self) -> Widget:
        """The questions."""
        lines = Lines("", "No team learned of another's act in this turn.  F2 goes on.", id="rows")
        lines.can_focus = False
        return lines

    def redraw(self) -> None:
        """Show the questions and their answers; close once the turn is left."""
        view = self.room.view
        if view.phase != Phase.ASSESSMENT:
            if self.is_current:
                self.dismiss(None)
            return
        lines = self.query_one("#rows", Lines)
        lines.show([question_row(view, one) for one in questions(view)])
        if lines.highlighted is None:
            lines.action_first()
        self._label()

    def _label(self) -> None:
        """The question that the line answers, and how to answer."""
        chosen = self.query_one("#rows", Lines).chosen
        pair = [name(self.room.view, team) for team in chosen.split(" ")] if chosen else []
        ask = f"{pair[0]} reads {pair[1]}:" if pair else ""
        scale = "-3 strong pressure … 0 neither … +3 reassure strongly, c cannot tell;"
        whose = "then o its own decision, a its ally's, c cannot tell.  For instance: -2 o"
        text = content((f"▸ {ask}\n" if ask else "", "bold"), (f"{scale}\n{whose}", "dim"))
        self.query_one("#label", Static).update(text)

    def on_option_list_option_highlighted(self) -> None:
        """Another question: say which."""
        self._label()

    def take(self, typed: str) -> None:
        """Record the answer to the highlighted question and go to the next."""
        lines = self.query_one("#rows", Lines)
        if typed and lines.chosen:
            reader, about = lines.chosen.split(" ")
            value, whose = reading(typed)
            if not self.room.do(Read(reader=reader, about=about, reading=value, whose=whose)):
                return
        self._next(lines)

    def _next(self, lines: Lines) -> None:
        """To the next question; from the last back to the first that is open."""
        asked = questions(self.room.view)
        if lines.highlighted is not None and lines.highlighted < len(asked) - 1:
            lines.action_cursor_down()
            return
        still = [place for place, one in enumerate(asked) if one.answer is None]
        if not still:
            self.room.say("Every question has its answer.", "F2 goes on, Esc goes back.")
            return
        lines.highlighted = still[0]
        left = counted(len(still), "question is", "questions are")
        self.room.say(f"{left} not answered.", "They may stay so: F2 goes on.")

    def action_move(self, by: int) -> None:
        """Highlight another question."""
        lines = self.query_one("#rows", Lines)
        if by > 0:
            lines.action_cursor_down()
        else:
            lines.action_cursor_up()

    async def act_next(self) -> None:
        """Record what is typed; on an empty line leave the assessment."""
        if self._line.value.strip():
            self._enter(self._line)
        else:
            await turn.go_on(self.room)
