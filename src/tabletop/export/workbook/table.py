"""A sheet of the workbook: one thing a row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.debrief.datum import Moment
from tabletop.debrief.model import Debrief
from tabletop.debrief.turns import MINUTE_MS
from tabletop.formats.sheet import Cell, Sheet
from tabletop.formats.workbook import fitting

Row: TypeAlias = tuple[Cell, ...]

RUN = "run"
WHEN: Mapping[str, str] = {
    "commit": "Number of the commit in the session's log",
    "wall_time": "When it was recorded: ISO 8601, UTC",
    "on_paper": "The time noted on paper, where it was typed in later",
    "clock_minutes": "The turn's clock in minutes, pauses excluded",
}
"""The columns that `when` fills."""

_WIDE = 60
_WIDTHS: Mapping[str, int] = {
    **dict.fromkeys(("text", "words", "rationale", "sentence", "reason", "briefing"), _WIDE),
    **dict.fromkeys(("considered", "dissent", "public", "value", "answer", "effects"), 40),
    **dict.fromkeys(("question", "title", "label", "name", "cause_name", "ask"), 34),
    **dict.fromkeys(("to", "known_to", "cited_by", "wall_time", "cause", "key", "decision"), 24),
    RUN: 34,
    **dict.fromkeys(("commit", "signal", "reading", "gap", "low", "high"), 9),
}


@dataclass(frozen=True, slots=True)
class Table:
    """What a sheet holds: its columns with their meaning, and what fills them.

    Each row is preceded by the session's id, so that sheets of several sessions can be put
    together.
    """

    name: str
    about: str
    columns: Mapping[str, str]
    rows: Callable[[Debrief], Iterable[Row]]

    def sheet(self, debrief: Debrief) -> Sheet:
        """The sheet of one session; a text too long for a cell is cut and says so."""
        run = debrief.session.session
        headings = (RUN, *self.columns)
        return Sheet(
            self.name,
            headings,
            tuple(tuple(fitted(cell) for cell in (run, *row)) for row in self.rows(debrief)),
            widths=tuple(_WIDTHS.get(one, 16) for one in headings),
            filtered=True,
        )


def fitted(cell: Cell) -> Cell:
    """The cell with no more text than it holds."""
    return fitting(cell) if isinstance(cell, str) else cell


def when(moment: Moment | None) -> Row:
    """A moment as the columns of `WHEN`; None leaves them empty."""
    if moment is None:
        return (None, "", "", None)
    minutes = round(moment.clock_ms / MINUTE_MS, 2)
    return (moment.commit, moment.at, moment.happened_at or "", minutes)


def joined(ids: Iterable[object]) -> str:
    """Several ids or texts in one cell."""
    return "; ".join(str(one) for one in ids)
