"""The facilitator's desk, line by line: where we are, what SPACE would do, and every other act."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tabletop.console.acts import ACTS, record
from tabletop.console.acts.help import not_now, why_not
from tabletop.console.acts.injects import queue, show
from tabletop.console.acts.panels import full
from tabletop.console.keys import Key, scoped
from tabletop.console.paint import content
from tabletop.console.plain.asking import filled
from tabletop.console.plain.lines import Lines, told
from tabletop.console.plain.room import PlainRoom
from tabletop.console.setup import Setup
from tabletop.console.spine import headline, next_step
from tabletop.console.trouble import Trouble
from tabletop.console.widgets import panels
from tabletop.console.widgets.lines import Row
from tabletop.runner.session import Session

_ELSEWHERE = ("blank", "theme", "help", "palette", "zoom", "quit", "step", "alarms")
"""Acts of the full screen alone, and those that have a word of their own here."""
HOW = (
    "Enter does what is next. A letter or word does another act; ? lists them.\n"
    "look: how things stand. read: an inject, indicator or instrument in full. quit."
)


def play(session: Session, lines: Lines) -> None:
    """Play a session until the person quits. Raises Closed where no more lines come."""
    room = PlainRoom(lines, session)
    told(lines, HOW)
    while True:
        room.look()
        _where(room)
        typed = lines.ask(">")
        word = _word(typed)
        if word in ("quit", "q"):
            return
        asyncio.run(_do(room, word))


def _word(typed: str) -> str:
    """A word in capitals or not; a letter alone as it stands: z ends the exercise, Z does not."""
    return typed if len(typed) == 1 else typed.lower()


def set_up(setup: Setup, lines: Lines) -> Session | None:
    """Ask how a new session is to be played, and begin it; None if that was left."""
    begun = asyncio.run(filled(lines, setup.sheet(), setup.give))
    if setup.session is not None and not begun:
        setup.session.close()
        return None
    return setup.session


def _where(room: PlainRoom) -> None:
    """Where the exercise stands, and what is next."""
    clock = room.clock_ms()
    paper = f"  FROM PAPER {room.paper:%H:%M}" if room.paper else ""
    head = headline(room.view, clock, warned=room.warnings != "off")
    told(room.lines, f"\n{head}{paper}  ·  {room.session.head}")
    told(room.lines, f"Next: {next_step(room.view, clock).sentence}")


async def _do(room: PlainRoom, typed: str) -> None:
    if typed in ("", "next"):
        await ACTS["step"](room)
    elif typed == "?":
        _listed(room)
    elif typed == "look":
        _look(room)
    elif typed == "read":
        await _read(room)
    else:
        await _act(room, typed)


async def _read(room: PlainRoom) -> None:
    """An inject of the turn with the facilitator's note, an indicator, an instrument, in full."""
    rows = [
        replace(row, id=f"{panel} {row.id}")
        for panel, shown in _panels(room).items()
        for row in shown
    ]
    chosen = await room.pick("Read which?", rows, "There is nothing to read yet.")
    if chosen is None:
        return
    panel, _, row_id = chosen.partition(" ")
    if panel == "Queue":
        await show(room, row_id)
    else:
        title, text = full(room, panel, row_id)
        await room.read(title, *text)


def _panels(room: PlainRoom) -> Mapping[str, Sequence[Row]]:
    """The rows of each panel of the run screen but the log, by its title."""
    view = room.view
    return {
        "Queue": queue(view, room.clock_ms()),
        "Indicators": [row for row in panels.indicators(view) if not row.blocked],
        "Instruments": panels.instruments(view),
    }


async def _act(room: PlainRoom, typed: str) -> None:
    key = _keys().get(typed)
    if key is None:
        room.tell(Trouble(f"“{typed}” is no act.", "? lists them."))
    elif trouble := not_now(room, key):
        room.tell(trouble)
    elif key.act == "note":
        await record.note(room)
    else:
        await ACTS[key.act](room)


def _keys() -> Mapping[str, Key]:
    """Every act of this desk by its letters and by its word."""
    every = (*scoped("anywhere"), *scoped("run"))
    keys = [one for one in every if one.act not in _ELSEWHERE and not one.own]
    words = {key.label.lower(): key for key in keys}
    return words | {letter: key for key in keys for letter in (*key.all_keys, key.shown)}


def _listed(room: PlainRoom) -> None:
    """The acts, those possible now first."""
    reasons = {key: why_not(room, key) for key in _keys().values()}
    for key in sorted(reasons, key=lambda key: bool(reasons[key])):
        later = f"  (not now: {reasons[key]})" if reasons[key] else ""
        told(room.lines, f"{key.shown}  {key.label:<11} {key.does}{later}")


def _look(room: PlainRoom) -> None:
    """Teams, queue, indicators and instruments as they stand."""
    view, lines = room.view, room.lines
    told(lines, "Teams: ", "; ".join(content(*one).plain for one in panels.teams(view)))
    for title, rows in _panels(room).items():
        told(lines, f"{title}:" if rows else f"{title}: none")
        for row in rows:
            told(lines, f"  {row.text.plain}")
