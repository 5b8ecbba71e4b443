"""Pieces that several parts of a telling are made of."""

from collections.abc import Iterable

from tabletop.authoring.telling.naming import Naming, quoted
from tabletop.debrief.names import listed
from tabletop.formats.document import Block, Line, Paragraph, Quote, Run
from tabletop.formats.prose import blocks
from tabletop.scenario.parts import Ids, KnownTo, SeenBy


def labelled(label: str, text: str) -> Paragraph:
    """A paragraph that opens with what it is, in bold."""
    return Paragraph(named(label, text))


def named(label: str, text: str) -> Line:
    """A line that opens with what it is about, in bold."""
    return (Run(label, bold=True), Run(f" {text}"))


def read_out(text: str) -> Quote:
    """A text as people in the room get it."""
    return Quote(blocks(text))


def note(text: str | None) -> tuple[Block, ...]:
    """A note for the facilitator, if there is one."""
    return (labelled("For the facilitator:", text),) if text else ()


def rests_on(
    naming: Naming, objectives: Ids = (), mechanisms: Ids = (), facts: Ids = ()
) -> tuple[Block, ...]:
    """What a part of the scenario serves, draws on and can be answered with."""
    scenario = naming.scenario
    lines = (
        _some("Serves the objective{}", (quoted(scenario.objectives[one]) for one in objectives)),
        _some(
            "Draws on the mechanism{}", (quoted(scenario.mechanisms[m].title) for m in mechanisms)
        ),
        _some("Fact{} to hand:", map(naming.fact, facts)),
    )
    text = " ".join(f"{line}." for line in lines if line)
    return (Paragraph(text),) if text else ()


def _some(lead: str, names: Iterable[str]) -> str:
    """`lead`, its {} an s for several, and names in a row; "" without names."""
    known = list(names)
    return f"{lead.format('s' if known[1:] else '')} {listed(known)}" if known else ""


def seen_by(naming: Naming, seen: SeenBy, what: str = "it") -> str:
    """Who sees a value on the board, as a sentence."""
    match seen:
        case "all":
            return f"All teams see {what}."
        case "own":
            return f"A team sees {what} only where it is its own."
        case "facilitator":
            return f"Only the facilitator sees {what}."
        case _:
            return f"Only {naming.teams(seen)} {'sees' if len(seen) == 1 else 'see'} {what}."


def learns(naming: Naming, known_to: KnownTo, besides: str = "") -> str:
    """Who learns of something, as the beginning of a sentence; `besides` knows of it anyway."""
    other = "other " if besides else ""
    told = [team for team in naming.scenario.recipients(known_to) if team != besides]
    if not told:
        return f"No {other}team learns of it"
    if len(told) == len(naming.scenario.teams) - bool(besides):
        return f"All {other}teams learn of it"
    return f"{naming.teams(told)} {'learn' if told[1:] else 'learns'} of it"
