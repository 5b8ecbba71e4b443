"""Storm's answer to a model: the probability of every ending. Needs stormpy 2.

It runs in a process of its own, in the Python that STORM_PYTHON names (default: this one).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from exploring import prism
from exploring.board import Board
from exploring.running import Found, run


def python() -> str:
    """The Python that is asked for stormpy."""
    return os.environ.get("STORM_PYTHON") or sys.executable


def here() -> bool:
    """Whether stormpy can be imported."""
    asked = [python(), "-c", "import stormpy"]
    return not subprocess.run(asked, capture_output=True, check=False).returncode


def check(board: Board, folder: Path) -> Found:
    """Build the Markov chain and ask for every ending."""
    model = folder / "game.prism"
    model.write_text(prism.model(board), encoding="utf-8")
    endings = [ending for ending, _ in board.endings]
    asking = Path(__file__).with_name("asking_storm.py")
    ran = run([python(), str(asking), str(model), str(len(endings))], folder)
    states, steps, seconds, cpu, chances = json.loads(ran.output.splitlines()[-1])
    probabilities = dict(zip(endings, chances, strict=True))
    reached = frozenset(ending for ending, chance in probabilities.items() if chance > 0)
    return Found(reached, states, steps, seconds, cpu, ran.megabytes, probabilities=probabilities)
