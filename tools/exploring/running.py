"""Running a program, with what it took; as a program itself, the slim process that starts it.

The greatest resident size that the system tells of a process counts that of its parent from before
the start. So between a bench with all its modules and the program there stands a bare Python:
python running.py PROGRAM [ARGUMENT]...
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Found:
    """What a tool found out, and what that took.

    `reached` are the ids of the injects, outcomes and endings that can come about, `probabilities`
    those of the endings. `seconds` are of the search alone, without translation or compilation,
    `cpu` those of them in which a processor worked; `megabytes` is the most that the process held.
    """

    reached: frozenset[str]
    states: int
    steps: int
    seconds: float
    cpu: float
    megabytes: float
    complete: bool = True
    probabilities: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Ran:
    """A program's output, its seconds in all and on a processor, its greatest size."""

    output: str
    seconds: float
    cpu: float
    megabytes: float


def run(command: list[str], folder: Path) -> Ran:
    """Run a program in a process of its own. Raises CalledProcessError if it fails."""
    starter = [sys.executable, "-I", "-S", __file__, *command]
    done = subprocess.run(
        starter, cwd=folder, stdout=subprocess.PIPE, text=True, errors="replace", check=False
    )
    output, _, last = done.stdout.rstrip("\n").rpartition("\n")
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout)
    return Ran(output, *json.loads(last))


def main(command: list[str]) -> int:
    """Run a program, then print [seconds, cpu, megabytes] of it on a line of its own."""
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    took = time.perf_counter() - start
    print(f"\n{json.dumps([took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024])}")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
