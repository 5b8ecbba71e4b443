"""Lines of a form that are chosen from lists instead of typed: teams, a channel, effects."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import phrases, teams
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import indicator_name, thing
from tabletop.engine.view.model import IndicatorCard
from tabletop.scenario.conditions import IndicatorRef, Status
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.model import Instrument
from tabletop.scenario.phrases import print_effect

Chooser = Callable[[str], Awaitable[str | None]]
"""From what stands in a line, what is to stand there; None: it stays."""

_DONE = "done"
_LARGEST_STEP = 5


def sample(room: Room) -> str:
    """Effects of this scenario as they are typed."""
    common = (f"{card.key} up 1" for card in room.view.indicators if not card.teams)
    marked = (f"mark {key}" for key in room.session.scenario.milestones)
    return "; ".join(one for one in (next(common, ""), next(marked, "")) if one)


def recipients(room: Room, title: str) -> Chooser:
    """Teams by their short names, `all` if it is every one."""

    async def choose(typed: str) -> str | None:
        view = room.view
        try:
            begun = teams(view, typed) if typed else ()
        except Unreadable:
            begun = ()
        rows = [Row(one.id, content(one.name)) for one in view.teams]
        chosen = await room.choose_many(title, rows, begun)
        if chosen is None:
            return None
        every = len(chosen) == len(view.teams)
        return "all" if every else " ".join(one.short for one in view.teams if one.id in chosen)

    return choose


def one_of_these(room: Room, title: str, offered: Mapping[str, str]) -> Chooser:
    """One of the keys of `offered`, whose values say what each is."""

    async def choose(_typed: str) -> str | None:
        rows = [Row(key, content((f"{key}  ", "bold"), text)) for key, text in offered.items()]
        return await room.pick(title, rows, "There are none.")

    return choose


def effects(room: Room, *, ordered: bool) -> Chooser:
    """Effects, each by thing, change and amount; `ordered`: an indicator may become a value."""

    async def choose(typed: str) -> str | None:
        so_far = list(phrases(typed))
        while True:
            picked = await room.pick(
                "What changes?", _things(room, so_far), "Nothing can change.", by_words=True
            )
            if picked is None:
                return None
            if picked == _DONE:
                return "; ".join(so_far)
            change = await _changed(room, picked, ordered)
            if change is not None:
                so_far.append(print_effect(change))

    return choose


def _things(room: Room, so_far: Sequence[str]) -> list[Row]:
    """Everything that an effect can change, and first of all to be done with it."""
    view, scenario = room.view, room.session.scenario
    written = "; ".join(so_far) or "none yet"
    indicators = [
        Row(one.key, content(f"{indicator_name(view, one)}  ({one.level}, {one.value})"))
        for one in view.indicators
    ]
    instruments = [Row(one.id, content(f"{one.name}  ({one.status})")) for one in view.instruments]
    reached = room.session.state.game.milestones
    milestones = [
        Row(key, content(f"{one.text}  ({'so' if key in reached else 'not so'})"))
        for key, one in scenario.milestones.items()
    ]
    done = Row(_DONE, content(("Done. Effects: ", "bold"), written), stays=True)
    return [done, *indicators, *instruments, *milestones]


async def _changed(room: Room, key: str, ordered: bool) -> Effect | None:
    scenario = room.session.scenario
    card = next((one for one in room.view.indicators if one.key == key), None)
    if card is not None:
        return await _moved(room, card, ordered)
    if key in scenario.instruments:
        return await _instrument(room, scenario.instruments[key])
    chosen = await room.pick(
        str(scenario.milestones[key].text), _rows({"mark": "is so", "clear": "is not so"}), ""
    )
    return Mark(key, chosen == "mark") if chosen else None


async def _moved(room: Room, card: IndicatorCard, ordered: bool) -> Effect | None:
    """An indicator goes up or down by a number, or to a value."""
    per = room.session.scenario.indicators[card.indicator].per
    ref = IndicatorRef(card.indicator, per, card.teams)
    ways = {"up": "goes up", "down": "goes down", **({"to": "becomes"} if ordered else {})}
    title = thing(room.view, card.key)
    way = await room.pick(title, _rows(ways), "")
    if way is None:
        return None
    low, high = card.low or 0, card.high or 0
    amounts = range(low, high + 1) if way == "to" else range(1, min(_LARGEST_STEP, high - low) + 1)
    amount = await room.pick(f"{title} {ways[way]}", _numbers(amounts), "")
    if amount is None:
        return None
    value = int(amount)
    return SetTo(ref, value) if way == "to" else Move(ref, value if way == "up" else -value)


async def _instrument(room: Room, one: Instrument) -> Effect | None:
    """An instrument changes its status, or what is left of it."""
    ways = {str(status): f"becomes {status}" for status in Status}
    if one.stock is not None:
        ways |= {"spend": "is used", "restore": "is given back"}
    way = await room.pick(str(one.name), _rows(ways), "")
    if way is None:
        return None
    if way in list(Status):
        return Become(one.id, Status(way))
    amount = await room.pick(
        f"{one.name} {ways[way]}", _numbers(range(1, (one.stock or 0) + 1)), ""
    )
    if amount is None:
        return None
    return Stock(one.id, -int(amount) if way == "spend" else int(amount))


def _rows(texts: Mapping[str, str]) -> list[Row]:
    return [Row(key, content(text)) for key, text in texts.items()]


def _numbers(numbers: Sequence[int]) -> list[Row]:
    return [Row(str(one), content(str(one))) for one in numbers]
