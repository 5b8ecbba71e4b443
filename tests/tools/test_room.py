"""The small form of `tools/room.py`."""

import subprocess
import sys
from pathlib import Path

TOOL = Path(__file__).parents[2] / "tools" / "room.py"
SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"


def test_a_facilitator_a_scribe_and_three_screens_lose_nothing() -> None:
    command = [sys.executable, str(TOOL), str(SMALL), "--minutes", "2", "--speed", "60"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}{done.stderr}"
    assert "; 0 lost" in done.stdout
    assert "the session is sound" in done.stdout
    assert "trouble" not in done.stdout
