"""SPIN's search of a model, in its best exact form on one core.

On M, this form was the best of those tried: byte fields in place of narrow ones, a state stored
between the last act and the turn's end, -DCOLLAPSE, -O3 and -o2 take longer or no less. Hash
compaction (-DHC4) and bit states may lose states, and are no match for an exact answer.
"""

import re
import shutil
from pathlib import Path

from exploring import promela
from exploring.board import Board
from exploring.running import Found, Ran, run

_FLAGS = ("-O2", "-DSAFETY", "-DNOREDUCE", "-DNOCOMP")
_DEEP = 1_000
"""Steps of one play at most; the longest game takes under a hundred."""


class Failed(Exception):
    """SPIN's output is not that of a search."""


def here() -> bool:
    """Whether SPIN and a C compiler can be run."""
    return bool(shutil.which("spin") and shutil.which("gcc"))


def build(board: Board, folder: Path, megabytes: int) -> Path:
    """Translate and compile the search of a game, which may take so much memory."""
    (folder / "game.pml").write_text(promela.model(board), encoding="utf-8")
    run(["spin", "-a", "game.pml"], folder)
    run(["gcc", *_FLAGS, f"-DMEMLIM={megabytes}", "-o", "pan", "pan.c"], folder)
    return folder / "pan"


def search(board: Board, program: Path, expected: int) -> Found:
    """Search all states, of which so many at most are expected. Raises Failed."""
    ran = run([str(program), f"-m{_DEEP}", f"-w{expected.bit_length()}"], program.parent)
    return found(board, ran)


def found(board: Board, ran: Ran) -> Found:
    """What a search's output says. Raises Failed."""
    names = promela.numbers(board)
    return Found(
        frozenset(names[int(one)] for one in re.findall(r"^reached (\d+)$", ran.output, re.M)),
        _number(ran.output, "states, stored"),
        _number(ran.output, "transitions"),
        ran.seconds,
        ran.cpu,
        ran.megabytes,
        "errors: 0" in ran.output and "Search not completed" not in ran.output,
    )


def _number(output: str, what: str) -> int:
    match = re.search(rf"([\d.e+]+) {what}", output)
    if match is None:
        raise Failed(output)
    return int(float(match.group(1)))
