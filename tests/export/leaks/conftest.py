from tests.debrief.attribution.conftest import west
from tests.debrief.conftest import play

__all__ = ["play", "west"]
