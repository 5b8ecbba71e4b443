"""The small form of `make kills`."""

import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[2] / "tools" / "kills.py"


def test_no_kill_loses_an_acknowledged_commit_or_leaves_half_of_one() -> None:
    command = [sys.executable, str(TOOL), "--kills", "8", "--seed", "3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("8 kills")
    assert done.stdout.endswith(" 0 faults\n")
