"""Many rehearsals of one scenario: how often each ending is reached, and that none fails.

    python tools/rehearsals.py [SCENARIO] [--times N] [--first SEED]

Ends with exit code 1 if an ending was never reached or a session does not verify.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.verification import verify_session
from tabletop.scenario import load

SCENARIO = "polish_border_air_incident"
TIMES = 200


def main() -> int:
    """Rehearse and print the frequencies; the exit code."""
    wanted = _arguments()
    files = find(wanted.scenario)
    seeds = range(wanted.first, wanted.first + wanted.times)
    endings: Counter[str] = Counter()
    unsound = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in seeds:
            done = rehearse(files, seed, Path(folder) / f"{seed}.tabletop")
            endings[done.ending] += 1
            unsound += not verify_session(done.path).ok
    return _tell(endings, list(load(files).endings), unsound)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Rehearse a scenario many times.")
    parser.add_argument("scenario", nargs="?", default=SCENARIO)
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    return parser.parse_args()


def _tell(endings: Counter[str], known: list[str], unsound: int) -> int:
    for ending in known:
        print(f"{endings[ending]:5}  {ending}")
    print(f"{endings.total():5}  sessions, {unsound} of them unsound")
    return 0 if all(endings[one] for one in known) and not unsound else 1


if __name__ == "__main__":
    sys.exit(main())
