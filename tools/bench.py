"""The figures of the README's performance section, measured on this machine.

python tools/bench.py
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple
from pathlib import Path

import generated
import latency
import long_session
from terminal import Answer, Terminal, p95, shows, surroundings

from tabletop.debrief.compare import MOST
from tabletop.engine.commands import Note
from tabletop.engine.log import replay
from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tabletop.scenario import load

SCENARIO = "polish_border_air_incident"
LOADS = 15
CHECKS = 7
LARGE = 1_000
"""Injects of the generated scenario."""
COMMITS = 300
STARTS = 15
LONG = 5_000
"""Commits of the long session."""
PAINTS = 5
ALLOWED_RATIO = 1.6
"""How much longer than importing click the help may take."""


def main() -> int:
    """Measure and print; the exit code is 1 if the help is slower than is allowed."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        place = Path(folder)
        ratio, lines = _help()
        played = (*_playing(place), _comparing(place))
        opened = (_painting(place), _reviewing(place), _resuming(place))
        for line in (_loading(), *_checking(place), *played, *lines, *opened, *_answering(place)):
            print(line)
    return 0 if ratio <= ALLOWED_RATIO else 1


def _ms(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def _row(what: str, figure: str) -> str:
    return f"{what:<52} {figure:>24}"


def _loading() -> str:
    files = find(SCENARIO)
    median = statistics.median(_ms(lambda: load(files)) for _ in range(LOADS))
    size = sum(len(data) for data in files.files.values()) // 1024
    return _row(f"load and validate the air incident ({size} KiB)", f"{median:.0f} ms")


def _checking(place: Path) -> Iterator[str]:
    """`tabletop check` as a whole process, beside what Python, click and pydantic take to start."""
    large = place / "generated.yaml"
    large.write_bytes(generated.scenario(LARGE))
    bare = [sys.executable, "-c", "import click; from pydantic import BaseModel"]
    for what, name in (("the air incident", SCENARIO), (f"{LARGE:,} injects", str(large))):
        command = [sys.executable, "-m", "tabletop", "check", name]
        pairs = [(_started(command), _started(bare)) for _ in range(CHECKS)]
        whole, start = (statistics.median(column) for column in zip(*pairs, strict=True))
        figure = f"{whole:.0f} ms, {whole / start:.1f} starts"
        yield _row(f"tabletop check of {what}, a whole process", figure)


def _playing(place: Path) -> Iterator[str]:
    """Replaying a whole session, and the time until a command is on disk."""
    path = place / "bench.tabletop"
    rehearse(find(SCENARIO), 1, path)
    with Session.open(path, read_only=True) as session:
        events = sum(len(entry.events) for entry in session.entries)
        scenario, entries, seed = session.scenario, session.entries, session.state.seed
        took = statistics.median(_ms(lambda: replay(scenario, seed, entries)) for _ in range(LOADS))
    yield _row(f"replay a session of {events} events", f"{events / took * 1000:,.0f} events/s")
    with Session.create(place / "commits.tabletop", find(SCENARIO), seed=1) as session:
        times = sorted(_ms(lambda: session.do(Note(text="A note."))) for _ in range(COMMITS))
    p99 = times[int(len(times) * 0.99)]
    figure = f"{statistics.median(times):.1f} ms, {p99:.1f} ms"
    yield _row("a commit until it is on disk: median, p99", figure)


def _comparing(place: Path) -> str:
    """`tabletop compare` of as many sessions as it takes, with all documents, a whole process."""
    paths = [place / f"room{seed}.tabletop" for seed in range(MOST)]
    for seed, path in enumerate(paths):
        rehearse(find(SCENARIO), seed, path)
    command = [sys.executable, "-m", "tabletop", "compare", *map(str, paths)]
    took = _started([*command, "-o", str(place / "comparison")])
    return _row(f"tabletop compare of {MOST} sessions, all documents", f"{took / 1000:.1f} s")


def _help() -> tuple[float, list[str]]:
    """`tabletop --help` beside importing click, in turns, so that both meet the same machine."""
    ours = [sys.executable, "-m", "tabletop", "--help"]
    theirs = [sys.executable, "-c", "import click"]
    pairs = [(_started(ours), _started(theirs)) for _ in range(STARTS)]
    mine, click = (statistics.median(column) for column in zip(*pairs, strict=True))
    figure = f"{mine:.0f} ms, {mine / click:.2f} times"
    return mine / click, [_row("tabletop --help, against importing click", figure)]


def _started(command: list[str]) -> float:
    return _ms(lambda: subprocess.run(command, check=True, capture_output=True))


def _painting(place: Path) -> str:
    """From the command until the form of a new session is painted, the scenario's title in it."""
    title = str(load(find(SCENARIO)).title)
    return _opened(place, "first paint of the console", shows(title, "F2"), "run", SCENARIO)


def _reviewing(place: Path) -> str:
    """From the command until the review of a long session shows where an indicator stands."""
    path = long_session.write(place / "long.tabletop", LONG)
    indicator = next(iter(load(find(SCENARIO)).indicators.values()))
    what = f"tabletop review of {LONG:,} commits until it can be read"
    return _opened(place, what, shows(str(indicator.name)), "review", str(path))


def _resuming(place: Path) -> str:
    """From the command until the run screen of a long session is painted whole."""
    path = str(place / "long.tabletop")
    return _opened(place, f"tabletop resume of {LONG:,} commits", latency.RESUMED, "resume", path)


def _opened(place: Path, what: str, answer: Answer, *arguments: str) -> str:
    took = []
    for _ in range(PAINTS):
        with Terminal(*arguments, environment=surroundings(place)) as terminal:
            took.append(terminal.opened(answer))
    wall, alone = (statistics.median(column) for column in zip(*map(astuple, took), strict=True))
    return _row(what, f"{wall:.0f} ms ({wall - alone:.0f} ms)")


def _answering(place: Path) -> Iterator[str]:
    """How soon keys are answered in a long session, beside a short one; what it holds in memory."""
    long, short = (latency.measured(place, size) for size in (LONG, latency.SHORT))
    yield "(in brackets: without the time in which others had the cores)"
    yield from latency.rows(long, short, _row)
    disk = latency.synced(place)
    figure = f"{statistics.median(disk):.1f} ms, {p95(disk):.1f} ms"
    yield _row("a page of 4 KiB until it is on disk: median, p95", figure)
    yield "each kind of key: median, p95, and the same in the short session"
    yield from latency.by_key(long, short, _row)


if __name__ == "__main__":
    sys.exit(main())
