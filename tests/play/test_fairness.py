"""The small form of `tools/fairness.py`: what its figures mean."""

import importlib
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from tabletop.scenario import Scenario


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "tools"))
    return importlib.import_module("fairness")


def test_under_each_card_the_shares_of_the_endings_are_a_hundred(
    tool: Any, small: Scenario
) -> None:
    done = list(tool.games(small, range(40)))
    shares = tool.endings_by_cause(small, done)

    assert set(shares) == {"all", *small.causes}
    assert all(sum(share.values()) == pytest.approx(100) for share in shares.values())


def test_what_no_game_showed_is_named(tool: Any, small: Scenario) -> None:
    done = list(tool.games(small, range(3)))
    named = tool.never_seen(small, done)
    everything = tool.never_seen(small, [])

    assert set(named) < set(everything)
    assert f"turn {next(iter(small.turns))}" in everything
    assert f"turn {next(iter(small.turns))}" not in named


def test_a_decision_moves_the_end_as_far_as_its_options_lie_apart(
    tool: Any, small: Scenario
) -> None:
    decision = next(iter(small.decisions.values()))
    one, other, *_ = decision.options
    ends = MappingProxyType({one: 2, other: 5})
    done = [
        tool.Game("", "", frozenset(), {decision.id: option}, {"x": end})
        for option, end in ends.items()
    ]

    far = {
        team: tool.spreads(small, done, team, lambda game: game.indicators["x"])
        for team in small.teams
    }
    assert far == {team: [3] if team == decision.team else [] for team in small.teams}


def test_the_report_has_a_line_for_each_ending_and_team(tool: Any, small: Scenario) -> None:
    done = list(tool.games(small, range(5)))
    lines = list(tool.report(small, done))

    for name in (*small.endings, *small.teams):
        assert any(line.split()[:1] == [name[:14]] for line in lines), name
