"""After parsing: whether what a scenario names exists, and whether it can mean what it says."""

from collections.abc import Iterable

from tabletop.diagnostics import Diagnostic
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.references.book import Book
from tabletop.scenario.references.folding import folded
from tabletop.scenario.references.names import check_names
from tabletop.scenario.references.play import check_play
from tabletop.scenario.references.said import check_phrases
from tabletop.scenario.references.values import check_values

CHECKS = (check_names, check_values, check_play, check_phrases)
"""Each takes a Book and writes what it finds into it."""


def check(
    scenario: Scenario, positions: Positions, mended: Iterable[Location] = ()
) -> list[Diagnostic]:
    """Every fault of a scenario that one value alone does not show.

    `mended` are the places where a stand-in took the place of a faulty value.
    """
    book = Book(scenario, positions, mended)
    for one in CHECKS:
        one(book)
    return folded(book.findings)
