"""Kill a process in the middle of a stream of commits, many times over, and look what is left.

    python tools/kills.py --kills 300 --seed 1

Each round a writer appends to one and the same session file and acknowledges every commit on a pipe
once it was recorded; it is killed at a random moment. The file must then open, hold every
acknowledged commit in full and at most one that was under way, and verify. Ends with 1 if not.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tabletop.runner.store import REMOVED, Commit, Draft, Header, Store, StoreError
from tabletop.scenario.bundle import ScenarioFiles

SCENARIO = ScenarioFiles("kills.yaml", {"kills.yaml": b"id: kills\n"})
MOST_ACKNOWLEDGED = 30
LONGEST_WAIT = 0.004
START_UP = 0.6
KILLED_AT_START = 10
DESTROYS_EACH = 20


@dataclass
class Tally:
    """What the rounds so far came to. `acknowledged` has the hash of each commit by its number."""

    acknowledged: dict[int, str] = field(default_factory=dict)
    rounds: int = 0
    in_transaction: int = 0
    unacknowledged: int = 0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.rounds} kills, {self.in_transaction} of them in the middle of a transaction; "
            f"{len(self.acknowledged)} commits acknowledged, {self.unacknowledged} kept that were "
            f"not yet; {len(self.faults)} faults"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--writer", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.writer:
        write_on(asked.writer)
    with tempfile.TemporaryDirectory(prefix="tabletop-kills-") as folder:
        tally = kill_often(Path(folder) / "kills.tabletop", asked.kills, random.Random(asked.seed))
    print(tally)
    for fault in tally.faults:
        print(fault, file=sys.stderr)
    return 1 if tally.faults else 0


def kill_often(path: Path, kills: int, chance: random.Random) -> Tally:
    """Kill a writer on the session file at `path` `kills` times, until the first fault."""
    Store.create(path, header(), SCENARIO).close()
    tally = Tally()
    while tally.rounds < kills and not tally.faults:
        tally.rounds += 1
        before = len(tally.acknowledged) + tally.unacknowledged
        acknowledged = killed_writer(path, chance)
        tally.acknowledged.update(acknowledged)
        tally.in_transaction += path.with_name(path.name + "-journal").exists()
        inspect(path, tally, before + len(acknowledged))
    return tally


def killed_writer(path: Path, chance: random.Random) -> dict[int, str]:
    """Start a writer, kill it at a random moment, and give what it acknowledged until then."""
    writer = subprocess.Popen(
        [sys.executable, __file__, "--writer", str(path)], stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    lines: list[bytes] = []
    if chance.randrange(KILLED_AT_START):
        lines += [writer.stdout.readline() for _ in range(chance.randint(1, MOST_ACKNOWLEDGED))]
        time.sleep(chance.uniform(0, LONGEST_WAIT))
    else:
        time.sleep(chance.uniform(0, START_UP))
    writer.kill()
    lines += writer.stdout.readlines()
    writer.stdout.close()
    writer.wait()
    pairs = (line.decode().split() for line in lines if line.endswith(b"\n"))
    return {int(seq): hash_hex for seq, hash_hex in pairs}


def inspect(path: Path, tally: Tally, expected: int) -> None:
    """Compare the file with what was acknowledged; note each fault in `tally`."""
    try:
        with Store.open(path) as store:
            commits, verified = store.read(), store.verify()
    except StoreError as error:
        tally.faults.append(f"kill {tally.rounds}: the file does not open: {error.message}")
        return
    hashes = {commit.seq: commit.hash for commit in commits}
    lost = [seq for seq, kept in tally.acknowledged.items() if hashes.get(seq) != kept]
    odd = [commit.seq for commit in commits if not whole(commit, len(commits))]
    tally.unacknowledged += len(commits) - expected
    found = {
        f"lost acknowledged commits {lost}": bool(lost),
        f"half commits {odd}": bool(odd),
        f"holds {len(commits)} commits, {expected} expected": len(commits) - expected not in (0, 1),
        verified.problem: not verified.ok,
    }
    tally.faults += [f"kill {tally.rounds}: {what}" for what, so in found.items() if so]


def whole(commit: Commit, last: int) -> bool:
    """Whether `commit`, of a file that ends with commit `last`, is all that was asked for."""
    gone = commit.seq % DESTROYS_EACH == DESTROYS_EACH // 2
    text = REMOVED if gone and commit.seq + DESTROYS_EACH // 2 <= last else said(commit.seq)
    events = tuple({"kind": "noted", "number": number, "text": text} for number in range(3))
    command = {"kind": "note", "text": text, "reason": "kills"}
    return commit.command == command and commit.events == events


def said(seq: int) -> str:
    """The text of commit `seq`: from a few letters to several pages of the file."""
    return f"Нота {seq} " * (1 + seq * 7919 % 300)


def draft(seq: int) -> Draft:
    """What the writer asks to have recorded as commit `seq`."""
    text = {"$text": "t1"}
    destroys = (f"{seq - DESTROYS_EACH // 2}.1",) if seq % DESTROYS_EACH == 0 else ()
    return Draft(
        at="2026-03-01T09:00:00Z",
        clock=seq,
        actor="facilitator",
        command_id=f"c{seq}",
        command={"kind": "note", "text": text, "reason": "kills"},
        events=tuple({"kind": "noted", "number": number, "text": text} for number in range(3)),
        texts={"t1": said(seq)},
        seen=seq - 1,
        destroys=destroys,
    )


def write_on(path: Path) -> None:
    """Append commits and acknowledge each on standard output, until killed."""
    with Store.open(path) as store:
        seq = len(store.read())
        while True:
            commit = append(store, draft(seq + 1))
            seq = commit.seq
            os.write(sys.stdout.fileno(), f"{seq} {commit.hash}\n".encode())


def append(store: Store, asked: Draft) -> Commit:
    """Record `asked` after the commit that it has seen."""
    return store.write(asked.seen, asked, lambda _fresh: asked)


def header() -> Header:
    """The header of the session file that is killed on."""
    return Header(
        format=1,
        session="00" * 16,
        created_at="2026-03-01T09:00:00Z",
        scenario_id="kills",
        scenario_version="1.0.0",
        scenario_main=SCENARIO.main,
        scenario_sha256=SCENARIO.sha256,
        rules=1,
        engine_version="0.1.0",
        seed=1,
        card={},
    )


if __name__ == "__main__":
    sys.exit(main())
