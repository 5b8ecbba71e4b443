"""The report's parts in their order."""

from collections.abc import Iterator

from tabletop.explore.report.board import indicators
from tabletop.explore.report.course import course, endings
from tabletop.explore.report.coverage import method
from tabletop.explore.report.eye import eye
from tabletop.explore.report.hands import leverage
from tabletop.explore.report.section import Case, Section
from tabletop.explore.report.supposed import supposed
from tabletop.explore.report.ways import roads
from tabletop.formats.document import bullets


def sections(case: Case, *, bars: bool = True) -> tuple[Section, ...]:
    """What there is to report, the most pressing first. `bars`: draw probabilities in tables.

    Where something is supposed, what that comes to stands in the place of what needs the eye.
    """
    every = (
        supposed(case) or eye(case),
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
