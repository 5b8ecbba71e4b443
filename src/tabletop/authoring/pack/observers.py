"""Observer's sheets, one a turn. They hold nothing that a team may not know."""

from collections.abc import Iterator

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.formats.document import Blank, Block, Heading, Paragraph, Run, Table
from tabletop.scenario.model import Turn


def observers_sheet(making: Making, turn: Turn) -> Sheet:
    """What an observer fills in during a turn."""
    parts = tuple(_parts(making, turn))
    return making.for_observers(making.file(turn, "observed"), making.wording.watching, parts)


def _parts(making: Making, turn: Turn) -> Iterator[Block]:
    words = making.wording
    yield Heading(1, making.turn(turn))
    yield Paragraph((Run(words.watching_how, italic=True),))
    yield Table(
        words.watching_table,
        tuple(((Run(one.name, bold=True),), "", "", "") for one in making.scenario.teams.values()),
        shares=(18, 18, 24, 40),
        room=2,
    )
    for question in words.watching_questions:
        yield Paragraph((Run(question, bold=True),))
        yield Blank(2)
