"""Judging: `decide` says what a command comes to, or refuses it with a reason and a hint."""

from tabletop.engine.decide import adjudication, choices, diplomacy, injects, room, session
from tabletop.engine.decide.base import decide

__all__ = ["decide"]

FAMILIES = (session, injects, diplomacy, choices, adjudication, room)
"""The modules whose functions judge commands; importing them registers each."""
