import pytest

from tabletop.scenario.model import Scenario
from tests.engine.play import Play


@pytest.fixture
def play(small: Scenario) -> Play:
    return Play(small, seed=4)
