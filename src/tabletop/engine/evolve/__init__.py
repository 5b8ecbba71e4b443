"""Recording: `evolve` writes down what happened. It never judges and never clamps."""

from tabletop.engine.evolve import decisions, injects, room, session
from tabletop.engine.evolve.base import evolve

__all__ = ["evolve"]

FAMILIES = (session, injects, decisions, room)
"""The modules whose functions record events; importing them registers each."""
