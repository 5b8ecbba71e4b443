"""The debrief as a workbook of tidy sheets: one thing a row, one kind a sheet, ids to join by."""

from collections.abc import Iterator, Sequence

from tabletop.debrief.model import Debrief
from tabletop.export.workbook.analysed import ANALYSED
from tabletop.export.workbook.deciding import DECIDING
from tabletop.export.workbook.following import FOLLOWING
from tabletop.export.workbook.moving import MOVING
from tabletop.export.workbook.remembered import REMEMBERED
from tabletop.export.workbook.session import SESSION
from tabletop.export.workbook.table import RUN, Row, Table
from tabletop.export.workbook.telling import TELLING
from tabletop.formats.sheet import Sheet
from tabletop.formats.workbook import write as write_workbook

TABLES: tuple[Table, ...] = (
    *SESSION,
    *TELLING,
    *DECIDING,
    *FOLLOWING,
    *MOVING,
    *ANALYSED,
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
    "A text longer than a cell holds ends in […cut]; debrief.json and debrief.csv have it whole.",
)


def write(debrief: Debrief) -> bytes:
    """The workbook. Raises ModuleNotFoundError where XlsxWriter is not installed."""
    return write_workbook(sheets(debrief))


def sheets(debrief: Debrief) -> Iterator[Sheet]:
    """The sheet that explains, then all others, those without rows too."""
    made = [table.sheet(debrief) for table in TABLES]
    yield _read_me(made)
    yield from made


def _read_me(made: Sequence[Sheet]) -> Sheet:
    rows: list[Row] = [("", "", line, None) for line in _ADVICE]
    for table, sheet in zip(TABLES, made, strict=True):
        rows += _explained(table, len(sheet.rows))
    headings = ("Sheet", "Column", "What it holds", "Rows")
    return Sheet("read me", headings, tuple(rows), widths=(18, 22, 100, 8))


def _explained(table: Table, rows: int) -> Iterator[Row]:
    yield (table.name, "", table.about, rows)
    yield (table.name, RUN, "The session's id", None)
    yield from ((table.name, column, meaning, None) for column, meaning in table.columns.items())
