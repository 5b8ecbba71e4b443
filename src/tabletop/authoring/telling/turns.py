"""Turns: what opens each, what comes in, what is decided, what follows."""

from collections.abc import Iterator

from tabletop.authoring.telling import conditions
from tabletop.authoring.telling.decisions import decision
from tabletop.authoring.telling.injects import inject
from tabletop.authoring.telling.naming import HOT_WASH, Naming, counted, in_order
from tabletop.authoring.telling.outcomes import outcome
from tabletop.authoring.telling.page import note, read_out, rests_on
from tabletop.formats.document import Block, Heading, PageBreak, Paragraph, Table
from tabletop.scenario.model import Turn

_POLLS = {
    "focus": "The poll after it asks each team how it read the two acts that matter most to it.",
    "full": "The poll after it asks each team how it read every act that it learned of.",
    "off": "No poll follows it.",
}


def at_a_glance(naming: Naming) -> Iterator[Block]:
    """All turns in one table."""
    yield Heading(1, "The turns at a glance")
    yield Table(
        ("Turn", "Time in the story", "Minutes", "Injects", "Then"),
        tuple(
            (
                f"{naming.turns[turn.id]}. {turn.title}",
                str(turn.scenario_time),
                str(turn.minutes),
                str(len(turn.injects)),
                _ways_on(naming, turn),
            )
            for turn in naming.scenario.turns.values()
        ),
        shares=(27, 29, 14, 13, 17),
    )


def _ways_on(naming: Naming, turn: Turn) -> str:
    ways = [f"turn {naming.turns[entry.turn]}" for entry in turn.next]
    always = any(entry.when is None for entry in turn.next)
    return " or ".join(ways if always else [*ways, "hot wash"])


def told(naming: Naming, turn: Turn) -> Iterator[Block]:
    """One turn, from its briefing to what comes after it."""
    yield PageBreak()
    yield from opening(naming, turn)
    if turn.injects:
        yield Heading(2, "What comes in")
    for one in in_order(turn):
        yield from inject(naming, one)
    for put in turn.decisions.values():
        yield from decision(naming, put)
    if turn.outcomes:
        yield Heading(2, "What comes of the choices together")
        yield Paragraph("Read when time is called, one after another, each on what the last left.")
    for came in turn.outcomes.values():
        yield from outcome(naming, came)
    yield Heading(2, "What follows")
    yield from onward(naming, turn)


def opening(naming: Naming, turn: Turn) -> Iterator[Block]:
    yield Heading(1, f"Turn {naming.turns[turn.id]}: {turn.title}")
    minutes = counted(turn.minutes, "minute", "minutes")
    yield Paragraph(f"{turn.scenario_time}. Played in {minutes}. {_POLLS[turn.poll]}")
    yield from rests_on(naming, objectives=turn.objectives, facts=turn.facts)
    yield from note(turn.note)
    yield Paragraph("All teams read:")
    yield read_out(turn.briefing)


def onward(naming: Naming, turn: Turn) -> Iterator[Block]:
    """The ways on, in the order in which they are read."""
    first = True
    for entry in turn.next:
        lead = f"{'' if first else 'otherwise '}{naming.turn(entry.turn)} follows"
        first = False
        if entry.when is None:
            yield Paragraph(_capital(f"{lead}."))
            return
        yield from conditions.told(naming, lead, entry.when)
    yield Paragraph(_capital(f"{'' if first else 'otherwise '}{HOT_WASH} follows."))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
