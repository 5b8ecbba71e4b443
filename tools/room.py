"""A room at work on one session file: a facilitator, a scribe and three screens, each a process.

    python tools/room.py [SCENARIO] [--minutes 60] [--speed 10] [--seed 1]

The facilitator makes the moves of a rehearsal at their times, on a clock that runs `--speed` times
as fast as the day. Scribe and screens are `tabletop scribe` and `tabletop screen` in terminals of
their own: notes are typed, and what is painted is read back. Afterwards every note must be there,
in order, every change must have been painted, and the session must verify. How long each act took
until it was on disk, each note until it was painted, and how far the screens were behind the stamp
of a commit, is printed in seconds of the day. Ends with 1 if anything was lost.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from terminal import Silent, p95
from windows import Mark, Screen, Windows, behind, mark, written

from tabletop.engine.commands import AnyCommand
from tabletop.engine.log import advance
from tabletop.engine.refusal import Refused
from tabletop.engine.state import initial
from tabletop.engine.view import PUBLIC, view
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script import NO_SCRIPT
from tabletop.runner.library import find
from tabletop.runner.rehearsal import STEP_MS
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tabletop.runner.verification import verify_session

SCENARIO = "polish_border_air_incident"
LOOK_SECONDS = 0.25
"""Between two looks at the file, in seconds of the day, as the screens do."""

NOTE_SECONDS = (10, 40)
"""Between two notes, in seconds of the exercise."""

BEHIND = 0.5
"""Seconds of the day that a screen may be behind."""

TEAMS = 2
"""Teams that have a screen of their own, beside that for the hall."""

SETTLED_SECONDS = 1.0
"""After the last commit, until it is looked what was painted."""
MINUTE = 60


@dataclass(frozen=True)
class FastClock:
    """A clock that began at `start` (seconds of the epoch) and runs `speed` times as fast."""

    start: float
    speed: float

    def now(self) -> datetime:
        """The wall time of the exercise, in UTC."""
        begun = datetime.fromtimestamp(self.start, UTC)
        return begun + timedelta(seconds=(time.time() - self.start) * self.speed)

    def of_the_day(self, moment: datetime) -> float:
        """The monotonic time at which this clock showed `moment`."""
        passed = (moment.timestamp() - self.start) / self.speed
        return self.start + passed + time.monotonic() - time.time()

    def monotonic_ms(self) -> int:
        """Milliseconds of the exercise from an unnamed moment."""
        return int(time.monotonic() * 1000 * self.speed)


@dataclass(frozen=True)
class Room:
    """What all in the room know: the file, the clock, for how long, and the seed of chance."""

    path: Path
    clock: FastClock
    minutes: float
    seed: int

    def audiences(self) -> tuple[str, ...]:
        """For whom there is a screen: the hall, and the first two teams."""
        with Session.open(self.path, read_only=True) as session:
            return (PUBLIC, *list(session.scenario.teams)[:TEAMS])

    def begin(self, ready: Barrier) -> float:
        """Wait until all are in the room; the monotonic time at which it is left."""
        ready.wait()
        return time.monotonic() + self.minutes * MINUTE / self.clock.speed


@dataclass
class Told:
    """What one of them has to tell: seconds that acts took or screens were behind, and notes.

    `typed` has the monotonic time of each note.
    """

    who: str
    seconds: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    typed: list[float] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)


def main() -> int:
    """Let the room work and print what came of it; the exit code."""
    wanted = _arguments()
    with tempfile.TemporaryDirectory(prefix="tabletop-room-") as folder:
        path = Path(folder) / "room.tabletop"
        room = Room(path, FastClock(time.time(), wanted.speed), wanted.minutes, wanted.seed)
        Session.create(path, find(wanted.scenario), seed=wanted.seed, clock=room.clock).close()
        told = work(room)
        return report(room, told)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A room at work on one session file.")
    parser.add_argument("scenario", nargs="?", default=SCENARIO)
    parser.add_argument("--minutes", type=float, default=60, help="of the exercise")
    parser.add_argument("--speed", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def work(room: Room) -> list[Told]:
    """Start everybody, wait until all is played and painted, and gather what they tell."""
    context = multiprocessing.get_context("spawn")
    telling, ready = context.Queue(), context.Barrier(2)
    facilitator = context.Process(target=facilitate, args=(room, telling, ready))
    with ExitStack() as open_windows:
        windows = Windows.opened(room.path, room.audiences(), open_windows)
        facilitator.start()
        scribe = take_notes(room, windows, ready)
        told = [telling.get(), scribe]
        facilitator.join()
        windows.keep_for(SETTLED_SECONDS)
        scribe.seconds = list(written(windows.scribe, scribe.notes, scribe.typed))
        told += [followed(room, screen) for screen in windows.screens]
    return told


def facilitate(room: Room, telling: "Queue[Told]", ready: Barrier) -> None:
    """Make a rehearsal's moves at their times, and look at the file in between."""
    told = Told("facilitator")
    with Session.open(room.path, clock=room.clock) as session:
        player = Player(session.scenario, Draws(room.seed), NO_SCRIPT)
        over = room.begin(ready)
        while time.monotonic() < over and (move := player.move(session.state)) is not None:
            wait = max(STEP_MS, move.at_ms - session.clock_ms()) / 1000 / room.clock.speed
            ends = min(over, time.monotonic() + wait)
            while (left := ends - time.monotonic()) > 0:
                time.sleep(min(left, LOOK_SECONDS))
                session.refresh()
            _act(session, move.command, told)
    telling.put(told)


