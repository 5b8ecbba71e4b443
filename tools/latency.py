"""How soon the console answers a key, in a terminal, with a short and a long session open.

    python tools/latency.py [--commits 5000] [--rounds 5]

Each key's milliseconds run from the moment at which its byte is written to that at which the answer
has come back whole. Every kind of key is printed with its median beside that of the short session.
"""

import argparse
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import long_session
from terminal import Answer, Terminal, Took, gone, other_than, p95, shows, surroundings

LONG, SHORT = 5_000, 50
"""Commits of the two sessions."""
ROUNDS = 5
SYNCS = 200
PAGE = 4096
ESCAPE, ENTER, TAB, F2 = b"\x1b", b"\r", b"\t", b"\x1bOQ"
UP, DOWN = b"\x1b[A", b"\x1b[B"


@dataclass
class Walk:
    """A console that is walked through, and what each kind of key took."""

    terminal: Terminal
    took: dict[str, list[Took]] = field(default_factory=dict)
    notes: int = 0

    def press(self, kind: str, keys: bytes, answer: Answer) -> None:
        """Press a key and keep how long its answer took."""
        self.took.setdefault(kind, []).append(self.terminal.press(keys, answer))

    def move(self, kind: str, keys: bytes) -> None:
        """Press a key that is answered by any change beneath the header."""
        self.press(kind, keys, other_than(self.terminal.cells))

    def narrow(self, kind: str, keys: bytes) -> None:
        """Type a letter that leaves fewer rows."""
        before = rows_counted(self.terminal)
        self.press(kind, keys, lambda now: rows_counted(now) != before)

    def round(self) -> None:
        """All keys once."""
        for part in (_panels, _search, _note, _lists, _deliberation, _texts, _looks):
            part(self)

    def those(self, of: str = "") -> list[Took]:
        """What every key took whose kind holds these words."""
        return [one for kind, column in self.took.items() if of in kind for one in column]


def rows_counted(terminal: Terminal) -> str:
    """What a list that is narrowed says of its length."""
    found = re.search(r"\d[\d,]* (?:rows?|found)\b", terminal.text)
    return found[0] if found else ""


def _panels(walk: Walk) -> None:
    walk.move("Tab, to the next panel", TAB)
    walk.move("Tab, to the next panel", TAB)
    walk.move("down, in the log", DOWN)
    walk.press("Enter, to read a commit", ENTER, shows("Turn clock"))
    walk.press("Esc, back from reading", ESCAPE, gone("Turn clock"))
    walk.move("up, in the log", UP)
    walk.move("Tab, to the next panel", TAB)
    walk.move("Tab, to the next panel", TAB)


def _search(walk: Walk) -> None:
    walk.press("/, the search", b"/", shows("Search everything", " rows", "0:00 "))
    for letter in b"37":
        walk.narrow("a letter in the search", bytes([letter]))
    walk.press("Esc, back from the search", ESCAPE, gone("Search everything"))


def _note(walk: Walk) -> None:
    walk.notes += 1
    said = f"Walked{walk.notes}"
    walk.press("n, a note", b"n", shows("A note", "Importance, 0 to 2"))
    walk.press("a text pasted", f"\x1b[200~{said}\x1b[201~".encode(), shows(said))
    walk.press("a letter typed", b".", shows(f"{said}."))
    walk.press("F2, the note saved (a commit)", F2, shows(f"Note: {said}."))


def _lists(walk: Walk) -> None:
    walk.press("?, the keys", b"?", shows("Keys: Enter does", "SPACE"))
    walk.press("Esc, back from the keys", ESCAPE, gone("Keys: Enter does"))
    walk.press(":, the palette", b":", shows("Do what?", " rows"))
    walk.narrow("a letter in the palette", b"w")
    walk.press("Esc, back from the palette", ESCAPE, gone("Do what?"))


def _deliberation(walk: Walk) -> None:
    walk.press("SPACE, the next step (a commit)", b" ", lambda now: "DELIBERATION" in now.rows[0])
    walk.press("d, the decisions", b"d", shows("Decisions: one choice"))
    walk.press("a letter typed", b"7", shows("▌ 7"))
    walk.press("a letter typed", b"\x7f", gone("▌ 7"))
    walk.press("Esc, back from the decisions", ESCAPE, gone("Decisions: one choice"))
    walk.press("s, the clock stopped (a commit)", b"s", lambda now: "PAUSED" in now.rows[0])
    walk.press("u, the moments to go back to", b"u", shows("AFTER which commit?", "0:00 "))
    walk.move("down, in the moments", DOWN)
    walk.press("Enter, a moment chosen", ENTER, shows("Undo to after", "Reason"))
    walk.press("a text pasted", b"\x1b[200~To begin anew\x1b[201~", shows("To begin anew"))
    walk.press("F2, the undo (a commit)", F2, lambda now: "BRIEFING" in now.rows[0])


