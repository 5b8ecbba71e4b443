"""A room at work on one session file: a facilitator, a scribe and three screens, each a process.

    python tools/room.py [SCENARIO] [--minutes 60] [--speed 10] [--seed 1]

The facilitator makes the moves of a rehearsal at their times, the scribe writes notes and receipts,
the screens follow; all of them on a clock that runs `--speed` times as fast as the day. Afterwards
every note must be there, in order, and the session must verify; how long each act took, and how far
the screens were behind, is printed in seconds of the day. Ends with 1 if anything was lost.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path

from tabletop.engine.commands import AnyCommand, Deliver, Note
from tabletop.engine.refusal import Refused
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

SCREENS = ("public", "facilitator", "team")
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

    def begin(self, ready: Barrier) -> float:
        """Wait until all are in the room; the monotonic time at which it is left."""
        ready.wait()
        return time.monotonic() + self.minutes * MINUTE / self.clock.speed


@dataclass
class Told:
    """What one of them has to tell: seconds that acts took or screens were behind, and notes."""

    who: str
    seconds: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
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
    """Start everybody, wait until all is played and seen, and gather what they tell."""
    context = multiprocessing.get_context("spawn")
    telling, done, ready = context.Queue(), context.Event(), context.Barrier(2 + len(SCREENS))
    writers = [
        context.Process(target=part, args=(room, telling, ready))
        for part in (facilitate, take_notes)
    ]
    screens = [
        context.Process(target=follow, args=(room, screen, telling, ready, done))
        for screen in SCREENS
    ]
    for process in (*screens, *writers):
        process.start()
    told = [telling.get() for _ in writers]
    done.set()
    told += [telling.get() for _ in screens]
    for process in (*screens, *writers):
        process.join()
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


def take_notes(room: Room, telling: "Queue[Told]", ready: Barrier) -> None:
    """Write notes, and who has received what, until the time is up."""
    told = Told("scribe")
    chance = random.Random(room.seed)
    with Session.join(room.path, clock=room.clock) as session:
        over = room.begin(ready)
        while time.monotonic() < over:
            time.sleep(chance.uniform(*NOTE_SECONDS) / room.clock.speed)
            session.refresh()
            receipt = _receipt(session)
            if receipt is not None and chance.random() < 0.5:
                _act(session, receipt, told)
                continue
            text = f"Note {len(told.notes) + 1} of the scribe"
            if _act(session, Note(text=text), told):
                told.notes.append(text)
    telling.put(told)


def _receipt(session: Session) -> Deliver | None:
    """A delivery that is not recorded yet."""
    had = {(one.item, one.team) for one in session.state.room.deliveries}
    for one in session.state.room.shown:
        if one.what in ("inject", "message") and (one.item, one.team) not in had:
            return Deliver(item=one.item, team=one.team)
    return None


def _act(session: Session, command: AnyCommand, told: Told) -> bool:
    """Record a command and how long that took; what hindered it is trouble."""
    begun = time.monotonic()
    try:
        session.do(command, actor=told.who)
    except (Refused, StoreError) as error:
        # Both may have seen the same thing received; the second is told that it is recorded.
        if error.code != "same":
            told.trouble.append(f"{command.kind}: {error.message}")
        return False
    told.seconds.append(time.monotonic() - begun)
    return True


def follow(room: Room, screen: str, telling: "Queue[Told]", ready: Barrier, done: Event) -> None:
    """Follow as a screen does, until all was written and has been seen."""
    told = Told(f"screen for {screen}")
    with Session.open(room.path, read_only=True, clock=room.clock) as session:
        audience = next(iter(session.scenario.teams)) if screen == "team" else screen
        seen = len(session.entries)
        room.begin(ready)
        while True:
            last = done.is_set()
            if session.refresh():
                session.view(audience)
                now = room.clock.now()
                told.seconds += [
                    (now - datetime.fromisoformat(one.stamp.at)).total_seconds() / room.clock.speed
                    for one in session.entries[seen:]
                ]
                seen = len(session.entries)
            elif last:
                break
            time.sleep(LOOK_SECONDS)
    telling.put(told)


def report(room: Room, told: Sequence[Told]) -> int:
    """Print what came of it; 1 if a note or a commit is missing somewhere, or the chain broken."""
    found = verify_session(room.path)
    with Session.open(room.path, read_only=True, clock=room.clock) as session:
        recorded = [note.text for note in session.state.room.notes]
        phase = session.state.game.phase
    written = [note for one in told for note in one.notes]
    writers = sum(len(one.seconds) for one in told if not one.who.startswith("screen"))
    unseen = [
        one.who for one in told if one.who.startswith("screen") and len(one.seconds) < found.commits
    ]
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
    p95 = seconds[min(len(seconds) - 1, len(seconds) * 95 // 100)]
    trouble = f"; trouble: {'; '.join(told.trouble)}" if told.trouble else ""
    return (
        f"{told.who:<24} {len(told.seconds):4} times; half within {middle:.3f} s, 95 % within "
        f"{p95:.3f} s, at most {most:.3f} s, {late} over {BEHIND} s{trouble}"
    )


if __name__ == "__main__":
    sys.exit(main())
