"""The page on the formats for research: what the CSV, the workbook, transcript and project hold."""

from collections.abc import Iterator, Mapping

from tabletop.export.csv import COLUMNS
from tabletop.export.events import KINDS
from tabletop.export.workbook import TABLES
from tabletop.export.workbook.table import RUN

_BEGIN = """# The formats for research: CSV, workbook, transcript, coded project

Made out of the code by `python tools/pages.py`.

## debrief.csv

One row an event, in the order of the log; UTF-8 with a byte order mark, lines ended by CR LF.
Where a text begins with `=`, `+`, `-`, `@` or a control character, an apostrophe stands before it,
so that no spreadsheet takes it for a formula: take one away where it stands before such a sign.
Numbers have none. `tools/recompute.py` works the main figures of the analysis out of this file
alone, at the levels of attribution `full` and `team`; at `group` and `none` rows are drawn together
and what would lead to a delegation is left out.
"""
_KINDS = """### Kinds of events

What `reference`, `value`, `detail` and the others hold depends on the kind.
"""
_WORKBOOK = """## debrief.xlsx

One sheet a kind of thing, one thing a row. Every sheet begins with `run`, the session's id. A text
longer than the 32,767 signs that a cell holds ends in `[…cut]`.
"""
_TEXTS = """## transcript.txt

Plain text in UTF-8, one utterance a paragraph: the speaker up to the first colon, in round
brackets what sort of words they are, the words, the turn's clock in square brackets, the commit.
A `¶` is a break of the line inside an utterance. Heading and colophon hold no colon, so that no
program takes a word of them for a speaker.

## debrief.qdpx and debrief-blind.qdpx

A project by the REFI-QDA standard 1.5, as programs of qualitative analysis import it. Its source
is the transcript; every utterance is a selection. Codes under `auto` were given by the program,
as the user `auto`: speaker, sort of words, turn, provenance, how a decision came to stand,
signal, reading, whose decision an act was taken for, mechanism, tag of a note. Codes under
`review` are what a reader marked. Each delegation in a session is a case, its utterances the
case's selections; what is known of sessions and delegations stands in variables. Positions are
Unicode code points from 0, ends exclusive.

The blinded project is for whoever codes reasons without knowing what came of them. It leaves out
the cause card, signals, consents, acts as others saw them, readings, chances, rulings, outcomes,
what stood where it was not what a team chose, the ending and the hot wash. Its utterances have the
same ids as in the full project, so that codings can be joined. Injects of later turns, and the
reasons why a step was taken back, may still tell what earlier ones led to.
"""


def page() -> str:
    """The page in Markdown, as it stands in docs/columns.md."""
    return "\n".join(
        (
            _BEGIN,
            *_table("Column", COLUMNS),
            "",
            _KINDS,
            *_table("Kind", KINDS),
            "",
            _TEXTS,
            _WORKBOOK,
            *_sheets(),
        )
    )


def _sheets() -> Iterator[str]:
    for table in TABLES:
        yield f"### {table.name}\n\n{table.about}.\n"
        yield from _table("Column", {RUN: "The session's id", **table.columns})
        yield ""


def _table(first: str, rows: Mapping[str, str]) -> Iterator[str]:
    yield f"| {first} | What it holds |"
    yield "| --- | --- |"
    yield from (f"| `{name}` | {meaning} |" for name, meaning in rows.items())
