"""Several processes on one session file."""

import subprocess
import sys
from pathlib import Path

import pytest

from tabletop.runner.store import Store
from tests.runner.store.samples import create

EACH = 25
ROOT = Path(__file__).parents[3]

WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from tabletop.runner.store import Store, StoreRefused
from tests.runner.store.samples import as_drafted, game, note

path, name, kind, count = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
with Store.open(path) as store:
    commits, number = [], 0
    while number < count:
        seen = max((commit.seq for commit in commits if commit.game), default=0)
        asked = note(f"{name}{number}") if kind == "note" else game(f"{name}{number}", seen)
        try:
            own = store.write(len(commits), asked, lambda fresh: commits.extend(fresh) or asked)
            commits.append(own)
            number += 1
        except StoreRefused as refused:
            assert refused.code == "stale", refused.message
            commits.extend(store.read(len(commits)))
    assert [commit.seq for commit in commits] == list(range(1, len(commits) + 1))
"""


@pytest.mark.parametrize("kinds", [["note"] * 4, ["game"] * 4, ["game", "note", "note", "note"]])
def test_four_writers_lose_nothing_and_leave_no_gap(path: Path, kinds: list[str]) -> None:
    create(path).close()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), f"w{number}-", kind, str(EACH)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number, kind in enumerate(kinds)
    ]
    assert [writer.communicate()[1] for writer in writers] == [""] * 4
    with Store.open(path) as store:
        commits = store.read()
        assert store.verify().ok
    assert [commit.seq for commit in commits] == list(range(1, 4 * EACH + 1))
    for number in range(4):
        mine = [one.command_id for one in commits if one.command_id.startswith(f"w{number}-")]
        assert mine == [f"w{number}-{count}" for count in range(EACH)]
