"""What the game counts and holds: indicators, instruments, milestones, and the cause cards."""

from collections.abc import Iterator

from tabletop.authoring.telling.naming import Naming, quoted, sentence
from tabletop.authoring.telling.page import named, note, rests_on, seen_by
from tabletop.debrief.names import listed, titled
from tabletop.formats.document import Block, Heading, Paragraph, bullets
from tabletop.formats.prose import blocks
from tabletop.scenario.conditions import Per
from tabletop.scenario.model import Cause, Indicator, Instrument

_KEPT = {
    Per.ALL: "One value for all",
    Per.TEAM: "A value for each team",
    Per.PAIR: "A value for each pair of teams",
    Per.DIRECTED: "A value for each team towards each other one",
}


def board(naming: Naming) -> Iterator[Block]:
    """Everything that effects can change."""
    yield from _indicators(naming)
    yield from _instruments(naming)
    yield from _milestones(naming)


def _indicators(naming: Naming) -> Iterator[Block]:
    indicators = naming.scenario.indicators
    if not indicators:
        return
    yield Heading(1, "The indicators")
    yield Paragraph("The game counts these. Teams see the name of a level, never a figure.")
    yield bullets(named(f"{one.name}.", _indicator(naming, one)) for one in indicators.values())


def _indicator(naming: Naming, one: Indicator) -> str:
    low, high = one.range
    levels = listed(f"{quoted(titled(level))} from {floor}" for level, floor in one.ladder)
    starts = "; ".join(_starts(naming, one))
    return " ".join(
        (
            f"{_KEPT[one.per]}, from {low} to {high}.",
            f"Its levels: {levels}.",
            f"It starts at {starts}.",
            seen_by(naming, one.seen_by),
        )
    )


def _starts(naming: Naming, one: Indicator) -> Iterator[str]:
    yield naming.level(one.id, one.start)
    for team, start in one.starts.items():
        yield f"for {naming.team(team)} at {naming.level(one.id, start)}"
    for pair in one.pairs:
        yield f"{naming.holders(one.per, pair.of)} at {naming.level(one.id, pair.start)}"


def _instruments(naming: Naming) -> Iterator[Block]:
    instruments = naming.scenario.instruments
    if not instruments:
        return
    yield Heading(1, "The instruments")
    for one in instruments.values():
        yield Paragraph(named(f"{one.name}.", _instrument(naming, one)))
        yield from rests_on(naming, mechanisms=one.mechanisms)


def _instrument(naming: Naming, one: Instrument) -> str:
    stock = "" if one.stock is None else f", with a stock of {one.stock}"
    sentences = (
        sentence(one.text) if one.text else "",
        f"Its parties: {naming.teams(one.parties)}.",
        f"At the start it is {one.status}{stock}.",
        seen_by(naming, one.seen_by),
    )
    return " ".join(part for part in sentences if part)


def _milestones(naming: Naming) -> Iterator[Block]:
    milestones = naming.scenario.milestones
    if not milestones:
        return
    yield Heading(1, "The milestones")
    yield Paragraph("Facts of the game that are not so at the start and may come to be so.")
    yield bullets(
        f"{sentence(quoted(one.text))} {seen_by(naming, one.seen_by)}"
        for one in milestones.values()
    )


def causes(naming: Naming) -> Iterator[Block]:
    """What may really have happened."""
    cards = naming.scenario.causes
    if not cards:
        return
    yield Heading(1, "The cause cards")
    yield Paragraph(
        "One of these is what really happened. It is drawn when the exercise begins, or picked by "
        "the facilitator, and lies face down until the hot wash."
    )
    whole = sum(card.weight for card in cards.values())
    for card in cards.values():
        yield from _cause(naming, card, whole)


def _cause(naming: Naming, card: Cause, whole: int) -> Iterator[Block]:
    yield Heading(2, f"Card {naming.cause(card.id)}")
    yield from blocks(card.text, under=2)
    if whole:
        yield Paragraph(f"Its chance of being drawn: {card.weight} in {whole}.")
    yield from note(card.note)
