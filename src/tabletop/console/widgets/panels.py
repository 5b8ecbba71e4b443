"""What stands in the panels of the run screen: rows made of the view."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content

from tabletop.console.chronicle import stamped, told
from tabletop.console.paint import Part, content
from tabletop.console.spine import this_turn
from tabletop.console.widgets.decision import state
from tabletop.console.widgets.laid import Laid
from tabletop.console.widgets.lines import Made, Row, columns
from tabletop.console.wording import bar, indicator_name, shorts, signed, spark
from tabletop.engine.log import Entry
from tabletop.engine.view.model import IndicatorCard, InstrumentCard, View
from tabletop.engine.words import Phase
from tabletop.text import counted

SIGN = {"active": "●", "suspended": "◐", "lapsed": "○"}
"""An instrument's status at a glance; the word stands beside it."""


def teams(view: View) -> list[list[Part]]:
    """Each team with its state: of its decision while they deliberate, else of its presence.

    Open requests and meetings follow until the hot wash.
    """
    states = {card.team: state(card) for card in this_turn(view)}
    deciding = view.phase == Phase.DELIBERATION
    items: list[list[Part]] = []
    for card in view.teams:
        word = states.get(card.id, "") if deciding else str(card.presence)
        items.append([(f"{card.short} ", "bold"), word])
    return items if view.phase in (Phase.HOT_WASH, Phase.CLOSED) else [*items, *_open(view)]


def _open(view: View) -> Iterator[list[Part]]:
    """What is under way beside the decisions, with the keys that lead there."""
    waiting = sum(1 for one in view.requests if one.status == "open")
    if waiting:
        asked = f"{counted(waiting, 'request', 'requests')} open (k)"
        yield [(asked, "bold underline")]
    meeting = sum(1 for one in view.meetings if one.ended is None)
    if meeting:
        yield [f"{counted(meeting, 'meeting', 'meetings')} on (f)"]


def indicators(view: View) -> list[Row]:
    """All indicators: level, value, this turn's change, bar and history, one below the other.

    Those that teams have each, or by twos, stand under the name that they share.
    """
    moved = [_moved(view, one) for one in view.indicators]
    room = _Room(
        max((len(one.level) for one in view.indicators), default=0),
        max(map(len, moved), default=0),
    )
    return [
        row
        for name, cards in groupby(view.indicators, key=lambda card: card.name)
        for row in _named(view, name, tuple(cards), room)
    ]


@dataclass(frozen=True, slots=True)
class _Room:
    """The cells of the columns whose width hangs on what stands in them."""

    level: int
    moved: int


def _named(view: View, name: str, cards: tuple[IndicatorCard, ...], room: _Room) -> Iterator[Row]:
    """The indicators of one name."""
    shared = bool(cards[0].teams)
    if shared:
        yield Row(f"{name}:", content((name, "italic")), blocked=True)
    for card in cards:
        full = indicator_name(view, card)
        own = full.removeprefix(f"{name} ") if shared else full
        ends = tuple(_figures(view, card, room))[: 2 if shared else 1]
        yield Row(
            card.key,
            content(f"{full}  ") + ends[0],
            laid=Laid(content(own), ends=ends, flush=True),
        )


def _figures(view: View, card: IndicatorCard, room: _Room) -> Iterator[Content]:
    """An indicator's figures: with a bar, and without, since the history shows the value too."""
    level = (card.level.ljust(room.level), "bold")
    if card.value is None or card.low is None or card.high is None:
        yield content(level)
        return
    now = f" {card.value:>2}{_moved(view, card):<{room.moved}} "
    history = spark(card.history, card.low, card.high)
    yield content(level, now, f"{bar(card.value, card.low, card.high)} {history}")
    yield content(level, now, history)


def _moved(view: View, card: IndicatorCard) -> str:
    by = changed(view, card)
    return f" ({signed(by)})" if by else ""


def changed(view: View, card: IndicatorCard) -> int:
    """By how much an indicator moved in this turn: since the last picture, or by the newest."""
    values = (*card.history, card.value or 0)
    published = view.phase not in (Phase.BRIEFING, Phase.DELIBERATION, Phase.ADJUDICATION)
    before = values[-3:-2] if published else values[-2:-1]
    return values[-1] - before[0] if before else 0


def instruments(view: View) -> list[Row]:
    """All instruments."""
    return [instrument(view, one) for one in view.instruments]


def instrument(view: View, card: InstrumentCard) -> Row:
    """An instrument: status by sign and word, stock, parties."""
    stock = f"  {card.stock} of {card.stock_full} left" if card.stock is not None else ""
    status, name = str(card.status), content(card.name)
    sign = content(f"{SIGN.get(status, '·')} ")
    end = content((status, "bold"), f"{stock}  {shorts(view, card.parties)}")
    return columns(card.id, sign, name, end)


def log(view: View, entries: tuple[Entry, ...]) -> Sequence[Row]:
    """What happened, newest first."""
    return Made(entries[::-1], lambda entry: commit(view, entry))


def commit(view: View, entry: Entry) -> Row:
    """A commit: its number, the turn's clock, what was done."""
    stamp = content((f"{stamped(entry)} ", "dim"))
    return columns(str(entry.stamp.seq), stamp, content(told(view, entry)))
