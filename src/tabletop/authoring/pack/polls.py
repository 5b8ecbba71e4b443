"""The forms on which a delegation says how it read the others."""

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.pack.wording import BOX, SCALE
from tabletop.formats.document import Heading, Paragraph, Run, Table
from tabletop.scenario.model import Team, Turn


def poll_form(making: Making, team: Team, turn: Turn) -> Sheet | None:
    """The form of a team for a turn's poll; None if the turn has none."""
    if turn.poll == "off":
        return None
    words = making.wording
    reading = f"{SCALE}\n{BOX} {words.cannot_tell}"
    whose = "\n".join(f"{BOX} {one}" for one in words.whose)
    others = [one for one in making.scenario.teams.values() if one.id != team.id]
    parts = (
        Heading(1, making.turn(turn)),
        Paragraph(words.poll_how),
        Table(
            words.poll_table,
            tuple(((Run(one.name, bold=True),), reading, whose) for one in others),
            shares=(22, 45, 33),
            room=2,
        ),
        Paragraph(words.handed_in),
    )
    title = words.poll.format(team=team.name)
    return making.for_team(team, making.file(turn, "poll"), title, parts)
