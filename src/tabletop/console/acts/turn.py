"""Acts on the course of the exercise: the clock, the call, onward, ENDEX, who is in the room."""

from tabletop.console.acts.delivering import offer
from tabletop.console.paint import content
from tabletop.console.paper import SAMPLE
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.spine import NextStep, call_step, control_of, next_step, onward_step
from tabletop.console.typed import number, one_of
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import name
from tabletop.engine.commands import (
    AnyCommand,
    Endex,
    Extend,
    NextTurn,
    Pause,
    Release,
    Resume,
    SetPresence,
)
from tabletop.engine.words import Presence


async def take(room: Room, step: NextStep) -> None:
    """Do a step's commands, after its question if it has one."""
    detail = (step.detail,) if step.detail else ()
    if step.commands and (not step.confirm or await room.confirm(step.confirm, *detail)):
        done = room.do(*step.commands)
        if done and any(isinstance(one, Release) for one in step.commands):
            offer(room)
    elif not step.commands:
        room.say(step.sentence)


def coming(room: Room) -> NextStep:
    """What SPACE does now."""
    return next_step(room.view, room.clock_ms())


async def call_time(room: Room) -> None:
    """Call time, whoever has decided."""
    await take(room, call_step(room.view))


async def go_on(room: Room) -> None:
    """Leave the assessment."""
    step = onward_step(room.view)
    asked = NextStep(step.sentence, step.commands, confirm=step.confirm or f"{step.sentence}?")
    await take(room, asked)


async def another_turn(room: Room) -> None:
    """Go on to a turn that the scenario does not name, with a reason."""
    rows = [
        Row(turn.id, content(turn.title, "  (the scenario names this one)" if turn.named else ""))
        for turn in control_of(room.view).onward
    ]
    chosen = await room.pick("Go on to which turn?", rows, "Every turn has been played.  Esc back.")
    if chosen is None:
        return

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (NextTurn(turn=chosen, reason=filled["reason"]),)

    field = Field("reason", "Reason", needed=True)
    await room.fill(Sheet("Go on to this turn", (field,), make, (), "goes on", of=chosen))


async def clock(room: Room) -> None:
    """Stop the clock, or let it run."""
    room.do(Pause() if room.view.clock_running else Resume())


async def paper(room: Room) -> None:
    """Enter what happened earlier, from paper; or no longer."""

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        typed = filled["time"]
        room.paper = room.time_on_paper(typed) if typed else None
        return ()

    start = f"{room.paper:%d.%m. %H:%M}" if room.paper else ""
    field = Field("time", "When it happened (empty: now)", start, SAMPLE)
    intro = (
        "All that is entered from now on is recorded with this time beside the time of typing, "
        "until you change it. On the line of decisions a choice may carry its own: 1 3@10:42 2\n",
    )
    if await room.fill(Sheet("From paper", (field,), make, intro, "sets it")):
        told = f"From paper: {room.paper:%d.%m. %H:%M}." if room.paper else "No longer from paper."
        room.say(told, "O changes it.")


async def extend(room: Room) -> None:
    """More minutes for the turn, or fewer."""

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Extend(minutes=number(filled["minutes"], -600, 600, "Minutes")),)

    label = "Minutes more (with a minus: fewer)"
    field = Field("minutes", label, "5", needed=True, marked=True)
    await room.fill(Sheet("Change the turn's length", (field,), make, (), "changes it"))


async def endex(room: Room) -> None:
    """End the exercise early."""

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        return (Endex(reason=filled["reason"]),)

    field = Field("reason", "Reason", needed=True)
    intro = ("The exercise ends here and the hot wash begins. What was played stays as it is.\n",)
    await room.fill(Sheet("ENDEX, early", (field,), make, intro, "ends it"))


async def presence(room: Room) -> None:
    """A team arrives, leaves, or is played by control."""
    view = room.view
    rows = [Row(card.id, content(f"{card.name}: {card.presence}")) for card in view.teams]
    chosen = await room.pick("Whose presence changes?", rows, "No teams.")
    if chosen is None:
        return

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        words = tuple(str(one) for one in Presence)
        how = Presence(one_of(filled["presence"], words, "a presence"))
        return (SetPresence(team=chosen, presence=how, reason=filled["reason"]),)

    here = next(card.presence for card in view.teams if card.id == chosen) == Presence.PRESENT
    likely = str(Presence.ABSENT if here else Presence.PRESENT)
    fields = (
        Field("presence", "Now", likely, "present, absent or control", needed=True),
        Field("reason", "Reason, if any"),
    )
    intro = ("An absent team takes its defaults, refuses consent, neither reads nor is read.\n",)
    await room.fill(Sheet(name(view, chosen), fields, make, intro, "changes it", of=chosen))
