"""The figures of the README's performance section, measured on this machine.

python tools/bench.py
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import generated
import long_session
import pexpect

from tabletop.debrief.compare import MOST
from tabletop.engine.commands import Note
from tabletop.engine.log import replay
from tabletop.runner.library import find
from tabletop.runner.recent import SESSIONS_VARIABLE
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
        for line in (_loading(), *_checking(place), *played, *lines, _painting(place)):
            print(line)
        print(_reviewing(place))
    return 0 if ratio <= ALLOWED_RATIO else 1


def _ms(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def _row(what: str, figure: str) -> str:
    return f"{what:<48} {figure:>24}"


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
    """From the command to the first bytes on a terminal that hold the scenario's title."""
    title = str(load(find(SCENARIO)).title)
    median = statistics.median(_painted(place, title, "run", SCENARIO) for _ in range(PAINTS))
    return _row("first paint of the console, in a terminal", f"{median:.0f} ms")


def _reviewing(place: Path) -> str:
    """From the command until the review of a long session shows where an indicator stands."""
    path = long_session.write(place / "long.tabletop", LONG)
    indicator = next(iter(load(find(SCENARIO)).indicators.values()))
    shown = str(indicator.name)
    median = statistics.median(_painted(place, shown, "review", str(path)) for _ in range(PAINTS))
    return _row(f"tabletop review of {LONG:,} commits until it can be read", f"{median:.0f} ms")


def _painted(place: Path, shown: str, *arguments: str) -> float:
    # TERM and the size are fixed: what is painted must not hang on where this runs.
    env = {**os.environ, SESSIONS_VARIABLE: str(place), "TERM": "xterm-256color"}
    start = time.perf_counter()
    console = pexpect.spawn(
        sys.executable, ["-m", "tabletop", *arguments], env=env, dimensions=(40, 120)
    )
    console.expect_exact(shown.encode(), timeout=30)
    took = (time.perf_counter() - start) * 1000
    console.terminate(force=True)
    return took


if __name__ == "__main__":
    sys.exit(main())
