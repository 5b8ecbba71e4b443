"""Inject cards: a copy for each team that receives one, and the facilitator's own set."""

from collections.abc import Iterable, Iterator

from tabletop.authoring.msel.words import delivery
from tabletop.authoring.pack.model import Making, Sheet
from tabletop.authoring.pack.paper import laid_out
from tabletop.authoring.telling import conditions, effects
from tabletop.authoring.telling.naming import in_order
from tabletop.authoring.telling.page import labelled, note
from tabletop.formats.document import Block, Heading, Item, Line, Paragraph, Quote, Run
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Inject, Team, Turn


def team_cards(making: Making, team: Team, turn: Turn) -> Sheet | None:
    """The injects that a team receives in a turn, in order of release; None without any.

    A card names no other reader but all together, and not when it comes or under which condition.
    """
    recipients = making.scenario.recipients
    received = [one for one in in_order(turn) if team.id in recipients(one.to)]
    if not received:
        return None
    cards = [_card(making, turn, one, _reader(making, team, one)) for one in received]
    title = making.wording.cards.format(team=team.name)
    parts = laid_out(cards, making.choices.to_a_page)
    return making.for_team(team, making.file(turn, "cards"), title, parts)


def facilitators_cards(making: Making) -> Sheet:
    """Every inject with all its readers, its time and its condition, turn by turn.

    Cards that share a page have the same readers, so that no sheet holds secrets of two teams.
    """
    parts = tuple(
        block
        for turn in making.scenario.turns.values()
        for together in _by_readers(making, turn)
        for block in laid_out(
            [tuple(_facilitators(making, turn, one)) for one in together], making.choices.to_a_page
        )
    )
    return making.for_control("cards", making.wording.facilitators_copy, parts)


def _by_readers(making: Making, turn: Turn) -> Iterable[list[Inject]]:
    """The injects of a turn, in order of release; those that may share a page together."""
    if making.choices.to_a_page == 1:
        return [[one] for one in in_order(turn)]
    found: dict[tuple[str, ...], list[Inject]] = {}
    for one in in_order(turn):
        found.setdefault(making.scenario.recipients(one.to), []).append(one)
    return found.values()


def _reader(making: Making, team: Team, one: Inject) -> str:
    every = set(making.scenario.recipients(one.to)) == set(making.scenario.teams)
    return making.wording.everyone if every else str(team.name)


def _card(making: Making, turn: Turn, one: Inject, to: str) -> Item:
    words = making.wording
    number = words.card.format(number=making.naming.places[one.id])
    return (
        Paragraph((Run(number, bold=True), Run(f"  ·  {making.turn(turn)}"))),
        Heading(1, str(one.title)),
        Paragraph(_address(making, one, to)),
        Paragraph((Run(one.scenario_time, italic=True),)),
        Quote(blocks(one.text)),
    )


def _address(making: Making, one: Inject, to: str) -> Line:
    words = making.wording
    return (
        Run(words.to, bold=True),
        Run(f" {to}\n"),
        Run(words.sender, bold=True),
        Run(f" {_from(making, one)}"),
    )


def _from(making: Making, one: Inject) -> str:
    own = making.scenario.channels.get(one.channel)
    return f"{one.from_} ({own.name if own else making.wording.ways[one.channel]})"


def _facilitators(making: Making, turn: Turn, one: Inject) -> Iterator[Block]:
    naming = making.naming.at(turn.id)
    yield Paragraph((Run(making.wording.facilitators_copy, italic=True),))
    yield from _card(making, turn, one, naming.audience(one.to))
    yield labelled("Planned:", delivery(one.release))
    if one.when is not None:
        yield from conditions.told(naming, "It goes out", one.when, only=True)
    if one.effects:
        yield labelled("When it goes out:", effects.in_a_row(naming, one.effects))
    yield from note(one.note)
    if one.expected:
        yield labelled("What to expect:", " ".join(map(str, one.expected.values())))
