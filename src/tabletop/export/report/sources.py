"""The annex on the facts and mechanisms that play drew on, and where they come from."""

from collections.abc import Iterator

from tabletop.debrief.model import FactRecord, MechanismRecord, SourceRecord
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import italic, line, traced
from tabletop.export.report.part import Part, bulleted
from tabletop.formats.document import Block, Line, Paragraph


def sources(case: Case) -> Part:
    """Facts and mechanisms with the short signs of their sources, and the sources."""
    return Part("Facts, mechanisms and sources used", tuple(_blocks(case)))


def _blocks(case: Case) -> Iterator[Block]:
    debrief = case.debrief
    signs = {one.title: f"S{number}" for number, one in enumerate(debrief.sources, 1)}
    if not debrief.facts:
        yield Paragraph("No established fact was cited in play.")
    yield from bulleted(_fact(one, signs[one.source]) for one in debrief.facts)
    if debrief.mechanisms:
        yield Paragraph("Mechanisms that came into play:")
    yield from bulleted(_mechanism(one, signs[one.source]) for one in debrief.mechanisms)
    yield Paragraph("Sources:" if debrief.sources else "No source was cited in play.")
    yield from bulleted(f"{signs[one.title]}: {_source(one)}" for one in debrief.sources)


def _fact(one: FactRecord, sign: str) -> Line:
    place = f", {one.at}" if one.at else ""
    counter = f" Counterview: {one.counterview}" if one.counterview else ""
    cited = f": {sign}{place}.{counter} Cited by {', '.join(one.cited_by)} "
    standing = italic(one.standing.capitalize())
    return line(f"{one.text} ", standing, cited, traced(say.cited(one.commits)), ".")


def _mechanism(one: MechanismRecord, sign: str) -> Line:
    place = f", {one.at}" if one.at else ""
    said = f"{one.title} ({sign}{place}): {', '.join(one.cited_by)} "
    return line(said, traced(say.cited(one.commits)))


def _source(one: SourceRecord) -> str:
    parts = (one.title, one.publisher, str(one.year or ""), one.url)
    return ", ".join(part for part in parts if part)
