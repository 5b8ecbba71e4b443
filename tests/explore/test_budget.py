"""Exploring stays within its memory, or says before it builds anything that it will not."""

import importlib
import tracemalloc
from pathlib import Path

import pytest

from tabletop.explore.budget import TooLarge
from tabletop.explore.forward import forward
from tabletop.explore.plan import Plan, plan
from tabletop.explore.policy import Policy

TOOLS = Path(__file__).parents[2] / "tools"
STEP = 1 << 18
BESIDE = 400_000
"""Bytes of what does not grow with states: tables of conditions, acts and programs."""


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> Plan:
    """A game with enough states to outweigh all else."""
    monkeypatch.syspath_prepend(str(TOOLS))
    games = importlib.import_module("exploring.games")
    return plan(games.scenario(games.S))


def peak(made: Plan, budget: int | None) -> int:
    """The most bytes that one exploration holds at a time, whether it comes to its end or not."""
    tracemalloc.start()
    try:
        forward(made, Policy(), budget)
    except TooLarge:
        pass
    finally:
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return most


def fits(made: Plan, budget: int) -> bool:
    try:
        forward(made, Policy(), budget)
    except TooLarge:
        return False
    return True


def test_a_budget_that_is_given_holds(large: Plan) -> None:
    enough = next(size for size in range(STEP, 1 << 28, STEP) if fits(large, size))

    assert not fits(large, enough - STEP)
    assert peak(large, enough) <= enough + BESIDE


def test_what_does_not_fit_is_refused_before_it_is_built(large: Plan) -> None:
    budget = peak(large, None) // 4

    with pytest.raises(TooLarge) as refused:
        forward(large, Policy(), budget)

    assert refused.value.turn in large.turns
    assert refused.value.states > 0
    assert refused.value.bytes > budget
    assert peak(large, budget) <= budget + BESIDE
