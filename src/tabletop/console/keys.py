"""The one table of commands: what each key does, where and when.

Footers, the list of keys, the palette and the printed card are all made of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tabletop.engine.phases import ALLOWED
from tabletop.engine.words import Phase

if TYPE_CHECKING:
    from textual.binding import Binding

Scope = Literal[
    "anywhere",
    "run",
    "decisions",
    "poll",
    "rulings",
    "requests",
    "meetings",
    "hot_wash",
    "form",
    "pick",
    "find",
    "read",
    "confirm",
    "home",
]
"""A screen, or every screen of a session."""

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = "йцукенгшщзфывапролдячсмить"
_SAME_PLACE = dict(zip(_LATIN, _CYRILLIC, strict=True))
_NAMES = {
    "space": "SPACE",
    "question_mark": "?",
    "escape": "Esc",
    "enter": "Enter",
    "plus": "+",
    "colon": ":",
    "slash": "/",
    "letters": "letters",
    "tab": "Tab",
    "down": "↑↓",
    "ctrl+s": "Ctrl+S",
    "ctrl+p": "Ctrl+P",
    "ctrl+@": "Ctrl+Space",
}
_EVERY = tuple(Phase)
WHILE_TYPING = ("f2", "ctrl+s", "ctrl+@")
"""What does the next natural thing where SPACE is a letter; the same keys work elsewhere."""


@dataclass(frozen=True, slots=True)
class Key:
    """A command of the console.

    `act` names what it does; `label` is its word in the footer, `does` its sentence in the help.
    `kind` is the kind of engine command it gives, from which follows in which phases it is possible
    ("" for always). `more` are further keys beside the one at the same place of a Cyrillic layout.
    `own`: the screen itself knows the key (a list its Enter, a form its Esc).
    """

    act: str
    key: str
    label: str
    does: str
    scope: Scope = "run"
    kind: str = ""
    more: tuple[str, ...] = ()
    own: bool = False

    @property
    def all_keys(self) -> tuple[str, ...]:
        """The key, the letter at its place on a Cyrillic keyboard, and the further ones."""
        lower = _SAME_PLACE.get(self.key.lower())
        letter = (lower.upper() if self.key.isupper() else lower) if lower else None
        return (self.key, *((letter,) if letter else ()), *self.more)

    @property
    def shown(self) -> str:
        """The key as it is written on the screen."""
        return _written(self.key)

    @property
    def also(self) -> tuple[str, ...]:
        """The further keys as they are written, without those of other layouts."""
        return tuple(_written(one) for one in self.more if one.isascii())

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases in which the command can be given."""
        return ALLOWED.get(self.kind, _EVERY)


def _written(key: str) -> str:
    return key if len(key) == 1 else _NAMES.get(key, key.upper())


