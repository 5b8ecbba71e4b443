"""Acts on decisions: choices on one line, consent, breaking a seal."""

from collections.abc import Sequence
from datetime import datetime

from tabletop.console.acts.reasons import hidden, spoken
from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import this_turn
from tabletop.console.typed import Entered, one_of
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import name
from tabletop.engine.commands import AnyCommand, Choose, Consent, Reopen


def timed(room: Room, entered: Sequence[Entered]) -> tuple[tuple[Entered, datetime | None], ...]:
    """Each choice typed with its time on paper. Raises Unreadable for what is no time."""
    return tuple((one, room.time_on_paper(one.paper) if one.paper else None) for one in entered)


async def seal(room: Room, entered: Sequence[tuple[Entered, datetime | None]]) -> None:
    """Seal each choice typed; the team's words come first for `own`, or where no menu is shown."""
    for one, paper in entered:
        if one.own or hidden(room.view):
            await room.fill(spoken(room, one.card, "own" if one.own else _number(one)), paper)
        else:
            chosen = Choose(decision=one.card.id, option=one.option, words=one.card.words)
            room.do(chosen, paper=paper)


def _number(entered: Entered) -> str:
    """The number of the option chosen; "" for none."""
    return next((str(one.number) for one in entered.card.options if one.id == entered.option), "")


async def consent(room: Room) -> None:
    """Teams' answers to options that need their consent, until none is open or it is left."""
    while await _consented(room):
        if all(one.agreed is not None for one in room.view.consents):
            return


async def _consented(room: Room) -> bool:
    """One team's answer; whether it was given."""
    view = room.view
    rows = [
        Row(
            f"{one.decision} {one.team}",
            content(
                (f"{name(view, one.team)}  ", "bold"),
                f"asked by {name(view, one.asker)}: ",
                one.label,
                f"  {_said(one.agreed)}",
            ),
        )
        for one in sorted(view.consents, key=lambda asked: asked.agreed is not None)
    ]
    chosen = await room.pick(
        "Consent: whose answer?", rows, "Nobody's consent is asked.  Esc back."
    )
    if chosen is None:
        return False
    decision, team = chosen.split(" ")
    asked = next(one for one in view.consents if (one.decision, one.team) == (decision, team))

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        yes = one_of(filled["answer"], ("yes", "no"), "yes or no") == "yes"
        return (Consent(decision=decision, team=team, agreed=yes),)

    field = Field("answer", f"Does {name(view, team)} agree?", hint="yes or no", needed=True)
    intro = (f"{name(view, asked.asker)} asks: {asked.label}\n{asked.text}\n",)
    return await room.fill(Sheet("Consent", (field,), make, intro, "records it", of=chosen))


def _said(agreed: bool | None) -> str:
    return {None: "no answer yet", True: "agrees", False: "refuses"}[agreed]


async def reopen(room: Room) -> None:
    """Break the seal, so that a team may think again."""
    view = room.view
    rows = [
        Row(one.id, content(f"{name(view, one.team)}  {one.question}"))
        for one in this_turn(view)
        if one.state in ("decided", "consent")
    ]
    chosen = await room.pick("Break whose seal?", rows, "No seal to break.  Esc goes back.")
    if chosen is not None:
        room.do(Reopen(decision=chosen))
