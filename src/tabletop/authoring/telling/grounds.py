"""What a scenario rests on: objectives, mechanisms, established facts, sources."""

from collections.abc import Iterator

from tabletop.authoring.telling.naming import Naming, quoted, sentence
from tabletop.formats.document import Block, Heading, Item, Numbered, Paragraph, bullets, numbered
from tabletop.formats.prose import blocks
from tabletop.scenario.model import Citation, Fact, Scenario, Source

_STANDINGS = {
    "established": "Established",
    "reported": "Reported",
    "contested": "Contested",
    "fictional": "Invented for this exercise",
}


def objectives(scenario: Scenario) -> Iterator[Block]:
    """What the exercise is for."""
    if scenario.objectives:
        yield Heading(1, "The objectives")
        yield bullets(str(one) for one in scenario.objectives.values())


def grounds(naming: Naming) -> Iterator[Block]:
    """Sources, and the mechanisms and facts that rest on them, as far as there are any."""
    scenario = naming.scenario
    if scenario.sources:
        yield Heading(1, "The sources")
        yield numbered(_source(one) for one in scenario.sources.values())
    if scenario.mechanisms:
        yield Heading(1, "The mechanisms that it makes playable")
        yield bullets(
            f"{sentence(one.title)} {_cited(naming, one.source)}"
            for one in scenario.mechanisms.values()
        )
    if scenario.facts:
        yield Heading(1, "The established facts")
        yield Paragraph("Shown when asked for: the answer to “that is not so”.")
        yield Numbered(tuple(_fact(naming, one) for one in scenario.facts.values()))


def _fact(naming: Naming, fact: Fact) -> Item:
    text = blocks(fact.text)
    standing = Paragraph(f"{_STANDINGS[fact.standing]}. {_cited(naming, fact.source)}")
    if not fact.counterview:
        return (*text, standing)
    return (*text, standing, Paragraph(f"The other view: {fact.counterview}"))


def _cited(naming: Naming, citation: Citation) -> str:
    place = f", {quoted(citation.at)}" if citation.at else ""
    return f"Source {naming.sources[citation.id]}{place}."


def _source(source: Source) -> str:
    parts = (source.title, source.publisher, source.year, source.url)
    return ", ".join(str(one) for one in parts if one)
