"""The page on the columns of the CSV and of the workbook, for whoever works with them."""

from collections.abc import Iterator, Mapping

from tabletop.export.csv import COLUMNS
from tabletop.export.events import KINDS
from tabletop.export.workbook import TABLES
from tabletop.export.workbook.table import RUN

_BEGIN = """# The columns of the CSV and the workbook

Made out of the code by `python tools/pages.py`.

## debrief.csv

One row an event, in the order of the log; UTF-8 with a byte order mark, lines ended by CR LF.
Where a text begins with `=`, `+`, `-`, `@` or a control character, an apostrophe stands before it,
so that no spreadsheet takes it for a formula: take one away where it stands before such a sign.
Numbers have none. `tools/recompute.py` works the main figures of the analysis out of this file
alone.
"""
_KINDS = """### Kinds of events

What `reference`, `value`, `detail` and the others hold depends on the kind.
"""
_WORKBOOK = """## debrief.xlsx

One sheet a kind of thing, one thing a row. Every sheet begins with `run`, the session's id. A text
longer than the 32,767 signs that a cell holds ends in `[…cut]`.
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
