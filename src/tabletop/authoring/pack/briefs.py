"""What a delegation reads before play: what all may read, and its own brief."""

from collections.abc import Iterator

from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.telling.for_team import levels
from tabletop.authoring.telling.page import labelled, named
from tabletop.debrief.names import listed, titled
from tabletop.engine.state import initial
from tabletop.engine.view.seat import Seat
from tabletop.formats.document import Block, Heading, Line, PageBreak, Paragraph, bullets
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Team


def brief(making: Making, team: Team) -> Sheet:
    """The sheets that a team gets with its invitation."""
    parts = (*_story(making), *_teams(making), *_control(making), *_own(making, team))
    title = making.wording.brief.format(team=team.name)
    return making.for_team(team, "brief", title, parts)


def _story(making: Making) -> Iterator[Block]:
    words, scenario = making.wording, making.scenario
    yield from blocks(scenario.summary)
    yield Heading(1, words.story)
    opens = words.opens.format(day=words.day(scenario.setting.opens))
    place = words.place.format(place=scenario.setting.place)
    yield Paragraph(f"{opens} {place.rstrip('.')}.")
    yield labelled(words.departures, scenario.setting.departures)


def _teams(making: Making) -> Iterator[Block]:
    scenario = making.scenario
    yield Heading(1, making.wording.delegations)
    for team in scenario.teams.values():
        yield Heading(2, f"{team.name} ({team.short})")
        if team.groups:
            groups = ", ".join(str(scenario.groups[one].name) for one in team.groups)
            yield Paragraph(making.wording.groups.format(groups=groups))
        yield from blocks(team.public, under=2)


def _control(making: Making) -> Iterator[Block]:
    played = making.scenario.control_plays
    if played:
        yield Heading(1, making.wording.control)
        yield Paragraph(making.wording.control_speaks)
        yield bullets(str(name) for name in played.values())


def _own(making: Making, team: Team) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(1, making.wording.your_brief)
    yield from blocks(team.brief, under=1)
    if team.names:
        yield Heading(2, making.wording.own_names)
        yield bullets(f"“{name}”: {titled(thing)}" for thing, name in team.names.items())
    yield from _board(making, Seat(making.scenario, initial(making.scenario, 0), team.id))


def _board(making: Making, seat: Seat) -> Iterator[Block]:
    lines = (*levels(seat, making.naming), *_instruments(making, seat))
    if lines:
        yield PageBreak()
        yield Heading(2, making.wording.board)
        yield Paragraph(making.wording.board_says)
        yield bullets(lines)


def _instruments(making: Making, seat: Seat) -> Iterator[Line]:
    for one in making.scenario.instruments.values():
        if seat.sees(one.seen_by, one.parties):
            left = "" if one.stock is None else making.wording.left.format(number=one.stock)
            stands = ", ".join(part for part in (making.wording.status[one.status], left) if part)
            parties = listed(making.naming.team(party) for party in one.parties)
            yield named(f"{one.name}:", f"{stands} ({parties})")
