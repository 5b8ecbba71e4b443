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


def test_the_guide_names_every_inject_outcome_and_question_of_consent(air: Scenario) -> None:
    guide = GUIDE.read_text("utf-8")
    options = [one for decision in air.decisions.values() for one in decision.options.values()]
    consents = [one.id for one in options if one.consent]
    named = (*air.turns, *air.injects, *air.outcomes, *air.hot_wash, *consents)

    assert [one for one in named if f"`{one}`" not in guide] == []
