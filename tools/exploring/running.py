"""Running a program, with what it took."""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Found:
    """What a tool found out, and what that took.

    `reached` are the ids of the injects, outcomes and endings that can come about; `megabytes` is
    the most memory that the process held; `seconds` are of the search alone, without translation.
    """

    reached: frozenset[str]
    states: int
    steps: int
    seconds: float
    megabytes: float
    complete: bool = True
    probabilities: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Ran:
    """A program's standard output, its time from start to end, and its greatest resident size."""

    output: str
    seconds: float
    megabytes: float


def run(command: list[str], folder: Path) -> Ran:
    """Run a program in a process of its own. Raises CalledProcessError if it fails."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, text)
    return Ran(text, took, usage.ru_maxrss / 1024)
