"""One walk through every screen and form of the program, with texts that somebody else chooses."""

from collections.abc import Callable, Sequence

from wire.terminal import Terminal
from wire.texts import Say

ENTER, ESCAPE, TAB, DOWN, UP = "\r", "\x1b", "\t", "\x1b[B", "\x1b[A"
CTRL_E, CTRL_U = "\x05", "\x15"
F2, F5 = "\x1bOQ", "\x1b[15~"
END, PAGE_DOWN, HOME = "\x1b[F", "\x1b[6~", "\x1b[H"
TOLD = "▸ "
"""Stands before what a person is told."""

SAID = None
"""In a form: a text of the walk. Anything else is what is typed after such a text was refused."""

KEPT = "kept"
"""In a form: the line stays as it is."""

TEAMS = ("arda", "borsa", "coria")
TYPING = "Enter next line"
"""Stands at the foot of a form."""


class Walk:
    """A person at `terminal`, who says what `say` gives."""

    def __init__(self, terminal: Terminal, say: Say) -> None:
        self.terminal = terminal
        self.say = say

    def press(self, *keys: str) -> None:
        """Press keys, each once what the one before asks is done."""
        for key in keys:
            self.terminal.send(key)

    def wait(self, text: str) -> None:
        """Wait until something stands on the screen."""
        self.terminal.wait(text)

    def typed(self) -> str:
        """A text of the walk as keys; controls that are keys of ours are left out."""
        return "".join(one for one in self.say()[:60] if one.isprintable())

    def paste(self) -> None:
        """Paste a text of the walk."""
        self.terminal.paste(self.say())

    def empty(self) -> None:
        """Empty the line."""
        self.press(CTRL_E + CTRL_U)

    def fill(self, *values: str | None) -> None:
        """Fill a form. Where a line has a value of its own, a text is tried in its place first."""
        for value in values:
            if value == KEPT:
                self.press(DOWN)
                continue
            self.empty()
            if value is SAID:
                self.paste()
            elif value:
                self.press(value)
            self.press(DOWN)
        for value in values:
            if value not in (SAID, KEPT) and self._refused(value):
                return
            self.press(DOWN)
        self.press(F2)

    def _refused(self, right: str) -> bool:
        """Try a text in the line where only some words will do; whether it was taken after all."""
        self.empty()
        self.paste()
        self.press(F2)
        if TYPING not in self.terminal.text:
            return True
        self.empty()
        if right:
            self.press(right)
        return False

    def line(self, *typed: str) -> None:
        """Paste a text on a line that cannot mean anything, then type these, each with Enter."""
        self.paste()
        self.press(ENTER)
        for one in typed:
            self.empty()
            self.press(one, ENTER)

    def read(self, *keys: str) -> None:
        """Open a text by keys, go to its end, come back."""
        self.press(*keys, PAGE_DOWN, END, ESCAPE)

    def find(self, key: str) -> None:
        """Open a list that is narrowed by words, type a text, empty it, read the first row."""
        self.press(key)
        self.paste()
        self.empty()
        self.press(self.typed())
        self.empty()
        self.press(ENTER)
        self.press(ESCAPE)


def home(walk: Walk) -> None:
    """Scenarios and sessions; a file that is not there."""
    walk.wait("Recent sessions")
    walk.terminal.settle()
    walk.press(DOWN * 3, TAB, DOWN * 4, TAB, DOWN * 12, "T", "T", "T", "T", "o")
    walk.wait("Path of the file")
    walk.paste()
    walk.press(F2, ESCAPE)
    walk.press("q")


def glance(walk: Walk) -> None:
    """A session begun, one form, what is read of it."""
    walk.wait("Session file")
    walk.press(F2)
    walk.wait("? keys")
    for _note in range(3):
        walk.press("n")
        walk.paste()
        walk.press(F2)
    walk.press("/")
    walk.paste()
    walk.press(ESCAPE, "R", END, ESCAPE, "q")


def run(walk: Walk, beside: "Callable[[], Sequence[Beside]]") -> None:
    """A session from its form to its close; those `beside` follow it, once it is there."""
    walk.wait("Session file")
    _set_up(walk)
    walk.wait("? keys")
    _look(walk)
    _briefing(walk)
    _room(walk)
    for other in beside():
        other()
    _decide(walk)
    _rule(walk)
    for other in beside():
        other()
    _assess(walk)
    _record(walk)
    _wash(walk)
    for other in beside():
        other()
    walk.press("q")


