"""The facilitator's book: all that is needed to run the day by hand. Its own sentences are English.

A new part is a module with a function that yields blocks, and its line in `_parts`.
"""

from collections.abc import Iterator

from tabletop.authoring.pack.book import course, handing, injects, keeping
from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.telling import board, ends, grounds, people, turns
from tabletop.formats.document import Block, Heading, PageBreak, Paragraph

_WITHOUT_CHART = (
    "The chart is drawn with libraries that are not installed here: pip install "
    "'tabletop-crisis[graph]', then make the pack again."
)


def book(making: Making) -> Sheet:
    """The book of a scenario."""
    title = f"{making.scenario.title}: the facilitator's book"
    return making.for_control("book", title, tuple(_parts(making)))


def _parts(making: Making) -> Iterator[Block]:
    naming = making.naming
    yield from handing.what_lies_here(making)
    yield from handing.by_hand()
    yield PageBreak()
    yield from turns.at_a_glance(naming)
    yield from _chart(making)
    yield PageBreak()
    yield from people.setting(making.scenario.setting)
    yield from grounds.objectives(making.scenario)
    yield from people.control(making.scenario)
    yield from board.causes(naming)
    yield PageBreak()
    yield from board.board(naming)
    yield from injects.listed(naming)
    for turn in making.scenario.turns.values():
        yield from course.turn(making, turn)
    yield from ends.endings(naming)
    yield from ends.hot_wash(naming)
    yield from grounds.grounds(naming)
    yield from keeping.running_sheet(making)


def _chart(making: Making) -> Iterator[Block]:
    if making.chart is not None:
        yield PageBreak()
    yield Heading(1, "The flow chart")
    yield making.chart or Paragraph(_WITHOUT_CHART)
