"""The whole report of a debrief, written once for every format: parts, and the document of them.

A section is a function from a `Case` to a `Part` in a module of its own, and a row in `parts`.
"""

from tabletop.debrief import Debrief
from tabletop.export.report import acts, board, chronology, close, opening, room, sources, turn
from tabletop.export.report.case import Case
from tabletop.export.report.part import Part, flattened
from tabletop.formats.document import Contents, Document


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
        turn.turns(case),
        close.ending(case),
        close.hot_wash(case),
        Part("Annexes", parts=_annexes(case)),
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
        chronology.chronology(case),
        chronology.colophon(case),
    )


def document(debrief: Debrief) -> Document:
    """The report as one document, its contents listed after what the exercise was about."""
    first, *rest = parts(debrief)
    blocks = (*first.blocks, Contents("Contents"), *flattened(rest))
    return Document(title(debrief), blocks)
