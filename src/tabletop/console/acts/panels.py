"""What Enter shows of a row of the run screen's panels."""

from tabletop.console.acts.search import commit
from tabletop.console.paint import Part
from tabletop.console.room import Room
from tabletop.console.wording import indicator_name, names

Full = tuple[str, tuple[Part, ...]]


def full(room: Room, panel: str, row: str) -> Full:
    """The title and text of a row of a panel."""
    if panel == "Indicators":
        return _indicator(room, row)
    if panel == "Instruments":
        return _instrument(room, row)
    return f"Commit {row}", commit(room.view, room.session.entries[int(row) - 1])


def _indicator(room: Room, key: str) -> Full:
    card = next(one for one in room.view.indicators if one.key == key)
    levels = "\n".join(f"  from {floor}: {level}" for level, floor in card.levels)
    past = " → ".join(str(value) for value in card.history)
    range_ = f"{card.low} to {card.high}"
    now = f"Now {card.value} ({card.level}), on a range of {range_}."
    return indicator_name(room.view, card), (f"{now}\nSo far: {past}\n\nLevels\n{levels}",)


def _instrument(room: Room, row: str) -> Full:
    card = next(one for one in room.view.instruments if one.id == row)
    told = room.session.scenario.instruments[row].text or ""
    stock = f"{card.stock} of {card.stock_full} left\n" if card.stock is not None else ""
    text = f"{card.status}\n{stock}Parties: {names(room.view, card.parties)}\n\n{told}"
    return card.name, (text,)
