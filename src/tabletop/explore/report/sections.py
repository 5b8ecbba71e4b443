"""The report's parts in their order."""

from collections.abc import Iterator

from tabletop.explore.report.board import indicators
from tabletop.explore.report.course import changes, course, endings
from tabletop.explore.report.coverage import method
from tabletop.explore.report.eye import eye
from tabletop.explore.report.hands import leverage
from tabletop.explore.report.section import Case, Section
from tabletop.explore.report.ways import roads
from tabletop.formats.document import bullets


def sections(case: Case, *, bars: bool = True) -> tuple[Section, ...]:
    """What there is to report, the most pressing first. `bars`: draw probabilities in tables.

    Under an assumption the figures stand beside those without it, and nothing is called a fault of
    the scenario.
    """
    every = (
        changes(case) or eye(case),
        endings(case, bars=bars),
        course(case),
        indicators(case),
        leverage(case),
        Section("method", "How to read the figures", "", (bullets(method(case)),)),
        roads(case),
    )
    return tuple(_with_something(every))


def _with_something(every: tuple[Section, ...]) -> Iterator[Section]:
    for one in every:
        if one.blocks or one.scripts or one.topic == "changes":
            yield one
