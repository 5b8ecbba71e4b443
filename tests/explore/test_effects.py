"""Noting that an indicator is held at an end of its range changes nothing about its values."""

from pathlib import Path

import pytest

from tabletop.explore.forward import forward
from tabletop.explore.plan import END, Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.things import Name, clamped
from tabletop.scenario import Scenario, ScenarioFiles, load

PLANTED = Path(__file__).with_name("planted.yaml")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(ScenarioFiles(PLANTED.name, {PLANTED.name: PLANTED.read_bytes()}))


def test_values_are_the_same_whether_or_not_clamping_is_noted(scenario: Scenario) -> None:
    tension: Name = ("indicator", "tension")
    alone = _at_the_end(scenario, tension, frozenset({tension}))
    noted = _at_the_end(scenario, tension, frozenset({tension, clamped("tension")}))
    assert noted == pytest.approx(alone)


def _at_the_end(scenario: Scenario, name: Name, watched: frozenset[Name]) -> dict[int, float]:
    last = forward(plan(scenario, Question(watched=watched)), Policy()).openings[END]
    column = last.board[name]
    return {value: float(last.chance[column == value].sum()) for value in set(column.tolist())}
