"""How numbers, teams and times are written on the screen. Pure."""

from collections.abc import Iterable, Sequence

from tabletop.engine.view.model import IndicatorCard, QueueItem, RecordCard, View
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.model import CHANNEL_NAMES
from tabletop.scenario.phrases import parse_effect

MINUTE_MS = 60_000
_BLOCKS = "▁▂▃▄▅▆▇█"
_BAR = 6


def clock(ms: int) -> str:
    """Milliseconds as m:ss."""
    seconds = max(0, ms) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"


def name(view: View, team: str) -> str:
    """A team's name; the id of one unknown."""
    return next((card.name for card in view.teams if card.id == team), team)


def short(view: View, team: str) -> str:
    """A team's short name; the id of one unknown."""
    return next((card.short for card in view.teams if card.id == team), team)


def names(view: View, teams: Iterable[str]) -> str:
    """Teams by name, "all teams" if it is every one, "nobody" if none."""
    listed = tuple(teams)
    if not listed:
        return "nobody"
    everybody = {card.id for card in view.teams}
    return "all teams" if set(listed) >= everybody else ", ".join(name(view, one) for one in listed)


def shorts(view: View, teams: Iterable[str]) -> str:
    """Teams by short name, "all" if it is every one."""
    listed = tuple(teams)
    everybody = {card.id for card in view.teams}
    return "all" if set(listed) >= everybody else " ".join(short(view, one) for one in listed)


def way(channel: str) -> str:
    """How an inject comes, in the words of the sheets that carry it."""
    return CHANNEL_NAMES.get(channel, channel)


def quoted(title: str, longest: int = 60) -> str:
    """A title in quotation marks, shortened at a word if it is longer than `longest`."""
    flat = " ".join(title.split())
    if len(flat) > longest:
        flat = flat[:longest].rsplit(" ", 1)[0] + "…"
    return f"“{flat}”"


def spark(history: Sequence[int], low: int, high: int, longest: int = 8) -> str:
    """The last values as a row of blocks between `low` and `high`."""
    span = max(1, high - low)
    steps = len(_BLOCKS) - 1
    return "".join(_BLOCKS[(value - low) * steps // span] for value in history[-longest:])


def bar(value: int, low: int, high: int) -> str:
    """A value as a bar of fixed width."""
    full = round((value - low) * _BAR / max(1, high - low))
    return "▰" * full + "▱" * (_BAR - full)


def indicator_name(view: View, card: IndicatorCard) -> str:
    """An indicator with the teams that it is of."""
    if not card.teams:
        return card.name
    return f"{card.name} {'–'.join(short(view, team) for team in card.teams)}"


def thing(view: View, key: str) -> str:
    """The name of an indicator's key, an instrument or a milestone."""
    for card in view.indicators:
        if card.key == key:
            return indicator_name(view, card)
    return next((one.name for one in view.instruments if one.id == key), key.replace("_", " "))


def changes(view: View, effects: Iterable[str]) -> str:
    """Effects, given as phrases, by the names of what they change."""
    return "; ".join(_change(view, parse_effect(one)) for one in effects)


def _change(view: View, effect: Effect) -> str:
    match effect:
        case Move(ref, by):
            return f"{thing(view, ref.key)} {signed(by)}"
        case SetTo(ref, value):
            return f"{thing(view, ref.key)} to {value}"
        case Become(instrument, status):
            return f"{thing(view, instrument)} becomes {status}"
        case Stock(instrument, by):
            return f"{thing(view, instrument)} {signed(by)}"
        case Mark(milestone, reached):
            return f"{'fact' if reached else 'no longer a fact'}: {thing(view, milestone)}"


def due(item: QueueItem, clock_ms: int) -> bool:
    """Whether a waiting inject has come due at this reading of the turn's clock."""
    return item.status == "waiting" and item.due_ms is not None and item.due_ms <= clock_ms


def when(item: QueueItem, clock_ms: int) -> str:
    """An inject's place in the queue, in a word or two."""
    if item.status != "waiting":
        planned = f" ({_planned(item)})" if _planned(item) else ""
        at = f" {clock(item.released.clock)}{planned}" if item.released else ""
        return {"released": f"released{at}", "recalled": "recalled"}.get(item.status, item.status)
    if item.due_ms is None:
        return "by hand"
    if not due(item, clock_ms):
        return f"at {clock(item.due_ms)}"
    late = late_minutes(item, clock_ms)
    return f"DUE {late} min late" if late else "DUE"


def column(item: QueueItem, clock_ms: int) -> tuple[str, str]:
    """An inject's place in the queue in at most 9 letters, and what there is no room for."""
    if due(item, clock_ms):
        late = late_minutes(item, clock_ms)
        return "DUE", f"{late} min late" if late else ""
    if item.status == "released" and item.released:
        return f"✓ {clock(item.released.clock)}", _planned(item)
    return when(item, clock_ms), ""


def _planned(item: QueueItem) -> str:
    """When a released inject was planned, if that is another minute."""
    if item.released is None or item.due_ms is None:
        return ""
    away = abs(item.released.clock - item.due_ms) >= MINUTE_MS
    return f"planned {clock(item.due_ms)}" if away else ""


def late_minutes(item: QueueItem, clock_ms: int) -> int:
    """Whole minutes for which an inject has been due and not released."""
    return (clock_ms - (item.due_ms or 0)) // MINUTE_MS if due(item, clock_ms) else 0


def act_label(record: RecordCard) -> str:
    """What a team did: the option's label, or the words of its free action."""
    return record.label or f"free action: {record.words}"


def signed(value: int) -> str:
    """A number with its sign."""
    return f"{value:+d}" if value else "0"
