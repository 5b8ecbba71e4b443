"""Slips for what a delegation says to another, or asks of control."""

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.pack.paper import laid_out
from tabletop.formats.document import Blank, Heading, Item, Paragraph
from tabletop.scenario.model import Team

_TO_A_PAGE, _LINES = 4, 7


def message_slips(making: Making, team: Team) -> Sheet:
    """A page of slips of a team, to be copied as often as the room needs it."""
    title = making.wording.messages.format(team=team.name)
    return making.for_team(
        team, "messages", title, laid_out([_slip(making, team)] * _TO_A_PAGE, _TO_A_PAGE)
    )


def _slip(making: Making, team: Team) -> Item:
    words = making.wording
    return (
        Heading(1, words.messages.format(team=team.name)),
        Paragraph("\n\n".join(words.message_lines)),
        Blank(_LINES),
    )
