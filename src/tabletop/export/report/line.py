"""Lines of running text put together out of pieces, with their commit numbers as ways to them."""

import re
from collections.abc import Iterable, Iterator

from tabletop.debrief.datum import Moment
from tabletop.export import wording as say
from tabletop.formats.document import Block, Line, Paragraph, Quote, Run, runs
from tabletop.text import clean

_COMMIT = re.compile(r"\b(c\d+)\b")
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")


def line(*pieces: Line) -> Line:
    """The pieces one after another."""
    return tuple(run for piece in pieces for run in runs(piece))


def bold(text: str) -> Line:
    """A text in bold."""
    return (Run(text, bold=True),)


def italic(piece: Line) -> Line:
    """A piece in italics."""
    return tuple(Run(run.text, run.bold, italic=True, to=run.to) for run in runs(piece))


def joined(between: str, pieces: Iterable[Line]) -> Line:
    """The pieces with a text between each and the next."""
    every: list[Line] = []
    for piece in pieces:
        every += [between, piece] if every else [piece]
    return line(*every)


def traced(said: str) -> Line:
    """Our own words with commit numbers, each of which leads to its line of the chronology.

    Never for what people wrote, in which such a number may mean anything.
    """
    parts = enumerate(_COMMIT.split(said))
    return tuple(Run(part, to=part if at % 2 else "") for at, part in parts if part)


def refs(commits: Iterable[int]) -> Line:
    """Commit numbers, runs drawn together."""
    return traced(say.refs(commits))


def at(moment: Moment) -> Line:
    """The commit of a moment, in brackets."""
    return traced(f"(c{moment.commit})")


def when(moment: Moment) -> Line:
    """A moment inside a turn: its clock, the time on paper if there is one, its commit."""
    before, commit = say.when(moment).rsplit(", ", 1)
    return line(f"{before}, ", traced(commit))


def said(text: str) -> tuple[Block, ...]:
    """A text of people or of the scenario as paragraphs; its own line breaks stay."""
    return tuple(_paragraphs(text))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for part in _BETWEEN_PARAGRAPHS.split(clean(text)):
        lines = "\n".join(one.strip() for one in part.splitlines() if one.strip())
        if lines:
            yield Paragraph(lines)


def quoted(text: str) -> tuple[Block, ...]:
    """A text of people or of the scenario, set apart; nothing if it is empty."""
    paragraphs = said(text)
    return (Quote(paragraphs),) if paragraphs else ()
