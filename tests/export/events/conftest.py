from tests.debrief.conftest import play

__all__ = ["play"]
