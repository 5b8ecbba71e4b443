"""How the game ended, what had really happened, and what was said in the hot wash."""

from collections.abc import Iterator

from tabletop.debrief.model import HotWashRecord
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import at, bold, line, said, traced
from tabletop.export.report.part import Mark, Part, bulleted
from tabletop.formats.document import Block, Paragraph


def ending(case: Case) -> Part:
    """The ending and the cause card."""
    return Part("How it ended", (*_ending(case), *_cause(case)))


def _ending(case: Case) -> Iterator[Block]:
    one = case.debrief.ending
    if one is None:
        yield Paragraph("The session has not reached an ending.")
        return
    early = f", ENDEX called early: {say.full(one.reason)}" if one.early else ""
    yield Paragraph(line(bold(one.title), " ", at(one.moment), early))
    yield from said(one.text)


def _cause(case: Case) -> Iterator[Block]:
    one = case.debrief.cause
    if one:
        how = "drawn by the seed" if one.drawn else "picked by the facilitator"
        card = traced(f" (the cause card, {how}, c{one.moment.commit})")
        yield Paragraph(line(bold("What really happened"), card, f": {one.text}"))


def hot_wash(case: Case) -> Part:
    """Each question with all answers."""
    parts = tuple(_question(case, one) for one in case.debrief.hot_wash)
    none = () if parts else (Paragraph("The scenario asks no questions."),)
    return Part("Hot wash", none, parts, Mark(kind="room"))


def _question(case: Case, one: HotWashRecord) -> Part:
    answers = (
        line(f"{case.team(given.team)} ", at(given.moment), f": {given.text}")
        for given in one.answers
    )
    said = bulleted(answers) or (Paragraph("No answer recorded."),)
    return Part(blocks=(Paragraph(bold(one.ask)), *said))
