"""A search over everything said and done, and a commit read in full."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tabletop.console.chronicle import said
from tabletop.console.paint import Part
from tabletop.console.room import Room
from tabletop.console.widgets.lines import Made, Row
from tabletop.console.widgets.panels import commit as commit_row
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
    entries, view = room.session.entries, room.view

    def row(entry: Entry) -> Row:
        words = " ".join(text for _, text in _texts(view, entry))
        return replace(commit_row(view, entry), full=words)

    rows = Made(entries[::-1], row)
    title = "Search everything said and done: type words"
    chosen = await room.pick(title, rows, "Nothing holds these words.", by_words=True)
    if chosen is not None:
        await room.read(f"Commit {chosen}", *commit(room.view, entries[int(chosen) - 1]))


def commit(view: View, entry: Entry) -> tuple[Part, ...]:
    """A commit with every word that was entered with it; a sealed choice stays sealed."""
    stamp = entry.stamp
    paper = f", {stamp.happened_at} on paper" if stamp.happened_at else ""
    parts: list[Part] = [
        (f"{said(view, entry)}\n", "bold"),
        (f"Turn clock {clock(stamp.clock)}; {stamp.at}{paper}\n", "dim"),
    ]
    for label, text in _texts(view, entry):
        parts += ["\n", (f"{label}\n", "bold"), f"{text}\n"]
    return tuple(parts)


def _texts(view: View, entry: Entry) -> Iterator[tuple[str, str]]:
    """What was written, each under what it is."""
    command = entry.command
    if _sealed(view, entry):
        return
    if command.kind == "release":
        yield from _inject(view, command.inject)
    for field in _written(type(command)):
        value, label = getattr(command, field), _TEXTS[field]
        text = "; ".join(value) if isinstance(value, tuple) else value
        if isinstance(text, str) and text:
            yield label, text
    if command.kind == "explain":
        for one in command.signals or ():
            yield f"Signal to {name(view, one.team)}", f"{signed(one.signal)} {one.sentence}"


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
