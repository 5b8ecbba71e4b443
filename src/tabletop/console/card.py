"""The card of keys, as text for the printer and as a page; made of the one table."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import get_args

from tabletop.console.keys import WHILE_TYPING, Key, Scope, scoped
from tabletop.console.standard_turn import STEPS, strokes
from tabletop.engine.words import Phase

TITLES: Mapping[Scope, str] = {
    "anywhere": "On every screen of a session",
    "run": "On the run screen",
    "decisions": "Decisions (d)",
    "poll": "Poll (p)",
    "rulings": "Rulings (r)",
    "requests": "Requests (k)",
    "meetings": "Meetings (f)",
    "hot_wash": "Hot wash (h)",
    "form": "In a form",
    "pick": "In a list",
    "choose": "In a list to tick",
    "deliveries": "Received (v)",
    "find": "In a list with a line to type on",
    "read": "Reading a text",
    "confirm": "Asked yes or no",
    "home": "At home",
    "review": "Reading sessions (tabletop review)",
    "search": "Searching them (/)",
    "marks": "Their marks (M)",
    "where": "Where everything lies (W)",
    "screen": "Before an audience (tabletop screen)",
}
_TYPING = (
    "While you type, letters are letters: F2, Ctrl+S or Ctrl+Space do what SPACE does elsewhere, "
    "F3 writes a note, F4 blanks the screen, F1 lists the keys, Ctrl+P finds an act by its word."
)
_LAYOUTS = (
    "On a Cyrillic keyboard a letter works at the same place: n is т. In "
    "'tabletop run --plain' the same acts go by letter or word, line by line."
)


def text() -> str:
    """The card, at most 80 columns wide."""
    parts = ["KEYS OF THE CONSOLE", ""]
    for scope, title in _groups():
        parts += [title, *(_line(key) for key in scoped(scope)), ""]
    return "\n".join([*parts, *wrap(_TYPING, 80), *wrap(_LAYOUTS, 80)])


def page() -> str:
    """The card as Markdown, with when each key is possible and what a turn takes."""
    parts = ["# Keys", "", "`tabletop keys` prints them as a card. `?` in the console lists those"]
    parts += ["of the screen, and says why one is not possible just then.", ""]
    parts += [*wrap(_TYPING, 100), "", *wrap(_LAYOUTS, 100), ""]
    for scope, title in _groups():
        parts += [f"## {title}", "", "| key | word | does | when |", "| --- | --- | --- | --- |"]
        parts += [*(_cells(key) for key in scoped(scope)), ""]
    return "\n".join([*parts, *_turn(), ""])


def _groups() -> Iterator[tuple[Scope, str]]:
    order: tuple[Scope, ...] = get_args(Scope)
    return ((scope, TITLES[scope]) for scope in order)


def _names(key: Key) -> str:
    names = zip((key.key, *key.more), (key.shown, *key.also), strict=False)
    return ", ".join(shown for name, shown in names if name not in WHILE_TYPING[1:])


def _line(key: Key) -> str:
    return f"  {_names(key):<20} {key.does}"


def _cells(key: Key) -> str:
    phases = ", ".join(str(one).replace("_", " ") for one in key.phases)
    when = "" if len(key.phases) == len(Phase) else phases
    return f"| {_names(key)} | {key.label} | {key.does} | {when} |"


def _turn() -> Iterator[str]:
    yield "## A standard turn"
    yield ""
    yield "Five teams; three injects, two of them private; each decision with its rationale; two"
    yield "readings a team. Keys pressed, without the words that are typed; a test plays it so."
    yield ""
    yield "| what | keys |"
    yield "| --- | --- |"
    for step in STEPS:
        yield f"| {step.does} | {step.strokes} |"
    yield f"| **the whole turn** | **{strokes()}** |"
