"""How a game may end, what is asked then, and which findings of the checks the writer answered."""

from collections.abc import Iterator

from tabletop.authoring.telling import conditions
from tabletop.authoring.telling.naming import Naming
from tabletop.authoring.telling.page import read_out
from tabletop.formats.document import (
    Block,
    Heading,
    PageBreak,
    Paragraph,
    Run,
    bullets,
    numbered,
)
from tabletop.scenario.model import Ending, Scenario


def endings(naming: Naming) -> Iterator[Block]:
    """Every ending."""
    yield PageBreak()
    yield Heading(1, "The endings")
    yield Paragraph("When the hot wash begins, the first of these that holds is read out.")
    for number, ending in enumerate(naming.scenario.endings.values(), 1):
        yield Heading(2, f"Ending {number}: {ending.title}")
        yield from _ending(naming, ending)


def _ending(naming: Naming, ending: Ending) -> Iterator[Block]:
    if ending.when is None:
        yield Paragraph("It holds if none before it does.")
    else:
        yield from conditions.told(naming, "It holds", ending.when)
    yield read_out(ending.text)


def hot_wash(naming: Naming) -> Iterator[Block]:
    """The questions of the hot wash."""
    questions = naming.scenario.hot_wash.values()
    if questions:
        yield Heading(1, "The hot wash")
        yield Paragraph("Asked when play is over and the cause card lies open:")
        yield numbered(f"{one.ask} (Of {naming.audience(one.of)}.)" for one in questions)


def accepted(scenario: Scenario) -> Iterator[Block]:
    """Findings of the checks that the writer lets stand, each with its reason."""
    if scenario.accepted:
        yield Heading(1, "Findings that the writer lets stand")
        yield bullets(
            (Run(f"{code}: ", bold=True), Run(reason)) for code, reason in scenario.accepted.items()
        )
