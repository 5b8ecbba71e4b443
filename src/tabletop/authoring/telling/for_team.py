"""What one team may read of a scenario, and nothing else.

Only what is named here is ever read from the scenario: public texts, the team's own brief, the
injects addressed to it without their conditions and notes, its own options by label and text, and
the levels and instruments that it sees on the board at the start. A new field of the format stays
unread until it is added here.
"""

from collections.abc import Iterator, Sequence

from tabletop.authoring.telling import people
from tabletop.authoring.telling.injects import way
from tabletop.authoring.telling.naming import Naming, in_order
from tabletop.authoring.telling.page import labelled, named, read_out
from tabletop.debrief.names import titled
from tabletop.engine.state import initial
from tabletop.engine.view.seat import Seat
from tabletop.formats.document import (
    Block,
    Document,
    Heading,
    Line,
    PageBreak,
    Paragraph,
    Run,
    bullets,
)
from tabletop.formats.prose import blocks
from tabletop.scenario.conditions import IndicatorRef
from tabletop.scenario.model import Decision, Inject, Scenario, Turn

_ALONE = (
    "What TEAM may read in the course of play, here all at once. Nobody who is to play should read "
    "it beforehand."
)


def tell_team(
    scenario: Scenario, team: str, only: Sequence[str] = (), language: str | None = None
) -> Document:
    """What `team` may read: everything, or of the turns just those whose ids are in `only`.

    `language` is the one that the scenario was loaded in; default: the first that it declares.
    """
    naming = Naming(scenario)
    alone = Paragraph((Run(_ALONE.replace("TEAM", naming.team(team), 1), bold=True),))
    before = () if only else _before_play(naming, team)
    turns = (turn for turn in scenario.turns.values() if not only or turn.id in only)
    played = (block for turn in turns for block in _turn(naming, turn, team))
    spoken = language or scenario.languages[0]
    return Document(str(scenario.title), (alone, *before, *played), spoken)


def _before_play(naming: Naming, team: str) -> Iterator[Block]:
    scenario = naming.scenario
    yield from blocks(scenario.summary)
    yield Paragraph("Which injects arrive, and which turns and options come up, play decides.")
    yield from people.setting(scenario.setting)
    yield Heading(1, "The teams")
    for one in scenario.teams.values():
        yield from people.public(naming, one)
    yield from people.control(scenario)
    yield from people.brief(scenario.teams[team], level=1)
    yield from _board(Seat(scenario, initial(scenario, 0), team), naming)


def _board(seat: Seat, naming: Naming) -> Iterator[Block]:
    """What the team sees on the board when the exercise begins."""
    lines = (*levels(seat, naming), *_instruments(seat, naming))
    if lines:
        yield Heading(1, "The board at the start")
        yield bullets(lines)


def levels(seat: Seat, naming: Naming) -> Iterator[Line]:
    """Indicators by the name of their level; a figure would invite an argument with the model."""
    values = seat.state.game.indicators
    for key, indicator, teams in naming.scenario.indicator_keys():
        one = naming.scenario.indicators[indicator]
        if seat.sees(one.seen_by, teams):
            name = naming.indicator(IndicatorRef(indicator, one.per, teams))
            yield named(f"{name}:", f"{titled(one.level(values[key]))}.")


def _instruments(seat: Seat, naming: Naming) -> Iterator[Line]:
    for one in naming.scenario.instruments.values():
        if seat.sees(one.seen_by, one.parties):
            stock = "" if one.stock is None else f", {one.stock} left"
            parties = naming.teams(one.parties)
            yield named(f"{one.name}:", f"{one.status}{stock}. Its parties: {parties}.")


def _turn(naming: Naming, turn: Turn, team: str) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(1, f"Turn {naming.turns[turn.id]}: {turn.title}")
    yield Paragraph(f"{turn.scenario_time}. {turn.minutes} minutes.")
    yield read_out(turn.briefing)
    for one in in_order(turn):
        if team in naming.scenario.recipients(one.to):
            yield from _inject(naming, one, team)
    for put in turn.decisions.values():
        if put.team == team:
            yield from _decision(naming, put)


def _inject(naming: Naming, one: Inject, team: str) -> Iterator[Block]:
    """An inject as its reader gets it; who else gets a private one is not told."""
    to_all = set(naming.scenario.recipients(one.to)) == set(naming.scenario.teams)
    yield Heading(2, str(one.title))
    to = "all teams" if to_all else naming.team(team)
    yield Paragraph(f"{one.scenario_time}. To {to}. From: {one.from_}, {way(naming, one)}.")
    yield read_out(one.text)


def _decision(naming: Naming, put: Decision) -> Iterator[Block]:
    yield Heading(2, f"Decision of {naming.team(put.team)}")
    yield labelled("Question:", put.question)
    for option in put.options.values():
        yield Heading(3, str(option.label))
        yield from blocks(option.text, under=3)
        if option.consent is not None:
            yield Paragraph(f"It asks for the consent of {naming.teams(option.consent.of)}.")