def _texts(walk: Walk) -> None:
    for kind, key, title in (
        ("R, the record", b"R", "The record"),
        ("F, the facts", b"F", "Facts: type words"),
        ("B, the briefing", b"B", "Its own brief"),
    ):
        walk.press(kind, key, shows(title))
        if key == b"R":
            walk.move("down, in the record", DOWN)
        walk.press(f"Esc, back from {kind[3:]}", ESCAPE, shows("Queue", "? keys"))


def _looks(walk: Walk) -> None:
    walk.move("+, a panel zoomed", b"+")
    walk.move("+, a panel put back", b"+")
    walk.move("T, other colours", b"T")


@dataclass(frozen=True)
class Measured:
    """A session of so many commits, resumed and walked through, and KiB of memory afterwards."""

    commits: int
    walk: Walk
    resumed: Took
    memory: Mapping[str, int]


def measured(place: Path, commits: int, rounds: int = ROUNDS) -> Measured:
    """Resume a new session of so many commits, and go through all keys so many times."""
    path = long_session.write(place / f"walk{commits}.tabletop", commits)
    with Terminal("resume", str(path), environment=surroundings(place)) as terminal:
        resumed = terminal.opened(RESUMED)
        walk = Walk(terminal)
        for _ in range(rounds):
            walk.round()
        return Measured(commits, walk, resumed, terminal.memory())


RESUMED = shows("SPACE", "Queue", "Log", " Note: ", "? keys")
"""The run screen of a session that ends with notes, whole."""


def synced(place: Path) -> list[float]:
    """Milliseconds that a page takes to be on disk here, nothing else done."""
    path, took = place / "synced", []
    with path.open("wb", buffering=0) as file:
        for _ in range(SYNCS):
            begun = time.perf_counter()
            file.write(bytes(PAGE))
            os.fsync(file.fileno())
            took.append((time.perf_counter() - begun) * 1000)
    path.unlink()
    return took


def told(took: list[Took]) -> str:
    """Median and 95 of 100; in brackets without the time in which others had the cores."""
    walls, alone = ([one.wall for one in took], [one.alone for one in took])
    both = f"({statistics.median(alone):.0f}, {p95(alone):.0f} ms)"
    return f"{statistics.median(walls):.0f}, {p95(walls):.0f} ms {both}"


def rows(long: Measured, short: Measured, row: Callable[[str, str], str]) -> Iterator[str]:
    """The figures of both, a line each."""
    for one in (long, short):
        took = one.walk.those()
        yield row(f"{len(took)} keys until painted, {one.commits:,} commits", told(took))
    yield row("of the first, keys that record a commit", told(long.walk.those("a commit")))
    resident = f"{long.memory['VmRSS'] / 1024:.0f} MiB, {long.memory['VmHWM'] / 1024:.0f} at most"
    yield row(f"memory after these keys, {long.commits:,} commits", resident)


def by_key(long: Measured, short: Measured, row: Callable[[str, str], str]) -> Iterator[str]:
    """Each kind of key in both sessions."""
    for kind, took in long.walk.took.items():
        yield row(kind, f"{told(took)}; {told(short.walk.took[kind])}")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How soon the console answers a key.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--commits", type=int, default=LONG)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        place = Path(folder)
        long, short = (measured(place, size, asked.rounds) for size in (asked.commits, SHORT))
        for line in (*by_key(long, short, _row), *rows(long, short, _row)):
            print(line)
        disk = synced(place)
        figure = f"{statistics.median(disk):.1f}, {p95(disk):.1f} ms"
        print(_row("a page of 4 KiB until it is on disk: median, p95", figure))
        print(_row("resumed", f"{told([long.resumed])}; {told([short.resumed])}"))
    return 0


def _row(what: str, figure: str) -> str:
    return f"{what:<52} {figure:>24}"


if __name__ == "__main__":
    sys.exit(main())
