"""The list of keys and the palette, from the one table. Enter does what stands there."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from tabletop.console.keys import Key, Scope, scoped
from tabletop.console.paint import content
from tabletop.console.room import Room
from tabletop.console.spine import control_of
from tabletop.console.trouble import Trouble
from tabletop.console.widgets.lines import Row, columns
from tabletop.engine.commands import AnyCommand, Apply, CallTime, NextTurn
from tabletop.engine.view.model import View
from tabletop.engine.words import Phase

_NEVER = ("help", "palette", "quit")
"""Keys that are listed and not done from the list."""
_PLACES = ("step", "decisions", "rulings", "poll", "hot_wash", "requests", "meetings", "zoom")
"""Acts of the run screen that go elsewhere, and so are done there alone."""


async def choose_key(room: Room, scope: Scope) -> str | None:
    """Show the keys of a screen; the act of the one chosen."""
    keys = (*scoped(scope), *scoped("anywhere"))
    chosen = await room.pick("Keys: Enter does the one chosen", _rows(room, keys), "No keys.")
    return _possible(room, keys, chosen)


async def choose_by_word(room: Room, scope: Scope) -> str | None:
    """Let every act that can be done on a screen be found by its words; the one chosen."""
    keys = by_word(scope)
    empty = "No such word.  Esc goes back."
    chosen = await room.pick("Do what?", _rows(room, keys), empty, by_words=True)
    return _possible(room, keys, chosen)


def by_word(scope: Scope) -> tuple[Key, ...]:
    """The keys of every act that is offered on a screen by its words, its own before others."""
    here = (*scoped(scope), *scoped("anywhere"))
    acts = {key.act for key in here}
    away = [key for key in scoped("run") if key.act not in (*acts, *_PLACES)]
    return tuple(key for key in (*here, *away) if not key.own and key.act not in _NEVER)


def _possible(room: Room, keys: tuple[Key, ...], act: str | None) -> str | None:
    """The act chosen, if it can be done from the list; what is not possible is told."""
    key = next((one for one in keys if one.act == act), None)
    if key is None or key.own or key.act in _NEVER:
        return None
    trouble = not_now(room, key)
    if trouble is not None:
        room.tell(trouble)
        return None
    return act


def why_not(room: Room, key: Key) -> str:
    """Why a command is not possible now, and what would be right; "" if it is."""
    view = room.view
    if view.phase not in key.phases:
        return f"possible in {', '.join(_plain(phase) for phase in key.phases)}"
    judged = _JUDGED.get((key.scope, key.act))
    refused = room.session.judge(judged) if judged else None
    if refused is not None:
        return f"{refused.message} {refused.hint}"
    lacking = _LACKING.get(key.act) if key.scope == "run" else None
    return lacking[1] if lacking and not lacking[0](view) else ""


def not_now(room: Room, key: Key) -> Trouble | None:
    """What is told of a command that is not possible now; None if it is."""
    reason = why_not(room, key)
    if not reason:
        return None
    sentence = f"{reason[0].upper()}{reason[1:].removesuffix('.')}."
    return Trouble(f"Not now: {key.label}.", sentence)


def _rows(room: Room, keys: tuple[Key, ...]) -> list[Row]:
    reasons = {key: why_not(room, key) for key in keys}
    ordered = sorted(keys, key=lambda key: (bool(reasons[key]), key.own))
    return [_row(key, reasons[key]) for key in ordered]


def _row(key: Key, reason: str) -> Row:
    shown = ", ".join((key.shown, *key.also[:1]))
    style = "dim" if reason else ""
    because = f"\nnot now: {reason}" if reason else ""
    lead = content((f"{shown:<9} ", style or "bold"))
    body = content((f"{key.label}: ", style or "bold"), (f"{key.does}{because}", style))
    known_as = f"{key.act} {key.kind}".replace("_", " ")
    return replace(columns(key.act, lead, body), full=known_as)


def _plain(phase: Phase) -> str:
    return str(phase).replace("_", " ")


_JUDGED: Mapping[tuple[Scope, str], AnyCommand] = {
    ("run", "call_time"): CallTime(),
    ("run", "go_on"): NextTurn(),
    ("rulings", "step"): Apply(),
}
"""Acts that come to one command, which the rules of play can be asked about."""


def _released(view: View) -> bool:
    return any(item.status == "released" for item in control_of(view).queue)


def _waiting(view: View) -> bool:
    return any(item.status in ("waiting", "held") for item in control_of(view).queue)


_LACKING: Mapping[str, tuple[Callable[[View], bool], str]] = {
    "recall": (_released, "nothing is released in this turn"),
    "release": (_waiting, "no inject waits in this turn; i writes one"),
    "hold": (_waiting, "no inject waits in this turn"),
    "deliver": (lambda view: bool(view.injects or view.messages), "nothing is released yet"),
    "consent": (lambda view: bool(view.consents), "nobody's consent is asked"),
    "explain": (
        lambda view: any(one.state in ("decided", "consent") for one in view.decisions),
        "no decision is sealed yet; d seals them",
    ),
    "correct": (
        lambda view: any(one.state == "decided" for one in view.decisions),
        "no decision is sealed yet",
    ),
}
"""What an act needs in the game beside its phase, and how its lack is told."""
