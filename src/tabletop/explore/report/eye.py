"""The first thing that a writer reads: what of the scenario needs a look, and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tabletop.explore.findings import Finding, Kind, findings
from tabletop.explore.report.section import Case, Section
from tabletop.formats.document import Block, Heading, Paragraph, bullets

NOTHING = (
    "Nothing stands out: all that is written can come up, every ending is within reach, every "
    "choice and every team makes a difference."
)
NOTHING_SEEN = "Nothing stands out in what was looked at; not all of it was looked at exactly."


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that are read together: their heading, and what a writer can do about them."""

    kinds: tuple[Kind, ...]
    title: str
    advice: str


GROUPS = (
    Group(
        ("impossible",),
        "Never comes up",
        "Mend the condition, or take it out: nobody will ever see it.",
    ),
    Group(
        ("out_of_reach",),
        "Endings out of reach",
        "Mend the condition, or let something bring play there. Of two endings that hold, the "
        "upper one is read.",
    ),
    Group(
        ("never_seen",),
        "Never seen",
        "That is no proof. Look at the condition, or let more games be played.",
    ),
    Group(
        ("twins",),
        "Options that never differ",
        "A choice that changes nothing is none. Let one of them have an effect that the other has "
        "not.",
    ),
    Group(
        ("powerless",),
        "Teams without a say",
        "People who sit there for a day should be able to change how it ends.",
    ),
    Group(
        ("master",),
        "Teams that decide alone",
        "Let the ending depend on somebody else as well.",
    ),
    Group(
        ("clamped",),
        "Indicators at the end of their range",
        "Widen the range, start further from its end, or make the effects smaller.",
    ),
    Group(
        ("card",),
        "Endings that the cause card decides",
        "What is drawn at STARTEX should not count for more than what people do.",
    ),
    Group(
        ("likely", "rare"),
        "Endings that come nearly always, or hardly ever",
        "Move the threshold of their conditions, or the effects that lead there.",
    ),
)
"""In the order in which a writer should look at them."""


def eye(case: Case) -> Section:
    """What needs the eye."""
    found = findings(case.scenario, case.answer)
    whole = all(one.exact for one in case.answer.parts)
    blocks = tuple(_grouped(found)) or (Paragraph(NOTHING if whole else NOTHING_SEEN),)
    return Section("eye", "What needs your eye", _many(found), blocks)


def _many(found: tuple[Finding, ...]) -> str:
    match len(found):
        case 0:
            return ""
        case 1:
            return "One thing."
    return f"{len(found)} things, the gravest first."


def _grouped(found: Iterable[Finding]) -> Iterator[Block]:
    every = tuple(found)
    for group in GROUPS:
        here = [one.sentence for one in every if one.kind in group.kinds]
        if here:
            yield Heading(2, group.title)
            yield bullets(here)
            yield Paragraph(group.advice)
