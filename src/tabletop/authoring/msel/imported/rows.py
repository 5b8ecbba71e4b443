"""The rows of a list: events, sections between them, and what stands above the table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.authoring.msel.imported.headings import Header, plain
from tabletop.authoring.msel.imported.ledger import Ledger
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received.grid import Cell, Grid

_INHERITED = (Role.TURN, Role.DAY, Role.DATE)
"""What a row that leaves it out has from the row above."""

_NOTHING = re.compile("[-‐‑‒–—−]{1,2}")
"""What stands in a cell to say that there is nothing to say."""

_LINE = re.compile(r":?-+:?|[=_*]{3,}")
_SECTION = re.compile(
    r"(?:turn|phase|day|move|round|stage|session|part|vignette|act|module|d\s?[+-]\s?\d"
    r"|этап|фаза|день|ход|раунд|период|эпизод|сутки|етап"
    r"|etap|faza|dzień|tura|runda|część|epizod"
    r"|etapas|fazė|diena|raundas|dalis|tag|runde|jour|tour)\b"
    r"|\d+[-.\w]{0,4}\s(?:diena|etapas|fazė|день|этап|фаза|dzień|etap|faza|day|phase)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Event:
    """One row that tells an event: a cell for each role, and those of columns without one."""

    sheet: str
    row: int
    cells: Mapping[Role, Cell]
    others: tuple[tuple[str, Cell], ...] = ()
    section: Cell | None = None

    def text(self, role: Role) -> str:
        """What the row says for a role; "" if nothing."""
        cell = self.cells.get(role)
        return cell.text if cell else ""

    @property
    def place(self) -> str:
        """Where the row stands, in words."""
        return f"{self.sheet}, row {self.row}" if self.sheet else f"row {self.row}"


@dataclass
class Table:
    """What was read of one sheet."""

    grid: Grid
    header: Header
    titles: list[list[Cell]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    sections: list[Cell] = field(default_factory=list)


def read(grid: Grid, header: Header, ledger: Ledger) -> Table:
    """The rows of a sheet that holds a list. What is no part of an event is left, with a reason."""
    table = Table(grid, header)
    reader = _Reader(grid, header, ledger)
    for number in grid.rows:
        row = reader.sound(number)
        if number < header.first:
            table.titles += [row] if row else []
        elif number > header.last and row:
            event = reader.event(number, row)
            table.events += [event] if event else []
    table.sections = reader.sections
    return table


class _Reader:
    def __init__(self, grid: Grid, header: Header, ledger: Ledger) -> None:
        self._grid = grid
        self._header = header
        self._ledger = ledger
        self._headings = {column: plain(text) for column, text in header.texts.items()}
        self.sections: list[Cell] = []
        self._above: dict[Role, Cell] = {}

    def sound(self, number: int) -> list[Cell]:
        """The cells that begin in a row, without those that are in trouble, which are left."""
        row = self._grid.row(number)
        for cell in row:
            if cell.trouble:
                self._ledger.leave(cell, cell.trouble)
            elif _is_dash(cell):
                self._ledger.leave(cell, "a dash, for nothing")
        return [cell for cell in row if not cell.trouble and not _is_dash(cell)]

    def event(self, number: int, row: list[Cell]) -> Event | None:
        """The event that a row tells; None if it tells none."""
        if self._is_heading(row):
            self._leave(row, "the headings again")
            return None
        if all(_LINE.fullmatch(cell.text) for cell in row):
            self._leave(row, "a line between rows")
            return None
        if self._is_section(row):
            self.sections.append(row[0])
            return None
        cells = self._by_role(number)
        for role in _INHERITED:
            if role in cells:
                self._above[role] = cells[role]
        if Role.TEXT not in cells and Role.TITLE not in cells:
            self._leave(row, "its row has neither a title nor a message")
            return None
        roles = self._header.roles
        others = tuple(
            (self._header.texts.get(cell.column, ""), cell)
            for cell in row
            if roles.get(cell.column, Role.OTHER) is Role.OTHER
        )
        for cell in row:
            if roles.get(cell.column) is Role.LEAVE:
                self._ledger.leave(cell, "its column was to be left out")
        section = self.sections[-1] if self.sections else None
        return Event(self._grid.name, number, {**self._above, **cells}, others, section)

    def _by_role(self, number: int) -> dict[Role, Cell]:
        """The cell of each role that stands in a row or, merged, reaches into it."""
        found: dict[Role, Cell] = {}
        for column, role in self._header.roles.items():
            cell = self._grid.at(number, column)
            if cell is None or cell.trouble or _is_dash(cell):
                continue
            if self._role_of(cell) is role and role not in (Role.OTHER, Role.LEAVE):
                found[role] = cell
        return found

    def _role_of(self, cell: Cell) -> Role:
        return self._header.roles.get(cell.column, Role.OTHER)

    def _is_heading(self, row: list[Cell]) -> bool:
        return len(row) > 1 and all(
            plain(cell.text) and plain(cell.text) in self._headings.get(cell.column, "")
            for cell in row
        )

    def _is_section(self, row: list[Cell]) -> bool:
        """A row with one text alone, which names a turn or a day, or goes over several columns."""
        if len(row) > 1 or len(self._header.roles) < 3:
            return False
        cell = row[0]
        wide = self._grid.merged.get((cell.row, cell.column + 1)) == (cell.row, cell.column)
        told = self._role_of(cell) in (Role.TEXT, Role.TITLE)
        names = _SECTION.match(cell.text) is not None and len(cell.text) <= 120
        number = self._role_of(cell) is Role.NUMBER and cell.text.replace(".", "").isdecimal()
        return wide or names or not (told or number)

    def _leave(self, row: list[Cell], why: str) -> None:
        for cell in row:
            self._ledger.leave(cell, why)


def _is_dash(cell: Cell) -> bool:
    return _NOTHING.fullmatch(cell.text) is not None
