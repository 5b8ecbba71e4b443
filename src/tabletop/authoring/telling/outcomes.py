"""Outcomes: what comes of several teams' choices."""

from collections.abc import Iterator

from tabletop.authoring.telling import conditions, effects
from tabletop.authoring.telling.naming import Naming
from tabletop.authoring.telling.page import learns, note, read_out, rests_on
from tabletop.formats.document import Block, Heading, Paragraph
from tabletop.scenario.model import Outcome


def outcome(naming: Naming, one: Outcome) -> Iterator[Block]:
    """One outcome."""
    title = f": {one.title}" if one.title else ""
    yield Heading(3, f"Outcome {naming.places[one.id]}{title}")
    yield from conditions.told(naming, "It happens", one.when)
    yield read_out(one.text)
    changes = effects.in_a_row(naming, one.effects) or "It changes nothing that the game counts."
    yield Paragraph(f"{learns(naming, one.known_to)}. {changes}")
    yield from note(one.note)
    yield from rests_on(naming, mechanisms=one.mechanisms, facts=one.facts)
