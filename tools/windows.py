"""The windows of a room, each a program in a terminal of its own: what they paint, and when."""

import select
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from terminal import Answer, Terminal, shows, surroundings

from tabletop.console.audience import page
from tabletop.engine.view import View

ROWS, COLUMNS = 50, 170
BODY = slice(4, 8)
"""Rows of a screen in which the heading of the newest thing stands."""
LONGEST = 60
"""Letters of a heading that are compared."""


@dataclass(frozen=True)
class Mark:
    """What stands at the top of a screen: where we are, and the heading of the newest thing."""

    where: str
    newest: str

    def painted(self, rows: Sequence[str]) -> bool:
        """Whether it stands on a screen with these rows."""
        head, body = "\n".join(rows[: BODY.start]), "\n".join(rows[BODY])
        return self.where in head and self.newest in body


def mark(view: View) -> Mark:
    """What stands at the top of the screen of an audience that sees this."""
    sections = page.main(view)
    return Mark(page.where(view), sections[0].title[:LONGEST] if sections else "")


@dataclass(frozen=True)
class Screen:
    """The screen of an audience."""

    audience: str
    terminal: Terminal


@dataclass(frozen=True)
class Windows:
    """The scribe's window and the screens."""

    scribe: Terminal
    screens: tuple[Screen, ...]

    @classmethod
    def opened(cls, path: Path, audiences: Sequence[str], stack: ExitStack) -> "Windows":
        """Open all of them on the session at `path`, until `stack` is left; each has painted."""
        environment = surroundings(path.parent)

        def opened(*arguments: str) -> Terminal:
            window = Terminal(*arguments, environment=environment, rows=ROWS, columns=COLUMNS)
            return stack.enter_context(window)

        scribe = opened("scribe", str(path))
        screens = tuple(
            Screen(one, opened("screen", str(path), "--audience", one)) for one in audiences
        )
        scribe.wait(shows("Enter write"))
        for screen in screens:
            screen.terminal.wait(shows("q quit"))
        return cls(scribe, screens)

    def keep_for(self, seconds: float) -> None:
        """Keep for so long what the windows paint. Raises Silent if one has ended."""
        over = time.monotonic() + seconds
        windows = (self.scribe, *(screen.terminal for screen in self.screens))
        while (left := over - time.monotonic()) > 0:
            for window in select.select(windows, [], [], left)[0]:
                window.receive()


def written(scribe: Terminal, notes: Sequence[str], typed: Sequence[float]) -> Iterator[float]:
    """Seconds from when each note was typed until the scribe's own log showed it.

    Raises Silent for a note that never was.
    """
    waiting = dict(zip(notes, typed, strict=True))
    for came in scribe.paintings():
        for note in [one for one in waiting if _note(one)(scribe)]:
            yield came - waiting.pop(note)
    for note, at in waiting.items():
        yield scribe.wait(_note(note))[0] - at


def _note(text: str) -> Answer:
    """Whether the log shows this note."""
    return lambda scribe: f"Note: {text} " in f"{scribe.text} "


def behind(screen: Terminal, changes: Sequence[tuple[float, Mark]]) -> list[float]:
    """Seconds by which a screen was behind each change: a time, and what it puts at the top.

    Where the next change came before the first was painted, that one's painting counts for both.
    Raises Silent if the last is never painted.
    """
    seconds: list[float] = []
    for came in screen.paintings():
        rows = screen.rows
        shown = [
            number
            for number, (at, one) in enumerate(changes)
            if number >= len(seconds) and at <= came and one.painted(rows)
        ]
        if shown:
            seconds += [came - at for at, _ in changes[len(seconds) : shown[-1] + 1]]
    if late := changes[len(seconds) :]:
        came, _ = screen.wait(lambda now: late[-1][1].painted(now.rows))
        seconds += [came - at for at, _ in late]
    return seconds
