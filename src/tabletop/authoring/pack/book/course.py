"""A turn in the book: its opening, the ruling tables of its decisions, outcomes, the ways on."""

from collections.abc import Iterator

from tabletop.authoring.pack.book import rulings
from tabletop.authoring.pack.model import Making
from tabletop.authoring.telling import turns
from tabletop.formats.document import Block, Heading, PageBreak, Paragraph
from tabletop.scenario.model import Turn


def turn(making: Making, one: Turn) -> Iterator[Block]:
    """All that the facilitator needs in a turn beside the list of injects."""
    naming = making.naming.at(one.id)
    yield PageBreak()
    yield from turns.opening(naming, one)
    for put in one.decisions.values():
        yield from rulings.decision(naming, put, menus=making.choices.menus)
    if one.outcomes:
        yield Heading(2, "Outcomes, read from the first to the last")
        yield rulings.outcomes(naming, one)
    yield Heading(2, "What follows")
    yield Paragraph("Read when the outcomes are done.")
    yield from turns.onward(naming, one)
