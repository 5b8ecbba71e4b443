"""The debrief as a workbook of tidy sheets: one thing a row, one kind a sheet, ids to join by."""

from collections.abc import Iterator

from tabletop.debrief import Debrief
from tabletop.export.workbook.deciding import DECIDING
from tabletop.export.workbook.following import FOLLOWING
from tabletop.export.workbook.moving import MOVING
from tabletop.export.workbook.remembered import REMEMBERED
from tabletop.export.workbook.session import SESSION
from tabletop.export.workbook.table import RUN, Table
from tabletop.export.workbook.telling import TELLING
from tabletop.formats.sheet import Sheet
from tabletop.formats.workbook import write as write_workbook

TABLES: tuple[Table, ...] = (
    *SESSION,
    *TELLING,
    *DECIDING,
    *FOLLOWING,
    *MOVING,
    *REMEMBERED,
)
"""Every sheet after the first, which explains them."""

_ADVICE = (
    "Every sheet holds one kind of thing, one a row. Columns of the same name hold the same ids: "
    "join sheets by run and turn, team, decision, option, item or commit.",
    "Signals and readings go from -3 (put strong pressure on) through 0 (neither) to +3 (reassure "
    "strongly). A gap is the reading minus the signal: below 0, the act was read as more pressing "
    "than it was meant.",
    "Rows stand in the order of the game and of the scenario's file; no order is a ranking.",
    "Notes made off the record are not in this file. A text longer than a cell holds ends in "
    "[…cut]; debrief.json and debrief.csv have it whole.",
)


def write(debrief: Debrief) -> bytes:
    """The workbook. Raises ModuleNotFoundError where XlsxWriter is not installed."""
    return write_workbook(sheets(debrief))


def sheets(debrief: Debrief) -> Iterator[Sheet]:
    """The sheet that explains, then all others, those without rows too."""
    yield _read_me()
    yield from (table.sheet(debrief) for table in TABLES)


def _read_me() -> Sheet:
    advice = tuple(("", "", line) for line in _ADVICE)
    explained = tuple(row for table in TABLES for row in _explained(table))
    return Sheet(
        "read me", ("Sheet", "Column", "What it holds"), (*advice, *explained), widths=(18, 22, 100)
    )


def _explained(table: Table) -> Iterator[tuple[str, str, str]]:
    yield (table.name, "", table.about)
    yield (table.name, RUN, "The session's id")
    yield from ((table.name, column, meaning) for column, meaning in table.columns.items())
