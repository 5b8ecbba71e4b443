"""Whose decision acts were, and whose they were taken to be: how far small states are seen."""

from tabletop.debrief.perception_model import WhoseByFact
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import refs
from tabletop.export.report.part import Mark, Part, tabled
from tabletop.formats.document import Block, Line, Paragraph

_MEANING = (
    "A team's own choice that is taken for its ally's has not been perceived as its own. Where a "
    'consent was needed or refused, "an ally\'s" may be right. An annex has it act by act.'
)
_NOBODY = Paragraph("Nobody answered whose decision an act was.")


def perception(case: Case) -> Part:
    """What holds of all acts of which the same is true."""
    table = by_fact(case)
    blocks = (Paragraph(_MEANING), *table) if table else (_NOBODY,)
    return Part("Whose decision it was taken to be", blocks, mark=Mark(kind="readings"))


def by_fact(case: Case) -> tuple[Block, ...]:
    """Whose decision acts were taken to be, by whose they were."""
    return tabled(
        ("Whose it was", "Read", "Taken for its own", "Taken for an ally's", "Cannot tell"),
        ((Mark(), _fact(one)) for one in case.debrief.perception.facts),
        (6, 4, 3, 3, 2),
    )


def _fact(one: WhoseByFact) -> tuple[Line, ...]:
    given = one.answers
    counts = (str(given.own), str(given.ally), str(given.cannot_tell))
    return (tell.FACTS[one.fact], say.SCOPES[one.scope], *counts)


def annex(case: Case) -> Part:
    """The same act by act."""
    table = by_act(case)
    key = Paragraph("Answers as: its own / an ally's / cannot tell.")
    blocks = (key, *table) if table else (_NOBODY,)
    title = "Whose decision each act was taken to be"
    return Part(title, blocks, mark=Mark(kind="readings"))


def by_act(case: Case) -> tuple[Block, ...]:
    """Whose decision each act was taken to be, in the order of the game."""
    return tabled(
        ("Turn", "Act of", "Whose it was", "In its group", "Across groups", "Rests on"),
        (
            (
                Mark(one.turn, (one.actor,), "readings"),
                (
                    case.number(one.turn),
                    case.team(one.actor),
                    tell.fact(one, case.named(one.consent_of)),
                    tell.answers(one.own_group),
                    tell.answers(one.across_groups),
                    refs(one.commits),
                ),
            )
            for one in case.debrief.perception.acts
        ),
        (2, 4, 5, 4, 4, 7),
    )
