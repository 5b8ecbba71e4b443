"""Acts on the record: notes, parking lot, undo, corrections, facts, what was said and received."""

from collections.abc import Mapping

from tabletop.console.acts.choosing import one_of_these
from tabletop.console.acts.polling import answered
from tabletop.console.chronicle import item_title, line, said
from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import clock_stands, control_of
from tabletop.console.subject import Subject, linkable, subject
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import maybe_team, number, one_of, reading
from tabletop.console.widgets.lines import Made, Row
from tabletop.console.wording import clock, name, names
from tabletop.engine.commands import (
    AnyCommand,
    CorrectDecision,
    CorrectReading,
    Note,
    Park,
    Undo,
)
from tabletop.engine.log import Entry
from tabletop.engine.view.model import View

ON_SCREEN = "^"
"""Links a note to what is on the screen, as a scribe's mark does."""
TOLD = 100
"""Commits that an undo tells one by one, of those that go and of those that stay."""


async def note(room: Room) -> None:
    """A note, on the record or off it."""
    view = room.view
    things, now = linkable(view), subject(view, room.session.entries)

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        off = one_of(filled["off"] or "on", ("on", "off"), "on or off")
        return (
            Note(
                text=filled["text"],
                team=maybe_team(view, filled["team"]),
                tag=filled["tag"],
                off_record=off == "off",
                importance=number(filled["importance"] or "1", 0, 2, "Importance"),
                link=_linked(filled["link"], now, things),
            ),
        )

    fields = (
        Field("text", "Note", needed=True),
        Field("team", "About a team (may stay empty)", hint=_codes(room)),
        Field("tag", "Tag (may stay empty)", hint="misreading, turning point, quote"),
        Field("off", "On or off the record", "on", "on or off"),
        Field("importance", "Importance, 0 to 2", "1"),
        Field(
            "link",
            f"Linked to ({ON_SCREEN}: {now.title if now else 'nothing is on the screen'})",
            hint="may stay empty",
            choose=one_of_these(room, "Linked to what?", things),
        ),
    )
    await room.fill(Sheet("A note", fields, make, (), "saves"))


def _linked(typed: str, now: Subject | None, things: Mapping[str, str]) -> str:
    """The id of what a note is linked to; "" for nothing. Raises Unreadable."""
    if typed == ON_SCREEN and now is not None:
        return now.id
    if typed and typed not in things:
        raise Unreadable(f"“{typed}” is not here to link to.", "? on the empty line lists what is.")
    return typed


async def park(room: Room) -> None:
    """An objection or question for later."""
    view = room.view

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Park(text=filled["text"], team=maybe_team(view, filled["team"])),)

    fields = (
        Field("text", "Objection or question", needed=True),
        Field("team", "Raised by (may stay empty)", hint=_codes(room)),
    )
    intro = ("It is kept for the hot wash; play goes on.\n",)
    await room.fill(Sheet("Parking lot", fields, make, intro, "parks it"))


def _codes(room: Room) -> str:
    return " ".join(card.short for card in room.view.teams)


async def undo(room: Room) -> None:
    """Put the game back to how it stood after an earlier commit."""
    entries, view = room.session.entries, room.view

    def row(after: int) -> Row:
        told = line(view, entries[after - 1]) if after else "  0       Before the first commit"
        return Row(str(after), content(told))

    rows = Made(range(len(entries) - 1, -1, -1), row)
    title = "Put the game back to how it stood AFTER which commit?"
    chosen = await room.pick(title, rows, "Nothing has been recorded yet.  Esc goes back.")
    if chosen is None:
        return
    to = int(chosen)

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Undo(to=to, reason=filled["reason"]),)

    field = Field("reason", "Reason", needed=True)
    after = [one for one in entries if one.stamp.seq > to]
    sheet = Sheet(f"Undo to after {to}", (field,), make, _losses(room, after), "undoes")
    if await room.fill(sheet):
        back = "u, then the first row, takes the undo back."
        room.say(f"The game is as it was after {to}.", f"{clock_stands(room.view)}{back}")


def _losses(room: Room, after: list[Entry]) -> tuple[Part, ...]:
    goes = [one for one in after if not one.command.room]
    stays = [one for one in after if one.command.room]
    return (
        ("No longer holds (the record of it stays)\n", "bold"),
        *(_told(room.view, goes) or ["  nothing\n"]),
        ("Stays\n", "bold"),
        *_told(room.view, stays),
        "  what teams have already been shown, in the record of who knew what\n",
    )


def _told(view: View, entries: list[Entry]) -> list[Part]:
    """Commits, a line each; of very many the last ones and the number of the others."""
    more = len(entries) - TOLD
    parts: list[Part] = [f"  {more} earlier ones\n"] if more > 0 else []
    return parts + [f"  {one.stamp.seq} {said(view, one)}\n" for one in entries[-TOLD:]]