TABLE: tuple[Key, ...] = (
    Key(
        "step",
        "space",
        "next",
        "Do the next natural thing, written beside SPACE",
        more=WHILE_TYPING,
    ),
    Key("decisions", "d", "decisions", "Enter all teams' choices on one line", kind="choose"),
    Key("explain", "e", "reasons", "A decision's words, reasons, signals", kind="explain"),
    Key("consent", "y", "consent", "Enter a team's yes or no to another's option", kind="consent"),
    Key("rulings", "r", "rulings", "Look through the causes, rule, apply", kind="rule"),
    Key("poll", "p", "poll", "Enter how teams read one another", kind="read"),
    Key("hot_wash", "h", "hot wash", "Cause, questions, export, close", kind="answer_hot_wash"),
    Key("call_time", "t", "call time", "Call time before all have decided", kind="call_time"),
    Key("go_on", "g", "go on", "Go on to the turn that the scenario names", kind="next_turn"),
    Key(
        "another_turn", "j", "other turn", "Go on to another turn, with a reason", kind="next_turn"
    ),
    Key("release", "l", "release", "Release an inject now, early or by hand", kind="release"),
    Key("hold", "o", "hold", "Hold an inject back, or put it back into the queue", kind="hold"),
    Key("recall", "w", "withdraw", "Withdraw the text of a released inject", kind="recall"),
    Key("improvise", "i", "improvise", "Write an inject and release it at once", kind="improvise"),
    Key("deliver", "v", "delivered", "Mark that a team has received an item", kind="deliver"),
    Key("message", "m", "message", "Send a message of one team to others", kind="send"),
    Key("requests", "k", "requests", "Requests to control: ask, answer, decline", kind="ask"),
    Key("meetings", "f", "meetings", "Meetings of teams: begin, adjourn", kind="meet"),
    Key("agreement", "a", "agreement", "Record an agreement of teams", kind="agree"),
    Key("clock", "s", "pause", "Stop the turn's clock, or let it run", kind="pause"),
    Key("extend", "x", "minutes", "Give the turn more minutes, or fewer", kind="extend"),
    Key("day", "D", "time", "The session's time: planned, used, what fits until an end"),
    Key("alarms", "A", "warnings", "Warnings of the clock: bell and screen, screen, none"),
    Key("paper", "O", "from paper", "Enter what happened earlier, with its time on paper"),
    Key(
        "presence",
        "c",
        "presence",
        "A team leaves, returns, is played by control",
        kind="set_presence",
    ),
    Key("endex", "z", "ENDEX", "End the exercise early, with a reason", kind="endex"),
    Key("note", "n", "note", "Write a note, at any moment", "anywhere", "note", ("f3",)),
    Key("park", "P", "park", "Put an objection in the parking lot", kind="park"),
    Key("undo", "u", "undo", "Put the game back to an earlier moment, with a reason", kind="undo"),
    Key(
        "correct",
        "E",
        "correct",
        "Amend the record of a decision or reading, with a reason",
        kind="correct_decision",
    ),
    Key("search", "slash", "search", "Search everything said and done"),
    Key("briefing", "B", "briefing", "Read the turn's briefing, and the teams' briefs"),
    Key("facts", "F", "facts", "Established facts with their sources"),
    Key("records", "R", "record", "Messages, agreements, notes, who received what"),
    Key("copy", "C", "copy", "Copy the session to another disk or stick"),
    Key("read", "enter", "read", "Read the row in full, an inject with your note beside", own=True),
    Key("panel", "tab", "panel", "Go to the next panel", own=True),
    Key("zoom", "plus", "zoom", "Give the panel the whole screen, or put it back", more=("Z", "Я")),
    Key("blank", "b", "blank", "Blank the screen; any key brings it back", "anywhere", "", ("f4",)),
    Key("theme", "T", "colours", "Next colours: dark, light, high contrast, none"),
    Key(
        "palette",
        "colon",
        "by word",
        "Everything by its word: type, Enter does it",
        "anywhere",
        "",
        ("ctrl+p", "f9"),
    ),
    Key(
        "help",
        "question_mark",
        "keys",
        "List the keys of the screen; Enter does one",
        "anywhere",
        "",
        ("f1", "comma"),
    ),
    Key("quit", "q", "quit", "Leave; everything is on disk"),
    Key("take", "enter", "seal", "Seal the choices on the line", "decisions", own=True),
    Key(
        "next",
        "f2",
        "next",
        "Seal the line; when all are in, call time",
        "decisions",
        more=WHILE_TYPING[1:],
    ),
    Key("scroll", "down", "scroll", "Scroll the options", "decisions", own=True),
    Key("detail", "f5", "reasons", "Words, reasons and signals of a decision", "decisions"),
    Key("consent", "f6", "consent", "Enter a team's yes or no", "decisions"),
    Key("reopen", "f7", "reopen", "Break the seal of a decision", "decisions"),
    Key("back", "escape", "back", "Go back; what stands on the line waits", "decisions", own=True),
    Key(
        "take",
        "enter",
        "answer",
        "Record the answer; an empty line goes to the next",
        "poll",
        own=True,
    ),
    Key(
        "next",
        "f2",
        "next",
        "Record the answer; on an empty line go on",
        "poll",
        more=(*WHILE_TYPING[1:], "f8"),
    ),
    Key("move", "down", "question", "Go to another question", "poll", own=True),
    Key("back", "escape", "back", "Go back to the run screen", "poll", own=True),
    Key("step", "space", "apply", "Apply the rulings and publish", "rulings", more=WHILE_TYPING),
    Key("accept_all", "a", "accept all", "Accept every cause as proposed", "rulings"),
    Key("amend", "m", "amend", "Give a cause other effects", "rulings"),
    Key("reject", "x", "reject", "Reject a cause", "rulings"),
    Key("add", "plus", "add", "Add effects that no cause proposed", "rulings", "", ("i", "ш")),
    Key("fall", "p", "pick/roll", "Pick how a chance falls, or enter a roll", "rulings"),
    Key("redraw", "d", "redraw", "Draw a chance again, with a reason", "rulings"),
    Key("describe", "s", "as seen", "What others see of a free action", "rulings"),
    Key("back", "escape", "back", "Go back to the run screen", "rulings", own=True),
    Key("open", "enter", "answer", "Answer the request", "requests", own=True),
    Key("ask", "a", "new request", "Record a new request", "requests"),
    Key("decline", "x", "decline", "Decline the request", "requests"),
    Key("back", "escape", "back", "Go back to the run screen", "requests", own=True),
    Key("open", "enter", "adjourn", "End the meeting, with its gist", "meetings", own=True),
    Key("ask", "a", "new meeting", "A meeting begins", "meetings"),
    Key("back", "escape", "back", "Go back to the run screen", "meetings", own=True),
    Key(
        "open",
        "enter",
        "read or answer",
        "Read the row, or answer its question",
        "hot_wash",
        own=True,
    ),
    Key("export", "x", "export", "Write the debrief", "hot_wash"),
    Key("close", "c", "close", "Close the session", "hot_wash"),
    Key("back", "escape", "back", "Go back to the run screen", "hot_wash", own=True),
    Key("line", "enter", "next line", "Go to the next line; the last one saves", "form", own=True),
    Key(
        "save", "f2", "save", "Save at once, from any line", "form", "", WHILE_TYPING[1:], own=True
    ),
    Key("back", "escape", "back", "Go back; what was typed waits here", "form", own=True),
    Key("move", "down", "move", "Go to another row", "pick", own=True),
    Key("choose", "enter", "choose", "Choose the row", "pick", "", WHILE_TYPING, own=True),
    Key("back", "escape", "back", "Go back with nothing chosen", "pick", own=True),
    Key("filter", "letters", "narrow the list", "Type a part of a word or two", "find", own=True),
    Key("move", "down", "move", "Go to another row", "find", own=True),
    Key("choose", "enter", "choose", "Choose the row", "find", "", WHILE_TYPING, own=True),
    Key("back", "escape", "back", "Go back with nothing chosen", "find", own=True),
    Key("scroll", "down", "scroll", "Scroll the text", "read", own=True),
    Key(
        "back",
        "escape",
        "back",
        "Go back",
        "read",
        "",
        ("enter", "q", "й", *WHILE_TYPING),
        own=True,
    ),
    Key(
        "yes",
        "y",
        "yes",
        "Do it; Enter only if it did not ask",
        "confirm",
        "",
        ("enter",),
        own=True,
    ),
    Key("no", "escape", "no", "Do nothing", "confirm", own=True),
    Key("open", "enter", "open", "Do what the row says", "home", own=True),
    Key("list", "tab", "other list", "Go to the next list", "home", own=True),
    Key("open_file", "o", "open a file", "Open a session by its path", "home"),
    Key(
        "theme",
        "T",
        "colours",
        "Next colours: dark, light, high contrast, none",
        "home",
    ),
    Key("quit", "q", "leave", "Leave", "home"),
)

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
    "poll": "take next move note help back",
    "rulings": "step accept_all amend reject add help back",
    "requests": "open ask decline help back",
    "meetings": "open ask help back",
    "hot_wash": "open export close note help back",
}


def scoped(scope: Scope) -> tuple[Key, ...]:
    """The keys of a screen, in the order of the table."""
    return tuple(key for key in TABLE if key.scope == scope)


def bindings(*scopes: Scope) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """Textual's bindings for screens of these scopes; each calls `action_act` with its act."""
    from textual.binding import Binding

    return [
        Binding(",".join(key.all_keys), f"act('{key.act}')", key.label, show=False)
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
