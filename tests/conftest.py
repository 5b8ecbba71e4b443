"""What all tests share: the small scenario, and generated play that is the same on every run."""

from pathlib import Path

import pytest
from hypothesis import settings

from tabletop.scenario import Scenario, ScenarioFiles, load

settings.register_profile("same_every_time", derandomize=True, deadline=None, database=None)
settings.load_profile("same_every_time")

SMALL = Path(__file__).parent / "scenarios" / "small.yaml"


@pytest.fixture(scope="session")
def small_files() -> ScenarioFiles:
    """The small scenario as it lies on the disk."""
    return ScenarioFiles(SMALL.name, {SMALL.name: SMALL.read_bytes()})


@pytest.fixture(scope="session")
def small(small_files: ScenarioFiles) -> Scenario:
    """A complete small scenario that uses every construct of the format."""
    return load(small_files)
