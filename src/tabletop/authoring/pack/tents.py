"""Name tents: a delegation's name in large letters, on a page that is folded along its middle."""

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.formats.document import Tent
from tabletop.scenario.model import Team


def tent(making: Making, team: Team) -> Sheet:
    """The name tent of a team."""
    title = making.wording.tent.format(team=team.name)
    return making.for_team(team, "name_tent", title, (Tent(team.name),))
