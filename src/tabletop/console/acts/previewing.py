"""What each team will learn, read by the facilitator before it is published."""

from collections.abc import Iterator

from tabletop.console.paint import Part
from tabletop.console.room import Room
from tabletop.console.trouble import trouble_of
from tabletop.console.wording import indicator_name, name
from tabletop.engine.preview import Learned, preview
from tabletop.engine.refusal import Refused
from tabletop.engine.view.model import PUBLIC, IndicatorCard, InstrumentCard, View


async def show(room: Room) -> None:
    """Show, team by team, what would be published if the rulings were applied now."""
    session = room.session
    audiences = (*session.scenario.teams, PUBLIC)
    try:
        every = preview(session.scenario, session.state, audiences)
    except Refused as refusal:
        room.tell(trouble_of(refusal))
        return
    parts = [part for one in every for part in told(room.view, one)]
    await room.read("What each team will learn, once the rulings are applied", *parts)


def told(view: View, learned: Learned) -> Iterator[Part]:
    """What one audience will learn."""
    public = learned.audience == PUBLIC
    yield (f"{'The public screen' if public else name(view, learned.audience)}\n", "bold")
    if learned.nothing:
        yield "  Nothing new.\n"
    for act in learned.acts:
        yield f"  {name(view, act.team)}: {act.seen}\n"
    for outcome in learned.outcomes:
        yield f"  {outcome.title}: {outcome.text}\n" if outcome.title else f"  {outcome.text}\n"
    for was, level in learned.indicators:
        yield from _moved(view, was, level)
    for before, now in learned.instruments:
        yield f"  {now.name}: {_from(_standing(before) if before else '')}{_standing(now)}\n"
    yield from (f"  Known from now on: {one}\n" for one in learned.milestones)
    yield from (f"  No longer the case: {one}\n" for one in learned.withdrawn)
    yield "\n"


def _moved(view: View, was: IndicatorCard | None, now: IndicatorCard) -> Iterator[Part]:
    yield f"  {indicator_name(view, now)}: {_from(was.level if was else '')}"
    yield (f"{now.level}\n", "bold")


def _from(was: str) -> str:
    return f"{was} → " if was else ""


def _standing(card: InstrumentCard) -> str:
    left = f", {card.stock} left" if card.stock is not None else ""
    return f"{card.status}{left}"
