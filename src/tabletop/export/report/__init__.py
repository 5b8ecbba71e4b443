"""The whole report of a debrief, written once for every format: parts, and the document of them.

A section is a function from a `Case` to a `Part` in a module of its own, and a row in `parts`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from string import ascii_uppercase

from tabletop.debrief.model import Debrief
from tabletop.export.report import (
    acts,
    board,
    chronology,
    close,
    movers,
    opening,
    perception,
    roads,
    room,
    sources,
    timing,
    turn,
)
from tabletop.export.report.case import Case
from tabletop.export.report.line import line
from tabletop.export.report.part import Part, flattened
from tabletop.formats.document import Block, Contents, Document

_NONE: Mapping[str, tuple[Block, ...]] = {}


def title(debrief: Debrief) -> str:
    """The title of the report."""
    return f"{debrief.scenario.title}: debrief"


def parts(debrief: Debrief) -> tuple[Part, ...]:
    """Every part of the report, in order."""
    case = Case(debrief)
    return (
        opening.opening(case),
        opening.summary(case),
        opening.record(case),
        acts.acts(case),
        movers.movers(case),
        turn.turns(case),
        close.ending(case),
        roads.roads(case),
        close.hot_wash(case),
        Part("Annexes", parts=tuple(_lettered(_annexes(case)))),
        chronology.colophon(case),
    )


def _annexes(case: Case) -> tuple[Part, ...]:
    return (
        board.indicators(case),
        board.instruments(case),
        room.dealings(case),
        room.notes(case),
        room.amends(case),
        room.delegations(case),
        sources.sources(case),
        perception.annex(case),
        timing.timing(case),
        chronology.chronology(case),
    )


def _lettered(annexes: Iterable[Part]) -> Iterator[Part]:
    for letter, annex in zip(ascii_uppercase, annexes, strict=False):
        yield replace(annex, title=line(f"{letter}. ", annex.title))


def document(debrief: Debrief, pictures: Mapping[str, tuple[Block, ...]] = _NONE) -> Document:
    """The report as one document, its contents listed after what the exercise was about.

    `pictures` go to the beginning of the parts at whose places they stand.
    """
    first, *rest = parts(debrief)
    blocks = (*first.blocks, Contents("Contents"), *flattened(rest, pictures))
    return Document(title(debrief), blocks)