async def correct(room: Room) -> None:
    """Amend the record of a decision or a reading in place."""
    view = room.view
    rows = [
        Row(f"decision {one.id}", content(f"Decision of {name(view, one.team)}: {one.question}"))
        for one in view.decisions
        if one.state == "decided"
    ]
    rows += [
        Row(
            f"reading {one.turn} {one.reader} {one.about}",
            content(f"Reading of {name(view, one.about)} by {name(view, one.reader)}, {one.turn}"),
        )
        for one in view.questions
        if one.answer is not None
    ]
    chosen = await room.pick(
        "Correct the record of what?", rows, "Nothing to correct yet.  Esc back."
    )
    if chosen is None:
        return
    what, *rest = chosen.split(" ")
    await room.fill(_decision(room, rest[0]) if what == "decision" else _reading(room, rest))


def _decision(room: Room, decision: str) -> Sheet:
    card = next(one for one in room.view.decisions if one.id == decision)

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (
            CorrectDecision(
                decision=decision,
                reason=filled["reason"],
                words=filled["words"] or None,
                rationale=filled["rationale"] or None,
            ),
        )

    fields = (
        Field("reason", "Reason for the correction", needed=True),
        Field("words", "The team's words", card.words),
        Field("rationale", "Rationale", card.explanation.rationale if card.explanation else ""),
    )
    intro = ("What stood and what followed is not changed.\n",)
    return Sheet(
        f"Correct: {name(room.view, card.team)}", fields, make, intro, "corrects", of=decision
    )


def _reading(room: Room, place: list[str]) -> Sheet:
    turn, reader, about = place

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        value, whose = reading(filled["reading"])
        return (
            CorrectReading(
                turn=turn,
                reader=reader,
                about=about,
                reading=value,
                whose=whose,
                reason=filled["reason"],
            ),
        )

    view = room.view
    fields = (
        Field("reading", "Reading and whose decision", hint="-2 o", needed=True),
        Field("reason", "Reason for the correction", needed=True),
    )
    title = f"Correct: {name(view, reader)} reads {name(view, about)}"
    return Sheet(title, fields, make, (), "corrects", of=turn)


async def briefing(room: Room) -> None:
    """The turn's briefing, what all know of the teams, and each team's own brief."""
    view, scenario = room.view, room.session.scenario
    parts: list[Part] = []
    if view.turn:
        title = f"Turn {view.turn.number}: {view.turn.title}, {view.turn.scenario_time}\n"
        parts += [(title, "bold"), f"{view.turn.briefing}\n\n"]
        note = scenario.turns[view.turn.id].note
        parts += [("For the facilitator\n", "bold"), f"{note}\n\n"] if note else []
    for team in scenario.teams.values():
        parts += [
            (f"{team.name}\n", "bold"),
            f"{team.public}\n",
            f"Its own brief: {team.brief}\n\n",
        ]
    await room.read("Briefing", *parts)


async def facts(room: Room) -> None:
    """Established facts, each with its source and standing."""
    scenario = room.session.scenario
    rows = [
        Row(
            fact.id,
            content((f"{fact.standing.upper()}  ", "bold"), str(fact.text)),
            full=fact.counterview or "",
        )
        for fact in scenario.facts.values()
    ]
    empty = "No fact holds these words."
    chosen = await room.pick("Facts: type words", rows, empty, by_words=True)
    if chosen is None:
        return
    fact = scenario.facts[chosen]
    source = scenario.sources.get(fact.source.id)
    place = f", {fact.source.at}" if fact.source.at else ""
    where = f"{source.title if source else fact.source.id}{place}"
    other = f"\n\nAnother view: {fact.counterview}" if fact.counterview else ""
    await room.read(f"Fact ({fact.standing})", f"{fact.text}\n\nSource: {where}{other}")


async def records(room: Room) -> None:
    """Messages, agreements, notes, parking lot, reasons: all in one text."""
    view = room.view
    parts: list[Part] = []
    for title, lines in (
        ("Messages", _messages(view)),
        ("Agreements", _agreements(view)),
        ("Notes and parking lot", _notes(view)),
        ("Received", _received(view)),
        ("Readings", _readings(room)),
    ):
        parts += [(f"{title}\n", "bold"), *(lines or ["none\n"]), "\n"]
    await room.read("The record", *parts)


def _messages(view: View) -> list[Part]:
    return [
        f"{clock(one.stamp.clock)} {name(view, one.sender)} to {names(view, one.to)}: {one.text}\n"
        for one in view.messages
    ]


def _agreements(view: View) -> list[Part]:
    return [
        f"{clock(one.stamp.clock)} {names(view, one.parties)}: {one.text}\n"
        for one in view.agreements
    ]


def _notes(view: View) -> list[Part]:
    kinds = {(False, False): "note", (True, False): "off the record", (False, True): "parked"}
    return [
        f"{one.stamp.seq} {kinds.get((one.off_record, one.parked), 'parked')}: {one.text}\n"
        for one in control_of(view).notes
    ]


def _received(view: View) -> list[Part]:
    return [
        f"{clock(one.stamp.clock)} {name(view, one.team)}: {item_title(view, one.item)}\n"
        for one in control_of(view).deliveries
    ]


def _readings(room: Room) -> list[Part]:
    view, turns = room.view, room.session.scenario.turns
    return [
        f"{turns[one.turn].title}: {name(view, one.reader)} reads {name(view, one.about)}: "
        f"{answered(one.answer)}\n"
        for one in view.questions
        if one.answer
    ]
