"""A list that came back, held against the scenario: what was edited, and what cannot be taken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tabletop.authoring.msel.columns import COLUMNS, EDITABLE, Column, Field
from tabletop.authoring.msel.listing import MADE_OF, about, cells, fingerprint
from tabletop.authoring.msel.received.files import read
from tabletop.authoring.msel.received.grid import Cell, Grid, ListError, Received, Unplaced
from tabletop.scenario import ScenarioFiles, load
from tabletop.scenario.model import Scenario
from tabletop.text import TEXT_LIMIT

Row = Mapping[Field, str]

_BY_FIELD = {column.field: column for column in COLUMNS}
_BY_HEADING = {" ".join(column.heading.casefold().split()): column for column in COLUMNS}
_MARKS = (Field.NUMBER, Field.LANGUAGE, Field.AS_SENT, Field.ID)
"""Columns that say where a row belongs, and are no text of it."""

_LINES_LOOKED_AT = 40
_SAID = 2
"""The column of the page about the list that says what it was made of."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A text of an inject that a colleague wrote anew, in one language."""

    inject: str
    field: Field
    language: str
    before: str
    after: str

    @property
    def heading(self) -> str:
        """The heading of the column that was edited."""
        return _BY_FIELD[self.field].heading


@dataclass
class Compared:
    """What a list that came back says: edits, cells without a place, and what else is to tell."""

    edits: list[Edit] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def compare(files: ScenarioFiles, data: bytes, language: str | None = None) -> Compared:
    """What was changed in a list of this scenario since it was written.

    `language` is that of rows that do not say theirs; default: the first one of the scenario.
    Raises ListError if the file is no list of ours, ScenarioError if the scenario is faulty.
    """
    received = read(data)
    found = _ours(received)
    if found is None:
        message = f"No column of this file is called '{_BY_FIELD[Field.ID].heading}'."
        hint = (
            "Only a list written by 'tabletop msel' can be applied; others begin a scenario anew."
        )
        raise ListError(message, hint)
    grid, header, columns = found
    reader = _Reader(files, load(files, language), language, columns)
    reader.compared.remarks += received.remarks
    for other in received.grids:
        if other is not grid:
            _beside(reader, other)
    for number in grid.rows:
        if number == header:
            reader.headings(grid.row(number))
        else:
            reader.row(grid.row(number), below=number > header)
    reader.compared.unplaced += [Unplaced.of(one, one.trouble) for one in grid.remarks]
    reader.finish()
    return reader.compared


def _ours(received: Received) -> tuple[Grid, int, dict[int, Column]] | None:
    """The sheet with our list, its row of headings, and which column is which."""
    for grid in received.grids:
        for number in grid.rows[:_LINES_LOOKED_AT]:
            columns = _columns(grid.row(number))
            if any(column.field is Field.ID for column in columns.values()):
                return grid, number, columns
    return None


def _columns(row: list[Cell]) -> dict[int, Column]:
    """Our columns by their headings; of two alike the first."""
    found: dict[Field, int] = {}
    for cell in row:
        column = _BY_HEADING.get(" ".join(cell.text.casefold().split()))
        if column is not None:
            found.setdefault(column.field, cell.column)
    return {number: _BY_FIELD[name] for name, number in found.items()}


def _beside(reader: "_Reader", grid: Grid) -> None:
    """Another sheet: our page about the list says nothing new; all else is told."""
    known = {grid.name, *(cell for row in about(reader.scenario, "", "").rows for cell in row)}
    for number in grid.rows:
        row = grid.row(number)
        for cell in row:
            ours = cell.text in known or (row[0].text in MADE_OF and cell.column == _SAID)
            if not ours:
                reader.leave(cell, "it stands on another sheet")
    reader.compared.unplaced += [Unplaced.of(one, one.trouble) for one in grid.remarks]


