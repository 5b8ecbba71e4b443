"""The poll: whom each team is asked about, and, where the facilitator wants it, all it may read."""

from collections.abc import Sequence
from itertools import permutations

from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import readings
from tabletop.console.widgets.lines import Row, columns
from tabletop.console.wording import name, signed
from tabletop.engine.commands import Read
from tabletop.engine.state import Reading
from tabletop.engine.view.model import QuestionCard, View
from tabletop.engine.words import SIGNAL_WORDS, Whose
from tabletop.text import counted

_WHOSE = {Whose.OWN: "its own", Whose.ALLY: "its ally's", Whose.CANNOT_TELL: "cannot tell whose"}


def questions(room: Room, *, every: bool = False) -> list[QuestionCard]:
    """The questions of this turn, in the order of the teams; `every`: of all pairs that may read.

    A team reads another only if it learned of an act of it and both are in the room.
    """
    view = room.view
    turn = view.turn.id if view.turn else ""
    put = {(one.reader, one.about): one for one in view.questions if one.turn == turn}
    if not every:
        return list(put.values())
    pairs = permutations([team.id for team in view.teams], 2)
    return [
        put.get(pair) or QuestionCard(turn, *pair, None)
        for pair in pairs
        if pair in put or _may_read(room, *pair)
    ]


def _may_read(room: Room, reader: str, about: str) -> bool:
    trial = Read(reader=reader, about=about, reading=None, whose=Whose.CANNOT_TELL)
    return room.session.judge(trial) is None


def answers(asked: Sequence[QuestionCard], typed: str) -> tuple[Read | None, ...]:
    """The readings typed, of these questions in their order; None passes one over.

    Raises Unreadable, also where there are more readings than questions.
    """
    found = readings(typed)
    if len(found) > len(asked):
        here = counted(len(asked), "question is", "questions are")
        raise Unreadable(f"{len(found)} readings given.", f"From here {here} left.")
    return tuple(
        one and Read(reader=card.reader, about=card.about, reading=one[0], whose=one[1])
        for card, one in zip(asked, found, strict=False)
    )


def question_row(view: View, one: QuestionCard) -> Row:
    """A question with its answer."""
    room = max(len(team.name) for team in view.teams)
    pair = f"{name(view, one.reader):>{room}} reads {name(view, one.about):<{room}}  "
    if one.answer is None:
        answer = content(("not answered", "dim"))
    else:
        answer = content((answered(one.answer), "bold"))
    return columns(f"{one.reader} {one.about}", content(pair), answer)


def answered(answer: Reading) -> str:
    """A reading in words, and whose decision the reader takes the act for."""
    value = answer.reading
    how = "cannot tell" if value is None else f"{signed(value)} {SIGNAL_WORDS[value]}"
    return f"{how}; decision: {_WHOSE[answer.whose]}"
