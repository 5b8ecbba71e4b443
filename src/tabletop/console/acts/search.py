"""A search over everything said and done, and a commit read in full."""

from collections.abc import Iterator
from functools import cache

from tabletop.console.chronicle import line, said
from tabletop.console.paint import Part, content
from tabletop.console.room import Room
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import clock, name, signed
from tabletop.engine.commands import AnyCommand
from tabletop.engine.log import Entry
from tabletop.engine.view.model import View
from tabletop.engine.words import Phase

_TEXTS = {
    "title": "Title",
    "text": "Text",
    "words": "Words",
    "rationale": "Rationale",
    "considered": "Options considered",
    "gist": "Gist",
    "effects": "Effects",
    "despite": "Against its condition",
    "reason": "Reason",
    "dissent": "Dissent",
    "note": "Note",
    "tag": "Tag",
    "seen": "As seen",
}
"""The fields of commands that hold words of people, and how each is called."""


async def search(room: Room) -> None:
    """Find anything said or done by words, and read it in full."""
    entries = {str(entry.stamp.seq): entry for entry in reversed(room.session.entries)}
    rows = [
        Row(seq, content(line(room.view, entry)), full=_words(room, entry))
        for seq, entry in entries.items()
    ]
    title = "Search everything said and done: type words"
    chosen = await room.pick(title, rows, "Nothing holds these words.", by_words=True)
    if chosen is not None:
        await room.read(f"Commit {chosen}", *commit(room, entries[chosen]))


def commit(room: Room, entry: Entry) -> tuple[Part, ...]:
    """A commit with every word that was entered with it; a sealed choice stays sealed."""
    stamp = entry.stamp
    paper = f", {stamp.happened_at} on paper" if stamp.happened_at else ""
    parts: list[Part] = [
        (f"{said(room.view, entry)}\n", "bold"),
        (f"Turn clock {clock(stamp.clock)}; {stamp.at}{paper}\n", "dim"),
    ]
    for label, text in _texts(room, entry):
        parts += ["\n", (f"{label}\n", "bold"), f"{text}\n"]
    return tuple(parts)


def _words(room: Room, entry: Entry) -> str:
    return " ".join(text for _, text in _texts(room, entry))


def _texts(room: Room, entry: Entry) -> Iterator[tuple[str, str]]:
    """What was written, each under what it is."""
    command = entry.command
    if _sealed(room.view, entry):
        return
    if command.kind == "release":
        yield from _inject(room.view, command.inject)
    for field in _written(type(command)):
        value, label = getattr(command, field), _TEXTS[field]
        text = "; ".join(value) if isinstance(value, tuple) else value
        if isinstance(text, str) and text:
            yield label, text
    if command.kind == "explain":
        for one in command.signals or ():
            yield f"Signal to {name(room.view, one.team)}", f"{signed(one.signal)} {one.sentence}"


@cache
def _written(kind: type[AnyCommand]) -> tuple[str, ...]:
    """The fields of a kind of command that hold words, in the order in which they are read."""
    return tuple(field for field in _TEXTS if field in kind.model_fields)


def _inject(view: View, inject: str) -> Iterator[tuple[str, str]]:
    for card in view.injects:
        if card.id == inject:
            yield card.title, card.text


def _sealed(view: View, entry: Entry) -> bool:
    """Whether it holds a choice of this turn before the call: others may look at the screen."""
    command = entry.command
    if view.phase is not Phase.DELIBERATION:
        return False
    if command.kind not in ("choose", "explain", "consent", "describe", "correct_decision"):
        return False
    turn = view.turn.id if view.turn else ""
    return any(card.id == command.decision and card.turn == turn for card in view.decisions)
