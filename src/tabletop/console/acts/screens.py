"""Acts that open a screen of their own, and the step that SPACE takes."""

from tabletop.console.acts import decisions, turn
from tabletop.console.room import Room
from tabletop.console.screens.decisions import Decisions
from tabletop.console.screens.hot_wash import HotWash
from tabletop.console.screens.poll import Poll
from tabletop.console.screens.rulings import Rulings


async def decide(room: Room) -> None:
    """All teams' choices on one line."""
    await room.app.push_screen_wait(Decisions(room))


async def rule(room: Room) -> None:
    """The causes and the rulings on them."""
    await room.app.push_screen_wait(Rulings(room))


async def poll(room: Room) -> None:
    """How teams read one another."""
    await room.app.push_screen_wait(Poll(room))


async def hot_wash(room: Room) -> None:
    """The cause, the questions, the export."""
    await room.app.push_screen_wait(HotWash(room))


_OPENS = {
    "decisions": decide,
    "consent": decisions.consent,
    "rulings": rule,
    "poll": poll,
    "hot_wash": hot_wash,
}


async def step(room: Room) -> None:
    """Do the next natural thing."""
    now = turn.coming(room)
    if now.opens:
        await _OPENS[now.opens](room)
    else:
        await turn.take(room, now)
