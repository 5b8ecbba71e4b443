"""Which branches and endings the runs came to, and which none did."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import Visited
from tabletop.export.compare.section import Case, Section
from tabletop.formats.document import Block, Heading, Paragraph, Table, bullets

KINDS = {
    "turn": "Turns",
    "way": "Ways from turn to turn",
    "ending": "Endings",
    "cause": "Cause cards",
    "outcome": "Outcomes",
    "option": "Options",
    "branch": "Ways that chances fell",
    "inject": "Injects",
}
WHOLE = ("turn", "way", "ending", "cause")
"""Kinds of which all are listed with their runs; of the others those that no run came to."""


def visited(case: Case) -> Section:
    """Turns, ways and endings with their runs; then what no run came to."""
    lead = Paragraph(
        "Over all runs, against what the scenario offers. That nothing came of a road here does "
        "not say that it cannot be taken: 'tabletop explore' tells that."
    )
    never = (Heading(2, "What no run came to"), *_never(case)) if case.comparison.told else ()
    return Section("visited", "Roads taken and not taken", (lead, *_table(case), *never))


def _table(case: Case) -> Iterator[Block]:
    for kind in WHOLE:
        found = [one for one in case.comparison.visited if one.kind == kind]
        if found:
            rows = tuple((_title(one), _runs(case, one)) for one in found)
            yield Table((KINDS[kind], "Runs"), rows, (20, 12))


def _title(one: Visited) -> str:
    return f"{one.id}: {one.title}" if one.kind == "cause" else one.title


def _runs(case: Case, one: Visited) -> str:
    if not one.written:
        return f"{case.which(one.runs)} (the facilitator's choice; no entry of the scenario)"
    lacking = [label for label in case.labels if label not in one.written]
    version = f" (not in the version of {case.which(lacking)})" if lacking else ""
    return f"{case.which(one.runs)}{version}" if one.runs else f"none{version}"


def _never(case: Case) -> Iterator[Block]:
    for kind, title in KINDS.items():
        found = [one for one in case.comparison.visited if one.kind == kind]
        never = [one for one in found if not one.runs]
        if kind in WHOLE or not found:
            continue
        yield Heading(3, f"{title}: {len(never)} of {len(found)}")
        if never:
            yield bullets(f"{case.turn(one.place)}: {one.title}" for one in never)
