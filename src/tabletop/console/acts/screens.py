"""Acts that go to a place of their own, and the step that SPACE takes."""

from typing import cast

from tabletop.console.acts import decisions, turn
from tabletop.console.room import Place, Room


async def decide(room: Room) -> None:
    """All teams' choices on one line."""
    await room.open("decisions")


async def rule(room: Room) -> None:
    """The causes and the rulings on them."""
    await room.open("rulings")


async def poll(room: Room) -> None:
    """How teams read one another."""
    await room.open("poll")


async def hot_wash(room: Room) -> None:
    """The cause, the questions, the export."""
    await room.open("hot_wash")


async def requests(room: Room) -> None:
    """The queue of requests to control."""
    await room.open("requests")


async def meetings(room: Room) -> None:
    """The meetings of teams."""
    await room.open("meetings")


async def deliveries(room: Room) -> None:
    """Which team has received what."""
    await room.open("deliveries")


async def step(room: Room) -> None:
    """Do the next natural thing."""
    now = turn.coming(room)
    if now.opens == "consent":
        await decisions.consent(room)
    elif now.opens:
        await room.open(cast(Place, now.opens))
    else:
        await turn.take(room, now)