class _Reader:
    """Goes through the rows of a list and writes down what it finds."""

    def __init__(
        self,
        files: ScenarioFiles,
        scenario: Scenario,
        language: str | None,
        columns: Mapping[int, Column],
    ) -> None:
        self.scenario = scenario
        self.compared = Compared()
        self._files = files
        self._language = language or scenario.languages[0]
        self._columns = columns
        self._lists = {self._language: cells(scenario, self._language)}
        self._met: set[tuple[str, str]] = set()
        self._unknown_state = False
        self._newer = 0

    def leave(self, cell: Cell, why: str) -> None:
        """A cell that has no place."""
        self.compared.unplaced.append(Unplaced.of(cell, why))

    def headings(self, row: list[Cell]) -> None:
        """The row of headings."""
        for cell in row:
            if cell.column not in self._columns:
                self.leave(cell, "a heading that the list does not have, or has already")

    def row(self, row: list[Cell], *, below: bool) -> None:
        """One row of the list."""
        said = {self._columns[one.column].field: one for one in row if one.column in self._columns}
        for cell in row:
            if cell.column not in self._columns:
                self.leave(cell, "its column is none of the list")
        inject = said[Field.ID].text if Field.ID in said else ""
        language = said[Field.LANGUAGE].text if Field.LANGUAGE in said else self._language
        why = "it stands above the headings" if not below else self._not_taken(inject, language)
        if why:
            for cell in said.values():
                self.leave(cell, why)
            return
        self._met.add((inject, language))
        self._compare(said, self._lists[language][inject], language)

    def _not_taken(self, inject: str, language: str) -> str:
        """Why a row is passed over; "" if it is not."""
        if not inject:
            return "a row without an id: a new inject is put into the scenario by hand"
        if inject not in self.scenario.injects:
            return f"the scenario has no inject '{inject}'"
        if language not in self.scenario.languages:
            return f"the scenario is not written in '{language}'"
        if (inject, language) in self._met:
            return f"'{inject}' stands in the list twice; its first row was taken"
        if language not in self._lists:
            self._lists[language] = cells(load(self._files, language), language)
        return ""

    def _compare(self, said: Mapping[Field, Cell], now: Row, language: str) -> None:
        sent = self._sent(said.get(Field.AS_SENT))
        for column in self._columns.values():
            if column.field in _MARKS:
                continue
            cell = said.get(column.field)
            if cell is None:
                self._cleared(column, now)
            elif cell.trouble:
                self.leave(cell, cell.trouble)
            elif cell.text.strip() != now[column.field].strip():
                self._changed(column, cell, now, language, sent.get(column.field))

    def _sent(self, cell: Cell | None) -> Mapping[Field, str]:
        """The prints of the texts as the list was written; empty if they are gone."""
        prints = cell.text.split("-") if cell else []
        if len(prints) != len(EDITABLE):
            self._unknown_state = True
            return {}
        return dict(zip(EDITABLE, prints, strict=True))

    def _cleared(self, column: Column, now: Row) -> None:
        if now[column.field]:
            text = f"'{column.heading}' of '{now[Field.ID]}' is empty in the list; the text stays."
            self.compared.remarks.append(f"{text} To remove it, edit the scenario.")

    def _changed(
        self, column: Column, cell: Cell, now: Row, language: str, sent: str | None
    ) -> None:
        before, after = now[column.field], cell.text.strip()
        moved_on = sent is not None and sent != fingerprint(before)
        if moved_on and sent == fingerprint(after):
            self._newer += 1
        elif why := self._why_not(column, before, after, now, moved_on=moved_on):
            self.leave(cell, why)
        else:
            self.compared.edits.append(Edit(now[Field.ID], column.field, language, before, after))

    def _why_not(self, column: Column, before: str, after: str, now: Row, *, moved_on: bool) -> str:
        inject = self.scenario.injects[now[Field.ID]]
        if not column.editable:
            return f"'{column.heading}' is not read back; in the scenario: {before or 'nothing'}"
        if moved_on:
            return "it was changed in the scenario as well, since the list was written"
        if len(after) > TEXT_LIMIT:
            return f"it is longer than {TEXT_LIMIT:,} characters"
        if column.field is Field.EXPECTED and len(inject.expected) != 1:
            several = "several expected actions" if inject.expected else "no expected action"
            return f"'{inject.id}' has {several} in the scenario; edit them there"
        return ""

    def finish(self) -> None:
        """What is to be told of the whole list."""
        self.compared.remarks += self._overall()

    def _overall(self) -> Iterator[str]:
        headings = {column.field for column in self._columns.values()}
        for one in COLUMNS:
            if one.field not in headings and one.field not in _MARKS:
                yield f"The list has no column '{one.heading}'; what stands there stays as it is."
        met = {inject for inject, _ in self._met}
        for inject in self.scenario.injects:
            if inject not in met:
                yield f"The list has no row for '{inject}'; the inject stays as it is."
        if self._newer:
            yield (
                f"{self._newer} texts are newer in the scenario than in the list, where nobody "
                "changed them; they stay."
            )
        if self._unknown_state and self._met:
            heading = _BY_FIELD[Field.AS_SENT].heading
            yield (
                f"Not every row says in '{heading}' what was sent, so texts changed in the "
                "scenario since then look like changes in the list: look at each."
            )
