"""What the bundled air incident promises beyond what every bundled scenario does."""

from pathlib import Path

import pytest

from tabletop.scenario import Scenario, ScenarioFiles, load

PATH = Path(__file__).parents[2] / "scenarios" / "polish_border_air_incident.yaml"
GUIDE = PATH.parents[1] / "facilitator_guides" / "polish_border_air_incident.md"


@pytest.fixture(scope="module")
def air() -> Scenario:
    return load(ScenarioFiles(PATH.name, {PATH.name: PATH.read_bytes()}))


def test_its_measure(air: Scenario) -> None:
    assert len(air.turns) == 6
    assert len(air.endings) == len(air.causes) == 5
    assert all(len(one.levels) >= 3 for one in air.indicators.values())


def test_causes_are_equally_plausible(air: Scenario) -> None:
    assert {one.weight for one in air.causes.values()} == {1}
