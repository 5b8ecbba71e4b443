"""What all know when a turn opens, for each table to keep, with room for notes."""

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.formats.document import Blank, Heading, Paragraph
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Team, Turn

_LINES = 14
"""Empty lines for notes: as many as a page has below a briefing of some 150 words."""


def briefing(making: Making, team: Team, turn: Turn) -> Sheet:
    """The briefing of a turn, as it is read out."""
    words = making.wording
    parts = (
        Heading(1, making.turn(turn)),
        Paragraph(words.minutes.format(story_time=turn.scenario_time, minutes=turn.minutes)),
        *blocks(turn.briefing, under=1),
        Heading(2, words.notes),
        Blank(_LINES),
    )
    title = words.known.format(team=team.name)
    return making.for_team(team, making.file(turn, "briefing"), title, parts)
