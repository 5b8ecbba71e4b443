"""Acts between teams and with control: messages, requests, meetings, agreements."""

from tabletop.console.acts.choosing import Chooser, one_of_these, recipients
from tabletop.console.acts.injects import speaker
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import control_of
from tabletop.console.typed import one_of, team, teams
from tabletop.engine.commands import (
    Adjourn,
    Agree,
    Answer,
    AnyCommand,
    Ask,
    Decline,
    Meet,
    Send,
)
from tabletop.engine.view.model import View


def codes(view: View) -> str:
    """The teams' short names, as a hint."""
    return " ".join(card.short for card in view.teams)


def _one(room: Room, title: str) -> Chooser:
    """A line on which one team may be chosen from a list."""
    return one_of_these(room, title, {card.short: card.name for card in room.view.teams})


async def message(room: Room) -> None:
    """A message of one team to others."""
    view = room.view

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        sender = team(view, filled["sender"])
        return (Send(sender=sender, to=teams(view, filled["to"]), text=filled["text"]),)

    fields = (
        Field("sender", "From", hint=codes(view), needed=True, choose=_one(room, "From whom?")),
        Field("to", "To", hint=codes(view), needed=True, choose=recipients(room, "To whom?")),
        Field("text", "Text", needed=True),
    )
    await room.fill(Sheet("A message between teams", fields, make, (), "sends"))


async def agreement(room: Room) -> None:
    """An agreement of teams; its effects come by ruling."""
    view = room.view

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Agree(parties=teams(view, filled["parties"], 2), text=filled["text"]),)

    fields = (
        Field(
            "parties",
            "Parties",
            hint=codes(view),
            needed=True,
            choose=recipients(room, "Who agrees?"),
        ),
        Field("text", "What they agreed, in their words", needed=True),
    )
    intro = ("Its effects, if any, come by ruling in the adjudication.\n",)
    await room.fill(Sheet("An agreement", fields, make, intro, "records"))


async def ask(room: Room) -> None:
    """A new request to control."""
    view = room.view

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Ask(team=team(view, filled["team"]), text=filled["text"]),)

    fields = (
        Field("team", "Who asks?", hint=codes(view), needed=True, choose=_one(room, "Who asks?")),
        Field("text", "What does it ask for?", needed=True),
    )
    await room.fill(Sheet("A request to control", fields, make, (), "records"))


async def answer(room: Room, request: str) -> None:
    """The answer to a request."""
    asked = next(one for one in room.view.requests if one.id == request)
    if asked.status != "open":
        room.say("This request is closed.", "A new one can be asked.")
        return
    powers = control_of(room.view).control_plays

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        who = speaker(room, filled["speaker"])
        return (Answer(request=request, text=filled["text"], speaker=who),)

    fields = (
        Field("text", "Answer", needed=True),
        Field("speaker", "Speaking for (empty: control itself)", hint=", ".join(powers)),
    )
    names = "\n".join(f"{key}: {text}" for key, text in powers.items())
    intro = (f"{asked.text}\n\nControl speaks for:\n{names}\n",)
    await room.fill(Sheet("Answer a request", fields, make, intro, "answers", of=request))


async def decline(room: Room, request: str) -> None:
    """A request declined, with a reason."""

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Decline(request=request, reason=filled["reason"]),)

    field = Field("reason", "Reason", needed=True)
    await room.fill(Sheet("Decline a request", (field,), make, (), "declines", of=request))


async def meet(room: Room) -> None:
    """A meeting begins."""
    view = room.view

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        how = one_of(filled["open"] or "closed", ("open", "closed"), "open or closed")
        return (Meet(teams=teams(view, filled["teams"], 2), open=how == "open"),)

    fields = (
        Field(
            "teams",
            "Who meets?",
            hint=codes(view),
            needed=True,
            choose=recipients(room, "Who meets?"),
        ),
        Field("open", "Open to the others, or closed?", "closed", "open or closed"),
    )
    await room.fill(Sheet("A meeting begins", fields, make, (), "begins"))


async def adjourn(room: Room, meeting: str) -> None:
    """A meeting ends, with its gist."""
    found = next(one for one in room.view.meetings if one.id == meeting)
    if found.ended is not None:
        room.say("This meeting is over.", "A new one can begin.")
        return

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Adjourn(meeting=meeting, gist=filled["gist"]),)

    field = Field("gist", "What did it come to?", needed=True)
    await room.fill(Sheet("A meeting ends", (field,), make, (), "ends it", of=meeting))
