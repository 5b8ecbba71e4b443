"""Acts of the hot wash: read how it ended and why, answer questions, close."""

from collections.abc import Sequence

from textual.content import Content

from tabletop.console.acts import exporting, where
from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.trouble import trouble_of
from tabletop.console.typed import maybe_team
from tabletop.console.widgets.lines import Row, columns
from tabletop.console.wording import act_label, name, names, short
from tabletop.engine.commands import AnswerHotWash, AnyCommand, Close
from tabletop.engine.view.model import HotWashCard, RecordCard, View
from tabletop.engine.words import Phase
from tabletop.text import counted

_COLUMN = 16
"""Cells of the column that says what a row is."""


def rows(room: Room) -> Sequence[Row]:
    """The ending, the cause, the questions, then each decision."""
    view = room.view
    places = {turn: place for place, turn in enumerate(room.session.state.game.played, 1)}
    cause = view.cause_revealed or "no card"
    return (
        columns("ending", _lead("How it ended"), content(view.ending_title)),
        columns("cause", _lead("The cause"), content(cause)),
        *(_question(view, one) for one in view.hot_wash),
        *(_record(view, one, places[one.turn]) for one in view.records),
    )


async def opened(room: Room, row: str) -> None:
    """Read a row, or answer the question that it asks."""
    view = room.view
    what, _, item = row.partition(" ")
    if what == "ending":
        await room.read(view.ending_title, view.ending_text)
    elif what == "cause":
        await room.read("What really happened", view.cause_revealed)
    elif what == "question":
        await _answer(room, next(one for one in view.hot_wash if one.id == item))
    elif what == "record":
        record = next(one for one in view.records if one.decision == item)
        await room.read(f"{name(view, record.team)}: {act_label(record)}", _logic(view, record))


async def _answer(room: Room, card: HotWashCard) -> None:
    view = room.view
    if view.phase == Phase.CLOSED:
        await room.read(card.ask, _answers(view, card))
        return

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        who = maybe_team(view, filled["team"])
        return (AnswerHotWash(question=card.id, text=filled["text"], team=who),)

    hint = " ".join(one.short for one in view.teams)
    fields = (
        Field("team", "Team (empty: said by nobody in particular)", hint=hint),
        Field("text", "Answer", needed=True),
    )
    intro = (f"Asked of {names(view, card.of)}.\n{_answers(view, card)}",)
    await room.fill(Sheet(card.ask, fields, make, intro, "records it", of=card.id))


async def picture(room: Room) -> None:
    """Each act beside how it was read, for the room: as far as its rule lets it be told."""
    await exporting.imported()
    from tabletop.export.acts.chart import TITLE, chart, counts
    from tabletop.formats.dumbbells.lines import key, lines
    from tabletop.runner.exporting import told_debrief

    debrief = told_debrief(room.session)
    drawn = chart(debrief)
    rows = (*key(drawn), *lines(drawn))
    parts = [
        (f"{one.text}\n", "bold" if one.strong else "dim" if one.quiet else "") for one in rows
    ]
    await room.read(TITLE, f"{counts(debrief)}\n", *parts)


async def close(room: Room) -> None:
    """Close the session, which then says where everything lies."""
    if room.view.phase is Phase.CLOSED:
        room.say("The session is closed already.", "W says where everything lies.")
        return
    refused = room.session.judge(Close())
    if refused is not None:
        room.tell(trouble_of(refused))
        return
    question = "Close the session? Nothing but redactions may follow."
    if await room.confirm(question) and room.do(Close()):
        await where.where(room)


def _question(view: View, card: HotWashCard) -> Row:
    told = counted(len(card.answers), "answer", "answers") if card.answers else "no answer yet"
    text = content(f"{card.ask}  ", (f"({names(view, card.of)}; {told})", "dim"))
    return columns(f"question {card.id}", _lead("Question"), text)


def _record(view: View, record: RecordCard, turn: int) -> Row:
    lead = _lead(f"Turn {turn}, {short(view, record.team)}")
    return columns(f"record {record.decision}", lead, content(act_label(record)))


def _lead(what: str) -> Content:
    return content((f"{what:<{_COLUMN}}", "bold"))


def _answers(view: View, card: HotWashCard) -> str:
    said = [
        f"{name(view, one.team) if one.team else 'The room'}: {one.text}\n" for one in card.answers
    ]
    return "".join(said)


def _logic(view: View, record: RecordCard) -> str:
    lines = [record.question, f"Words: {record.words}", f"As seen: {record.seen}"]
    if record.explanation:
        lines.append(f"Rationale: {record.explanation.rationale}")
        lines += [
            f"Signal to {name(view, one.team)}: {one.signal:+d} {one.sentence}"
            for one in record.explanation.signals
        ]
    return "\n".join(lines)
