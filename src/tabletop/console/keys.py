"""Finding keys of the one table: by screen, by act, for Textual's bindings, for the footer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tabletop.console.key import WHILE_TYPING, Key, Scope
from tabletop.console.key_table import TABLE
from tabletop.engine.words import Phase

if TYPE_CHECKING:
    from textual.binding import Binding

__all__ = [
    "LONGEST_FOOTER",
    "TABLE",
    "WHILE_TYPING",
    "Key",
    "Scope",
    "bindings",
    "find",
    "footer",
    "for_phase",
    "for_screen",
    "own_binding",
    "scoped",
]

LONGEST_FOOTER = 7
"""Keys at the foot of a screen, at most; `?` has the rest."""
_IN_PHASE = {
    Phase.SETUP: "step presence note undo palette help quit",
    Phase.BRIEFING: "step release improvise note undo palette help",
    Phase.DELIBERATION: "step decisions release note undo palette help",
    Phase.ADJUDICATION: "step rulings explain note undo palette help",
    Phase.ASSESSMENT: "step poll go_on note undo palette help",
    Phase.HOT_WASH: "step hot_wash note undo palette help quit",
    Phase.CLOSED: "step records search palette help quit",
}
_IN_FOOTER: Mapping[Scope, str] = {
    "decisions": "take next detail consent reopen help back",
    "poll": "take next move grid note help back",
    "rulings": "step accept_all amend reject preview help back",
    "requests": "open ask decline help back",
    "meetings": "open ask help back",
    "review": "back forth turn_forth decisions search help quit",
    "hot_wash": "open picture export close note help back",
}


def scoped(scope: Scope) -> tuple[Key, ...]:
    """The keys of a screen, in the order of the table."""
    return tuple(key for key in TABLE if key.scope == scope)


def bindings(
    *scopes: Scope, first: bool = False
) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """Textual's bindings for screens of these scopes; each calls `action_act` with its act.

    `first`: they come before the keys of whatever widget has the focus.
    """
    from textual.binding import Binding

    return [
        Binding(",".join(key.all_keys), f"act('{key.act}')", key.label, show=False, priority=first)
        for scope in scopes
        for key in scoped(scope)
        if not key.own
    ]


def own_binding(act: str, scope: Scope, action: str, *, first: bool = False) -> Binding:
    """Textual's binding of a key that the screen itself knows; `first`: before any widget."""
    from textual.binding import Binding

    key = find(act, scope)
    return Binding(",".join(key.all_keys), action, key.label, show=False, priority=first)


def find(act: str, scope: Scope = "run") -> Key:
    """The key of an act. Raises KeyError if there is none."""
    for key in TABLE:
        if key.act == act and key.scope in (scope, "anywhere"):
            return key
    raise KeyError(act)


def for_phase(phase: Phase) -> tuple[Key, ...]:
    """The keys that the footer of the run screen shows in a phase."""
    return tuple(find(act) for act in _IN_PHASE[phase].split())


def for_screen(scope: Scope) -> tuple[Key, ...]:
    """The keys that the footer of another screen shows."""
    acts = _IN_FOOTER.get(scope)
    return tuple(find(act, scope) for act in acts.split()) if acts else scoped(scope)


def footer(keys: Iterable[Key], words: Mapping[str, str] | None = None) -> list[str]:
    """Keys and their words, for the foot of the screen; `words` stand in place of an act's own.

    A key that types a letter on a screen with a line to type on is shown by its other name.
    """
    said = words or {}
    keys = tuple(keys)
    typing = any(key.scope in ("decisions", "poll", "form", "find") for key in keys)
    return [f"{_for(key, typing)} {said.get(key.act, key.label)}" for key in keys]


def _for(key: Key, typing: bool) -> str:
    letter = len(key.shown) == 1 and typing
    return next((one for one in key.also if len(one) > 1), key.shown) if letter else key.shown
