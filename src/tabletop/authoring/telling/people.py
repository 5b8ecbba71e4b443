"""The setting, the teams, and those for whom control speaks."""

from collections.abc import Iterator
from datetime import date

from tabletop.authoring.telling.naming import Naming, quoted, sentence
from tabletop.authoring.telling.page import labelled
from tabletop.debrief.names import listed, titled
from tabletop.formats.document import Block, Heading, Paragraph, bullets
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Scenario, Setting, Team

_KINDS = {"state": "A state", "organisation": "An organisation", "company": "A company"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def setting(told: Setting) -> Iterator[Block]:
    """When and where the fiction begins, and where it departs from what is known."""
    yield Heading(1, "The setting")
    yield Paragraph(
        f"The story opens on {_day(told.opens)}. {sentence(f'Its place: {told.place}')}"
    )
    yield labelled("What it leaves out or changes:", told.departures)


def _day(opens: str) -> str:
    """A date such as 2021-04-14 in words; anything else as it stands."""
    try:
        day = date.fromisoformat(opens)
    except ValueError:
        return opens
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def teams(naming: Naming) -> Iterator[Block]:
    """Every team with what all may read of it, and its own brief."""
    yield Heading(1, "The teams")
    for team in naming.scenario.teams.values():
        yield from public(naming, team)
        yield from brief(team, level=3)


def public(naming: Naming, team: Team) -> Iterator[Block]:
    """A team as all may know it."""
    yield Heading(2, f"{team.name} ({team.short})")
    kind = _KINDS.get(team.kind, "Neither a state nor an organisation")
    groups = listed(str(naming.scenario.groups[one].name) for one in team.groups)
    member = f" It belongs to: {groups}." if team.groups else ""
    yield Paragraph(f"{kind}.{member}")
    yield from blocks(team.public, under=2)


def brief(team: Team, level: int) -> Iterator[Block]:
    """What a team alone may read, below a heading of that level."""
    yield Heading(level, f"The brief of {team.name}, for its eyes only")
    yield from blocks(team.brief, under=level)
    if team.names:
        names = (f"{quoted(name)} for {titled(thing)}" for thing, name in team.names.items())
        yield Paragraph(f"Its own names: {listed(names)}.")


def control(scenario: Scenario) -> Iterator[Block]:
    """The powers that have no team in the room."""
    if scenario.control_plays:
        yield Heading(1, "Played by control")
        yield Paragraph("These have no team. The facilitator speaks for them when a team asks.")
        yield bullets(str(name) for name in scenario.control_plays.values())
