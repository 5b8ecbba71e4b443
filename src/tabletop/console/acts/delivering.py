"""Acts on what has reached the teams' hands: a figure for a team, all that waits for it."""

from tabletop.console.awaited import Awaited, awaited
from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.widgets.lines import Row, columns
from tabletop.console.wording import name, short
from tabletop.engine.commands import Deliver
from tabletop.engine.view.model import View
from tabletop.text import counted

TITLE = "Delivered: which team has received what waits for it?"


def waiting(view: View, team: str) -> tuple[Awaited, ...]:
    """What is on its way to a team, in the order in which it went out."""
    return tuple(one for one in awaited(view) if one.team == team)


def rows(view: View) -> list[Row]:
    """Each team under its figure, with what waits for it."""
    found = []
    for number, team in enumerate(view.teams, 1):
        items = waiting(view, team.id)
        told = ", ".join(one.title for one in items) or "has everything"
        count = f"{counted(len(items), 'item', 'items')}: " if items else ""
        lead = content((f"{number}  {team.short:<6}", "bold"))
        found.append(columns(team.id, lead, content(count, told)))
    return found


def offer(room: Room) -> None:
    """After a release, name the teams for which something waits, and the keys that mark it."""
    view = room.view
    late = [
        f"{number} {team.short}"
        for number, team in enumerate(view.teams, 1)
        if waiting(view, team.id)
    ]
    if late and room.unwritten is None:
        room.say("To mark who has it in hand:", f"v, then {'  '.join(late)}")


def received(room: Room, number: int) -> None:
    """The team of this figure, from 1, has received everything that waits for it."""
    view = room.view
    if number > len(view.teams):
        room.say(f"There is no team {number}.", f"A figure from 1 to {len(view.teams)}.")
        return
    team = view.teams[number - 1].id
    items = waiting(view, team)
    if not items:
        room.say(f"Nothing waits for {name(view, team)}.")
    elif room.do(*(Deliver(item=one.item, team=team) for one in items)):
        room.say(f"{name(view, team)} has received {', '.join(one.title for one in items)}.")


async def one_item(room: Room, team: str) -> None:
    """One item that a team has received, while others still wait."""
    items = [Row(one.item, content(one.title)) for one in waiting(room.view, team)]
    title = f"What has {name(room.view, team)} received?"
    item = await room.pick(title, items, f"Nothing waits for {short(room.view, team)}.")
    if item is not None:
        room.do(Deliver(item=item, team=team))
