"""Sessions of one scenario side by side, as plain data."""

from tabletop.debrief.compare.build import compare
from tabletop.debrief.compare.model import Comparison, schema
from tabletop.debrief.compare.runs import MOST, NotComparable, Played

__all__ = ["MOST", "Comparison", "NotComparable", "Played", "compare", "schema"]
