"""How things stand at a moment: indicators, instruments, milestones, cause, ending. Pure."""

from collections.abc import Iterator

from tabletop.console.review.item import Item, item
from tabletop.console.widgets import panels
from tabletop.console.wording import indicator_name, name, names
from tabletop.engine.view.model import IndicatorCard, InstrumentCard, View
from tabletop.engine.words import Presence


def standing(view: View) -> list[Item]:
    """The state as this audience may know it."""
    return [
        *_ending(view),
        *_indicators(view),
        *(_instrument(view, card) for card in view.instruments),
        *_milestones(view),
        *_presence(view),
        *_cause(view),
    ]


def _ending(view: View) -> Iterator[Item]:
    if view.ending_title:
        yield item("ending", "Ending", view.ending_title, view.ending_text)


def _indicators(view: View) -> Iterator[Item]:
    """The rows of the run screen; a name that several share opens nothing."""
    cards = {card.key: card for card in view.indicators}
    for row in panels.indicators(view):
        card = cards.get(row.id)
        told = (indicator_name(view, card), (_told(card),)) if card else (row.text.plain, ())
        yield Item(row, *told)


def _told(card: IndicatorCard) -> str:
    if card.value is None:
        return f"Its level at the last publication: {card.level}."
    past = " → ".join(str(value) for value in card.history)
    levels = "\n".join(f"  from {floor}: {level}" for level, floor in card.levels)
    now = f"{card.value} ({card.level}), on a range of {card.low} to {card.high}."
    return f"{now}\nSo far: {past}\n\nLevels\n{levels}"


def _instrument(view: View, card: InstrumentCard) -> Item:
    stock = f", {card.stock} of {card.stock_full} left" if card.stock is not None else ""
    text = f"{card.status}{stock}\nParties: {names(view, card.parties)}"
    return Item(panels.instrument(view, card), card.name, (text,))


def _milestones(view: View) -> Iterator[Item]:
    for number, milestone in enumerate(view.milestones):
        yield item(f"milestone {number}", "Milestone", milestone)


def _presence(view: View) -> Iterator[Item]:
    words = {Presence.ABSENT: "absent", Presence.CONTROL: "played by control"}
    for card in view.teams:
        if card.presence in words:
            yield item(f"team {card.id}", name(view, card.id), words[card.presence])


def _cause(view: View) -> Iterator[Item]:
    """The cause card: the facilitator's at any time, everybody's once it is turned over."""
    text = view.control.cause_text if view.control else view.cause_revealed
    if text:
        yield item("cause", "Cause card", text)
