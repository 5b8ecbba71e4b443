"""The scenario that reports are about, and the case of an answer made by hand."""

from pathlib import Path

import pytest

from tabletop.explore.report.section import Case
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.explore.report.answers import answer

EXAMPLE = Path(__file__).parents[2] / "scenarios" / "example.yaml"


@pytest.fixture(scope="session")
def example() -> Scenario:
    """A small scenario about which nothing is found."""
    return load(ScenarioFiles(EXAMPLE.name, {EXAMPLE.name: EXAMPLE.read_bytes()}))


@pytest.fixture
def case(example: Scenario) -> Case:
    """An exact answer in which nothing stands out."""
    return Case(example, answer())