def take_notes(room: Room, windows: Windows, ready: Barrier) -> Told:
    """Write notes in the scribe's window until the time is up; keep what all windows paint."""
    told = Told("scribe, note to painted")
    chance = random.Random(room.seed)
    over = room.begin(ready)
    while time.monotonic() < over:
        windows.keep_for(chance.uniform(*NOTE_SECONDS) / room.clock.speed)
        text = f"Note {len(told.notes) + 1} of the scribe"
        told.notes.append(text)
        told.typed.append(time.monotonic())
        windows.scribe.write(f"{text}\r".encode())
    return told


def _act(session: Session, command: AnyCommand, told: Told) -> None:
    """Record a command and how long that took; what hindered it is trouble."""
    begun = time.monotonic()
    try:
        session.do(command, actor=told.who)
    except (Refused, StoreError) as error:
        told.trouble.append(f"{command.kind}: {error.message}")
        return
    told.seconds.append(time.monotonic() - begun)


def followed(room: Room, screen: Screen) -> Told:
    """How far a screen was behind each commit that changed what its audience sees at the top."""
    told = Told(f"screen for {screen.audience}")
    with Session.open(room.path, read_only=True, clock=room.clock) as session:
        state = initial(session.scenario, session.facts.seed)
        changes: list[tuple[float, Mark]] = []
        seen = mark(session.view(screen.audience))
        for entry in session.entries:
            state = advance(session.scenario, state, entry.stamp, entry.events)
            now = mark(view(session.scenario, state, screen.audience))
            if now != seen:
                changes.append((room.clock.of_the_day(datetime.fromisoformat(entry.stamp.at)), now))
            seen = now
    try:
        told.seconds = behind(screen.terminal, changes)
    except Silent as silent:
        told.trouble.append(str(silent))
    return told


def report(room: Room, told: Sequence[Told]) -> int:
    """Print what came of it; 1 if a note or a commit is missing somewhere, or the chain broken."""
    found = verify_session(room.path)
    with Session.open(room.path, read_only=True, clock=room.clock) as session:
        recorded = [note.text for note in session.state.room.notes]
        phase = session.state.game.phase
    written = [note for one in told for note in one.notes]
    writers = sum(len(one.seconds) for one in told if not one.who.startswith("screen"))
    unseen = [one.who for one in told if one.who.startswith("screen") and one.trouble]
    lost = len(set(written) - set(recorded)) + max(0, writers - found.commits)
    print(f"{found.commits} commits, {len(recorded)} of them notes, to {phase}; {lost} lost")
    print(f"the session is {'sound' if found.ok else f'not sound: {found.problem}'}")
    for one in sorted(told, key=lambda one: one.who):
        print(line(one))
    return 0 if found.ok and not lost and not unseen and recorded == written else 1


def line(told: Told) -> str:
    """What one of them had to tell."""
    seconds = sorted(told.seconds) or [0.0]
    middle, most = seconds[len(seconds) // 2], seconds[-1]
    late = sum(one > BEHIND for one in seconds)
    trouble = f"; trouble: {'; '.join(told.trouble)}" if told.trouble else ""
    return (
        f"{told.who:<24} {len(told.seconds):4} times; half within {middle:.3f} s, 95 % within "
        f"{p95(seconds):.3f} s, at most {most:.3f} s, {late} over {BEHIND} s{trouble}"
    )


if __name__ == "__main__":
    sys.exit(main())
