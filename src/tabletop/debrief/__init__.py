"""The debrief: everything that the log of a session tells, as plain data."""

from tabletop.debrief.build import debrief
from tabletop.debrief.facts import SessionFacts
from tabletop.debrief.model import Debrief, schema

__all__ = ["Debrief", "SessionFacts", "debrief", "schema"]
