import pytest

from tabletop.debrief.compare import Comparison, compare
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import rehearsals, side_by_side
from tests.engine.play import Play
from tests.export.compare.telling import spoken


@pytest.fixture(scope="session")
def two(small: Scenario) -> Comparison:
    """Two games that parted in the first turn, with reasons and readings."""
    return side_by_side(spoken(small, "call"), spoken(small, "patrol"))


@pytest.fixture(scope="session")
def many(small: Scenario) -> Comparison:
    """Eight rehearsed games."""
    return compare([played for played, _ in rehearsals(small, range(8))])


@pytest.fixture
def unplayed(small: Scenario) -> Comparison:
    """Two sessions that were never begun."""
    return side_by_side(Play(small), Play(small))
