"""Whose decision acts were, and whose they were taken to be: how far small states are seen."""

from collections.abc import Iterator

from tabletop.debrief.perception_model import Fact, WhoseAnswers, WhoseByAct
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import refs
from tabletop.export.report.part import Mark, Part, tabled
from tabletop.formats.document import Block, Line, Paragraph

_FACTS: dict[Fact, str] = {
    "own": "its own",
    "consent": "its own, with a consent",
    "refused": "not as it chose: consent was refused",
    "control": "control's in its place",
    "none": "nobody's: a default",
}
_TAKEN = ("Taken for its own", "Taken for an ally's", "Cannot tell")


def perception(case: Case) -> Part:
    """First what holds of all acts of a sort, then act by act."""
    title, mark = "Whose decision it was, and whose it was taken to be", Mark(kind="readings")
    if not case.debrief.perception.acts:
        none = Paragraph("No team was asked whose decision an act was.")
        return Part(title, (none,), mark=mark)
    by_act = Paragraph("By act, in the order of the game, inside the own group / across groups:")
    return Part(title, (*_by_fact(case), by_act, *_by_act(case)), mark=mark)


def _by_fact(case: Case) -> tuple[Block, ...]:
    def rows() -> Iterator[tuple[Mark, tuple[Line, ...]]]:
        for one in case.debrief.perception.facts:
            given = one.answers
            counts = (str(given.own), str(given.ally), str(given.cannot_tell))
            yield Mark(), (_FACTS[one.fact], say.SCOPES[one.scope], *counts)

    return tabled(("Whose decision it was", "Read", *_TAKEN), rows(), (5, 4, 3, 3, 2))


def _by_act(case: Case) -> tuple[Block, ...]:
    rows = (
        (Mark(one.turn, (one.actor,), "readings"), _act(case, one))
        for one in case.debrief.perception.acts
    )
    headings = ("Turn", "Act of", "Whose decision it was", *_TAKEN, "Rests on")
    return tabled(headings, rows, (2, 4, 5, 3, 3, 3, 6))


def _act(case: Case, one: WhoseByAct) -> tuple[Line, ...]:
    consent = f" of {case.named(one.consent_of)}" if one.consent_of else ""
    inside, across = one.own_group, one.across_groups
    return (
        case.number(one.turn),
        case.team(one.actor),
        f"{_FACTS[one.fact]}{consent}",
        *(f"{a} / {b}" for a, b in zip(_counts(inside), _counts(across), strict=True)),
        refs(one.commits),
    )


def _counts(answers: WhoseAnswers) -> tuple[int, int, int]:
    return answers.own, answers.ally, answers.cannot_tell
