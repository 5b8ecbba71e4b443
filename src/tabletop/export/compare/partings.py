"""The first divergence and its cause, and those that came after it, as a tree."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import Branch, Difference, Parting
from tabletop.debrief.names import listed
from tabletop.export.compare.section import KEPT_BACK, Case, Section
from tabletop.export.report.line import bold, line
from tabletop.formats.document import Block, Bullets, Item, Line, Paragraph

TITLE = "Where they parted"
RULE = (
    "Two runs have gone alike as long as the same turns were played, the same injects went out to "
    "the same teams, the same options stood (of free actions: the same words), chances fell alike, "
    "the same rulings stood, and the same outcomes happened. Reasons, messages, minutes and "
    "readings part no runs. Decisions of one turn are read together at the call, so none of them "
    "comes first."
)
STAGES = {
    "turn": "the turn that followed",
    "injects": "injects",
    "decisions": "the decisions",
    "chance": "chance",
    "rulings": "rulings",
    "outcomes": "outcomes",
    "ending": "the ending",
    "record": "the end of the record",
}


def partings(case: Case) -> Section:
    """The tree from the first parting on."""
    if not case.comparison.told:
        return Section("divergence", TITLE, (Paragraph(KEPT_BACK),))
    first = case.comparison.parting
    if first is None:
        went = Paragraph("All runs went alike from the first turn to the last.")
        return Section("divergence", TITLE, (Paragraph(RULE), went))
    pieces = (Paragraph(RULE), *_parting(case, first, case.labels))
    return Section("divergence", TITLE, pieces)


def where(case: Case, one: Parting) -> str:
    """The place of a parting in the game."""
    return f"'{case.turn(one.turn)}', {STAGES[one.stage]}"


def _parting(case: Case, one: Parting, runs: tuple[str, ...]) -> Iterator[Block]:
    who = case.which(runs)
    yield Paragraph(
        line(
            bold(f"{who[0].upper()}{who[1:]} went alike up to {where(case, one)}."), f" {one.cause}"
        )
    )
    yield Paragraph(unequal(one))
    yield Bullets(tuple(_difference(case, difference) for difference in one.differences))
    if any(len(branch.runs) > 1 for branch in one.branches):
        yield Paragraph("From there:")
        yield Bullets(tuple(_branch(case, branch) for branch in one.branches))
    else:
        yield Paragraph(f"In the logs: {'; '.join(_places(one) for one in one.branches)}.")


def unequal(one: Parting) -> str:
    """The treatment that was not equal up to a parting."""
    if one.unequal:
        return f"Not equal in these runs up to there: {listed(one.unequal)}."
    return "Up to there their treatment was equal in all that is recorded."


def _difference(case: Case, one: Difference) -> Item:
    below = Bullets(
        tuple((Paragraph(_group(case, group.runs, group.value)),) for group in one.groups)
    )
    return Paragraph(one.about), below


def _group(case: Case, runs: tuple[str, ...], value: str) -> Line:
    return line(bold(case.which(runs)), f": {value}")


def _branch(case: Case, one: Branch) -> Item:
    head = Paragraph(line(bold(listed(one.runs)), f" ({_places(one)})"))
    if one.then:
        return (head, *_parting(case, one.then, one.runs))
    if len(one.runs) > 1:
        return head, Paragraph("They went alike to the end.")
    return (head,)


def _places(one: Branch) -> str:
    return ", ".join(f"{place.run} c{place.commit}" for place in one.places if place.commit)
