"""What stands in the panels of the run screen: rows made of the view."""

from collections.abc import Sequence

from tabletop.console.chronicle import line
from tabletop.console.paint import Part, content
from tabletop.console.spine import this_turn
from tabletop.console.widgets.decision import state
from tabletop.console.widgets.lines import Made, Row
from tabletop.console.wording import bar, counted, indicator_name, shorts, signed, spark
from tabletop.engine.log import Entry
from tabletop.engine.view.model import IndicatorCard, InstrumentCard, View
from tabletop.engine.words import Phase

SIGN = {"active": "●", "suspended": "◐", "lapsed": "○"}
"""An instrument's status at a glance; the word stands beside it."""


def teams(view: View) -> list[list[Part]]:
    """Each team with its state: of its decision while they deliberate, else of its presence.

    Open requests and meetings follow.
    """
    states = {card.team: state(card) for card in this_turn(view)}
    deciding = view.phase == Phase.DELIBERATION
    items: list[list[Part]] = []
    for card in view.teams:
        word = states.get(card.id, "") if deciding else str(card.presence)
        items.append([(f"{card.short} ", "bold"), word])
    waiting = sum(1 for one in view.requests if one.status == "open")
    if waiting:
        asked = f"{counted(waiting, 'request', 'requests')} open (k)"
        items.append([(asked, "bold underline")])
    meeting = sum(1 for one in view.meetings if one.ended is None)
    if meeting:
        items.append([f"{counted(meeting, 'meeting', 'meetings')} on (f)"])
    return items


def indicator(view: View, card: IndicatorCard, width: int) -> Row:
    """An indicator: level, value, this turn's change, bar, history; on one line if that fits."""
    name = indicator_name(view, card)
    figures = ""
    if card.value is not None and card.low is not None and card.high is not None:
        history = spark(card.history, card.low, card.high)
        moved = changed(view, card)
        now = f"{card.value} ({signed(moved)})" if moved else f"{card.value}"
        figures = f" {now} {bar(card.value, card.low, card.high)} {history}"
    long = len(name) + len(card.level) + len(figures) + 2 > width
    gap = "\n  " if long else "  "
    return Row(card.key, content(name, gap, (card.level, "bold"), figures))


def changed(view: View, card: IndicatorCard) -> int:
    """By how much an indicator moved in this turn: since the last picture, or by the newest."""
    values = (*card.history, card.value or 0)
    published = view.phase not in (Phase.BRIEFING, Phase.DELIBERATION, Phase.ADJUDICATION)
    before = values[-3:-2] if published else values[-2:-1]
    return values[-1] - before[0] if before else 0


def instrument(view: View, card: InstrumentCard) -> Row:
    """An instrument: status by sign and word, stock, parties."""
    stock = f"  {card.stock} of {card.stock_full} left" if card.stock is not None else ""
    status = str(card.status)
    tail = f"{stock}  {shorts(view, card.parties)}"
    return Row(card.id, content(f"{SIGN.get(status, '·')} {card.name}  ", (status, "bold"), tail))


def log(view: View, entries: tuple[Entry, ...]) -> Sequence[Row]:
    """What happened, newest first."""
    return Made(entries[::-1], lambda one: Row(str(one.stamp.seq), content(line(view, one))))