def _set_up(walk: Walk) -> None:
    walk.press(DOWN)
    walk.fill("7", "draw", "none", "none", "seed", "shown", "", "own", "notes", "team", "yes", KEPT)


def _look(walk: Walk) -> None:
    """Everything that can be read."""
    walk.read("B")
    walk.find("F")
    for _panel in range(4):
        for _row in range(3):
            walk.press(ENTER, END, ESCAPE, DOWN)
        walk.press("+", "+", TAB)
    walk.read("?")
    walk.press(":")
    walk.paste()
    walk.press(ESCAPE)
    walk.read("R")
    for _theme in range(4):
        walk.press("T")
    walk.press("b", "b")


def _briefing(walk: Walk) -> None:
    """Injects that are due; then deliberation begins."""
    for _due in range(4):
        walk.press(" ", "y", ESCAPE)
    for _ in range(6):
        if "DELIBERATION" in walk.terminal.text:
            break
        walk.press(" ", "y", ESCAPE)
    walk.wait("DELIBERATION")


def _form(walk: Walk, key: str, *values: str | None) -> None:
    walk.press(key)
    walk.fill(*values)


def _room(walk: Walk) -> None:
    """All that is entered while teams deliberate."""
    _form(walk, "n", SAID, "arda", SAID, "on", "1")
    _form(walk, "n", SAID, "", SAID, "off", "2")
    _form(walk, "P", SAID, "borsa")
    _form(walk, "m", "arda", "borsa coria", SAID)
    _form(walk, "i", SAID, "all", "press", SAID, SAID, "tension up 1", SAID)
    _form(walk, "a", "arda borsa", SAID)
    walk.press("l", DOWN * 3, ENTER, "y", ESCAPE)
    walk.press("l", DOWN * 4, ENTER)
    walk.fill(SAID)
    walk.press(ESCAPE)
    walk.press("o", ENTER, ESCAPE)
    walk.press("w", ENTER)
    walk.fill(SAID)
    walk.press(ESCAPE)
    _form(walk, "x", "5")
    _form(walk, "D", "23:00", "10")
    walk.press(ESCAPE)
    _form(walk, "O", "")
    walk.press(ESCAPE)
    walk.press("c", DOWN, DOWN, ENTER)
    walk.fill("control", SAID)
    walk.press(ESCAPE)
    walk.press("v", "1", "2", ESCAPE)
    walk.press("C")
    walk.paste()
    walk.press(ESCAPE)
    walk.press("k", "a")
    walk.fill("arda", SAID)
    walk.press("a")
    walk.fill("coria", SAID)
    walk.press(ENTER)
    walk.fill(SAID, "press")
    walk.press(DOWN, "x")
    walk.fill(SAID)
    walk.press(ESCAPE, ESCAPE)
    walk.press("f", "a")
    walk.fill("arda borsa", "closed")
    walk.press(ENTER)
    walk.fill(SAID)
    walk.press(ESCAPE, ESCAPE)


def _decide(walk: Walk) -> None:
    """Choices, a free action, reasons, consent; a draft that is left; time is called."""
    walk.press("d")
    walk.line()
    walk.empty()
    walk.press("2 own 1", ENTER)
    walk.fill(SAID, "paraphrase")
    walk.press(PAGE_DOWN, PAGE_DOWN, ESCAPE, ESCAPE)
    for _decision in range(3):
        walk.press("e", ENTER)
        walk.wait("Whose wording")
        walk.fill(SAID, "verbatim", SAID, "+2 x", f"-1 {walk.typed()}", "+3", "4", SAID, SAID)
        walk.press(ESCAPE, ESCAPE)
    walk.press("n")
    walk.paste()
    walk.press(ESCAPE)
    walk.press("y", ENTER)
    walk.fill("yes")
    walk.press(ESCAPE, "y", ENTER)
    walk.fill("no")
    walk.press(ESCAPE)
    walk.press("t", "y", ESCAPE)


