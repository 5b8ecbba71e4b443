"""The sections of a comparison, in the order in which they are read."""

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.decisions import decisions
from tabletop.export.compare.gaps import gaps
from tabletop.export.compare.indicators import indicators
from tabletop.export.compare.overview import colophon, overview
from tabletop.export.compare.partings import partings
from tabletop.export.compare.section import Case, Section
from tabletop.export.compare.treatment import treatment
from tabletop.export.compare.visited import visited

SECTIONS = (overview, treatment, decisions, partings, indicators, gaps, visited, colophon)


def sections(comparison: Comparison) -> tuple[Section, ...]:
    """Every section."""
    case = Case(comparison)
    return tuple(section(case) for section in SECTIONS)


def title(comparison: Comparison) -> str:
    """The title of every document of a comparison."""
    return f"{comparison.title}: {len(comparison.runs)} sessions side by side"
