from pathlib import Path

import pytest

from tabletop.engine.log import replay
from tabletop.runner import moments
from tabletop.runner.moments import Moments
from tabletop.scenario import Scenario
from tests.debrief.telling import called
from tests.engine.play import Play


def test_any_moment_in_any_order_is_what_replay_gives(
    small: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moments, "STEP", 3)
    play = called(Play(small, seed=4))
    found = Moments(small, 4, play.entries, Path("x"))
    last = len(play.entries)
    for commit in (5, last, 1, 7, 0, 3, last - 1, *range(last + 1)):
        assert found.at(commit) == replay(small, 4, play.entries[:commit])