def _rule(walk: Walk) -> None:
    """Causes amended, rejected, added, described; what each team will learn; applied."""
    walk.press("r")
    walk.wait("What would change")
    for key, values in (
        ("m", ("tension up 1", SAID, SAID)),
        ("x", (SAID, SAID)),
        ("+", ("tension up 1", SAID, SAID)),
        ("d", (SAID,)),
        ("s", (SAID, "all")),
    ):
        walk.press(HOME, key)
        if "Esc back" in walk.terminal.text and "What would change" not in walk.terminal.text:
            walk.fill(*values)
        walk.press(DOWN * 2)
    for _cause in range(4):
        walk.press(DOWN, "s")
        if "What would change" not in walk.terminal.text:
            walk.fill(SAID, "all")
    walk.read("v")
    walk.press("p", ENTER, ESCAPE, "a", " ", "y")
    walk.press(ESCAPE)


def _assess(walk: Walk) -> None:
    """The poll, a correction, an undo and its undoing; another turn than the one named."""
    walk.press("p")
    walk.line("-2 o", "c c", "1 a")
    walk.press(F5, F5, ESCAPE)
    walk.press("E", ENTER)
    walk.fill(SAID, SAID, SAID)
    walk.press(ESCAPE)
    walk.press("u", ENTER)
    walk.fill(SAID)
    walk.press(ESCAPE)
    walk.press("u", ENTER)
    walk.fill(SAID)
    walk.press(ESCAPE)
    walk.press("j", DOWN, ENTER)
    walk.fill(SAID)
    walk.press(ESCAPE)


def _record(walk: Walk) -> None:
    """All that was said, searched and read."""
    for _times in range(2):
        walk.find("/")
    walk.press("/", DOWN * 5, ENTER, END, ESCAPE)
    walk.read("R")
    walk.press(TAB, TAB, "+", PAGE_DOWN * 3, ENTER, END, ESCAPE, "+")
    for _row in range(12):
        walk.press(ENTER, END, ESCAPE, DOWN)


def _wash(walk: Walk) -> None:
    """ENDEX, the hot wash, the debrief, the close."""
    walk.press("z")
    walk.fill(SAID)
    walk.wait("HOT WASH")
    walk.press("h")
    for row in range(5):
        walk.press(UP * 12, DOWN * row, ENTER)
        if "Answer" in walk.terminal.text:
            walk.fill("arda", SAID)
        else:
            walk.press(END, ESCAPE)
    walk.read("p")
    walk.press("x", END)
    walk.press("/", walk.typed().replace("/", " "), F2)
    walk.press("c", "y", ESCAPE, ESCAPE)


class Beside:
    """Another window on the session, for as long as a walk through it takes."""

    def __init__(self, terminal: Terminal, say: Say) -> None:
        self.walk = Walk(terminal, say)

    def __call__(self) -> None:
        """Go through it once."""
        raise NotImplementedError

    def leave(self) -> None:
        """Close the window."""
        self.walk.press("\x11")  # Ctrl+Q, which leaves from any place


class Screen(Beside):
    """What an audience sees."""

    def __call__(self) -> None:
        self.walk.press(PAGE_DOWN * 3, "\x1b[5~" * 3)


class Scribe(Beside):
    """Notes with marks, a request, a receipt; then the log."""

    def __call__(self) -> None:
        walk = self.walk
        for before in ("", "@arda ", "#tag ", "~", "@nobody "):
            walk.press(before) if before else None
            walk.paste()
            walk.press(ENTER)
            walk.empty()
        walk.press("\x1bOR", "@arda ")
        walk.paste()
        walk.press(ENTER)
        walk.empty()
        walk.press(ESCAPE)
        walk.press(F2, DOWN, ENTER, ESCAPE)
        walk.press(ESCAPE, PAGE_DOWN * 2, ENTER)


def review(walk: Walk) -> None:
    """Forth and back, every panel, marks, a search."""
    walk.wait("quit")
    walk.press(HOME)
    for _commit in range(40):
        walk.press("\x1b[C")
    for key in "skdaakas":
        walk.press(key, PAGE_DOWN, END)
    walk.press(" ", END, ESCAPE)
    for _mark in range(3):
        walk.press("m")
        walk.fill(SAID, SAID)
        walk.press("\x1b[D")
    walk.press("M", DOWN, ENTER)
    walk.press("/")
    walk.paste()
    walk.empty()
    walk.press(walk.typed(), ENTER, ESCAPE)
    walk.press("g")
    walk.paste()
    walk.press(F2, ESCAPE)
    walk.press("?", ESCAPE, "q")
    walk.press("q") if not walk.terminal.over else None
