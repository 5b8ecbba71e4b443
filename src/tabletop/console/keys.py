"""The one table of commands: what each key does, where and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

from tabletop.engine.phases import ALLOWED
from tabletop.engine.words import Phase

Scope = Literal["anywhere", "run", "rulings", "line", "talk", "hot_wash", "home"]

_LATIN = "qwertyuiopasdfghjklzxcvbnm"
_CYRILLIC = "йцукенгшщзфывапролдячсмить"
_SAME_PLACE = dict(zip(_LATIN, _CYRILLIC, strict=True))
_NAMES = {"space": "SPACE", "question_mark": "?", "escape": "Esc", "enter": "Enter", "plus": "+"}
_EVERY = tuple(Phase)


@dataclass(frozen=True, slots=True)
class Key:
    """A command of the console.

    `act` names what it does; `label` is its word in the footer, `does` its sentence in the help.
    `kind` is the kind of engine command it gives, from which follows in which phases it is possible
    ("" for always). `more` are further keys beside the one at the same place of a Cyrillic layout.
    """

    act: str
    key: str
    label: str
    does: str
    scope: Scope = "run"
    kind: str = ""
    more: tuple[str, ...] = ()

    @property
    def all_keys(self) -> tuple[str, ...]:
        """The key, the letter at its place on a Cyrillic keyboard, and the further ones."""
        lower = _SAME_PLACE.get(self.key.lower())
        letter = (lower.upper() if self.key.isupper() else lower) if lower else None
        return (self.key, *((letter,) if letter else ()), *self.more)

    @property
    def shown(self) -> str:
        """The key as it is written on the screen."""
        return self.key if len(self.key) == 1 else _NAMES.get(self.key, self.key.upper())

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases in which the command can be given."""
        return ALLOWED.get(self.kind, _EVERY)


TABLE: tuple[Key, ...] = (
    Key("note", "n", "note", "Write a note, at any moment", "anywhere", "note", ("f3",)),
    Key("blank", "b", "blank", "Blank the screen; any key brings it back", "anywhere", "", ("f4",)),
    Key(
        "help",
        "question_mark",
        "keys",
        "List all keys; Enter does the one chosen",
        "anywhere",
        "",
        ("f1", "comma"),
    ),
    Key("step", "space", "next", "Do the next natural thing, written beside SPACE"),
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
    Key("park", "P", "park", "Put an objection in the parking lot", kind="park"),
    Key("undo", "u", "undo", "Put the game back to an earlier moment, with a reason", kind="undo"),
    Key(
        "correct",
        "E",
        "correct",
        "Amend the record of a decision or reading, with a reason",
        kind="correct_decision",
    ),
    Key("briefing", "B", "briefing", "Read the turn's briefing, and the teams' briefs"),
    Key("facts", "F", "facts", "Established facts with their sources"),
    Key("records", "R", "record", "Messages, agreements, notes, who received what"),
    Key("copy", "C", "copy", "Copy the session to another disk or stick"),
    Key("theme", "T", "colours", "Dark, light, high contrast, no colours: one after the other"),
    Key("quit", "q", "quit", "Leave; everything is on disk"),
    Key("step", "space", "apply", "Apply the rulings and publish", "rulings"),
    Key("accept_all", "a", "accept all", "Accept every cause as proposed", "rulings"),
    Key("amend", "m", "amend", "Give a cause other effects", "rulings"),
    Key("reject", "x", "reject", "Reject a cause", "rulings"),
    Key("add", "plus", "add", "Add effects that no cause proposed", "rulings", "", ("i", "ш")),
    Key("fall", "p", "pick/roll", "Pick how a chance falls, or enter a roll", "rulings"),
    Key("redraw", "d", "redraw", "Draw a chance again, with a reason", "rulings"),
    Key("describe", "s", "as seen", "What others see of a free action", "rulings"),
    Key("detail", "f5", "reasons", "Words, reasons and signals of a decision", "line"),
    Key("consent", "f6", "consent", "Enter a team's yes or no", "line"),
    Key("reopen", "f7", "reopen", "Break the seal of a decision", "line"),
    Key("go_on", "f8", "go on", "Leave the poll and go on", "line"),
    Key("ask", "a", "ask", "Record a new request or meeting", "talk"),
    Key("decline", "x", "decline", "Decline the request", "talk"),
    Key("export", "x", "export", "Write the debrief", "hot_wash"),
    Key("close", "c", "close", "Close the session", "hot_wash"),
    Key("quit", "q", "quit", "Leave", "home"),
    Key(
        "theme",
        "T",
        "colours",
        "Dark, light, high contrast, no colours: one after the other",
        "home",
    ),
    Key("open_file", "o", "open file", "Open a session by its path", "home"),
)

_IN_FOOTER = {
    Phase.SETUP: "step presence note blank undo help quit",
    Phase.BRIEFING: "step release hold improvise note blank undo help quit",
    Phase.DELIBERATION: "step decisions release message requests clock note blank undo help quit",
    Phase.ADJUDICATION: "step rulings explain note blank undo help quit",
    Phase.ASSESSMENT: "step poll go_on another_turn explain note blank undo help quit",
    Phase.HOT_WASH: "step hot_wash correct note blank undo help quit",
    Phase.CLOSED: "step records blank help quit",
}


def scoped(scope: Scope) -> tuple[Key, ...]:
    """The keys of a screen, in the order of the table."""
    return tuple(key for key in TABLE if key.scope == scope)


def bindings(*scopes: Scope) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """Textual's bindings for screens of these scopes; each calls `action_act` with its act."""
    return [
        Binding(",".join(key.all_keys), f"act('{key.act}')", key.label, show=False)
        for scope in scopes
        for key in scoped(scope)
    ]


def find(act: str, scope: Scope = "run") -> Key:
    """The key of an act. Raises KeyError if there is none."""
    for key in TABLE:
        if key.act == act and key.scope in (scope, "anywhere"):
            return key
    raise KeyError(act)


def for_phase(phase: Phase) -> tuple[Key, ...]:
    """The keys that the footer of the run screen shows in a phase."""
    return tuple(find(act) for act in _IN_FOOTER[phase].split())


def footer(keys: Iterable[Key]) -> list[str]:
    """Keys and their words, for the foot of the screen."""
    return [f"{key.shown} {key.label}" for key in keys]
