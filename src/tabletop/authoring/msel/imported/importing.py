"""A list of events that others made, as a scenario to be gone on with. Nothing of it is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tabletop.authoring.msel.imported.building import Builder
from tabletop.authoring.msel.imported.draft_yaml import as_yaml
from tabletop.authoring.msel.imported.headings import Header, find, unmet, wanted_roles
from tabletop.authoring.msel.imported.ledger import Ledger, Placed
from tabletop.authoring.msel.imported.options import Options
from tabletop.authoring.msel.imported.rows import Table, read
from tabletop.authoring.msel.imported.vocabulary import ROLES, Role
from tabletop.authoring.msel.received import files
from tabletop.authoring.msel.received.grid import Grid, ListError, Received, Unplaced
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.source import read as read_scenario

INJECTS_LIMIT = 2_000

_BESIDE = {Role.OTHER: "in the facilitator's notes", Role.LEAVE: "left out"}


@dataclass(frozen=True)
class Imported:
    """A scenario begun from a list.

    Each cell of the list that is not empty stands in `placed`, with where its text went, or in
    `unplaced`, with the reason. `remarks` say how the list was understood.
    """

    scenario_yaml: str
    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]
    remarks: tuple[str, ...]


def import_list(name: str, data: bytes, options: Options | None = None) -> Imported:
    """Begin a scenario from a workbook or a file of separated values; `name` is the file's.

    The scenario can be read and has no error; its decisions and much else say that they are to be
    written. Raises ListError if the file cannot be read, or holds no list of events that is known
    as one; ModuleNotFoundError where a workbook comes and openpyxl is not installed.
    """
    options = options or Options()
    received = files.read(data, options.encoding, options.delimiter)
    wanted = wanted_roles(options.columns)
    found = [(grid, find(grid, wanted)) for grid in _wanted(received, options.sheets)]
    lists = [(grid, header) for grid, header in found if header is not None]
    lists = [one for one in lists if one[1].of_events] or lists
    if not lists:
        raise _no_list(received)
    ledger = Ledger()
    tables = [read(grid, header, ledger) for grid, header in lists]
    _check_size(tables)
    builder = Builder(tables, options, ledger, _beside(received, tables))
    scenario = as_yaml(builder.build(name))
    _check_readable(scenario)
    _leave_the_rest(received, [grid for grid, _ in lists], ledger)
    remarks = dict.fromkeys(
        (
            *received.remarks,
            *_about_sheets(received, [grid for grid, _ in lists]),
            *_about_columns(lists),
            *(f"No column is called '{one}'." for one in unmet(wanted, [h for _, h in lists])),
            *builder.remarks,
        )
    )
    return Imported(scenario, ledger.placed, ledger.unplaced, tuple(remarks))


def _beside(received: Received, tables: Sequence[Table]) -> list[str]:
    """The lines of the file that are no events: above its lists, between their rows, elsewhere."""
    titles = [row for table in tables for row in table.titles]
    sections = [[cell] for table in tables for cell in table.sections]
    taken = [table.grid for table in tables]
    others = [grid for grid in received.grids if grid not in taken and not grid.hidden]
    rows = [grid.row(number) for grid in others for number in grid.rows]
    return [" ".join(cell.text for cell in row) for row in (*titles, *sections, *rows)]


def _wanted(received: Received, names: Sequence[str]) -> list[Grid]:
    """The sheets of those names, hidden ones too; without names, all that are not hidden."""
    known = [grid.name for grid in received.grids]
    for name in names:
        if name not in known:
            message = f"The workbook has no sheet '{name}'."
            raise ListError(message, f"It has: {', '.join(known)}.")
    return [one for one in received.grids if (one.name in names if names else not one.hidden)]


def _no_list(received: Received) -> ListError:
    """What is said where no sheet has headings that are known."""
    first = next(grid for grid in received.grids if grid.cells)
    row = [cell.text for cell in first.row(first.rows[0])][:8]
    seen = ", ".join(f"'{' '.join(text.split())[:40]}'" for text in row)
    message = f"No list of events was found: no row has known headings. The first row says {seen}."
    known = f"Known: {', '.join(ROLES)}."
    hint = f'Say what columns hold: --column "Their heading=text", or --column "C=text". {known}'
    return ListError(message, hint)


def _check_size(tables: Sequence[Table]) -> None:
    events = sum(len(table.events) for table in tables)
    if not events:
        message = "There are headings, but no row with a title or a message under them."
        raise ListError(message, 'Say what columns hold: --column "Their heading=text".')
    if events > INJECTS_LIMIT:
        message = f"This list has {events:,} events; a scenario takes at most {INJECTS_LIMIT:,}."
        raise ListError(message, "Make one scenario of each part of the exercise.")


def _check_readable(scenario: str) -> None:
    root, findings = read_scenario(ScenarioFiles("list.yaml", {"list.yaml": scenario.encode()}))
    if root is None:
        message = f"This list is too much for one scenario: {findings[0].message}"
        raise ListError(message, "Make one scenario of each part of the exercise.")


def _leave_the_rest(received: Received, lists: Sequence[Grid], ledger: Ledger) -> None:
    for grid in received.grids:
        why = "on a hidden sheet" if grid.hidden else "on a sheet that was not taken"
        for cell in grid.cells.values() if grid not in lists else ():
            ledger.leave(cell, cell.trouble or why)
        for cell in grid.remarks:
            ledger.leave(cell, cell.trouble)
        ledger.close(grid.cells.values())


def _about_sheets(received: Received, lists: Sequence[Grid]) -> Iterator[str]:
    if len(received.grids) > 1:
        yield f"Sheets taken as lists of events: {', '.join(grid.name for grid in lists)}."


def _about_columns(lists: Sequence[tuple[Grid, Header]]) -> Iterator[str]:
    """How columns were taken, one a line; sheets with the same headings are told together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for grid, header in lists:
        alike.setdefault(tuple(_taken(header)), []).append(grid.name)
    for lines, sheets in alike.items():
        of = f" of {', '.join(sheets)}" if len(alike) > 1 else ""
        yield "\n".join((f"Columns{of}:", *lines))


def _taken(header: Header) -> Iterator[str]:
    names = {column: " ".join(text.split()) for column, text in header.texts.items()}
    for column, name in names.items():
        if header.roles[column] not in _BESIDE:
            yield f"  '{name}' as {header.roles[column].value}"
    for role, what in _BESIDE.items():
        others = [f"'{name}'" for column, name in names.items() if header.roles[column] is role]
        if others:
            yield f"  {what}: {', '.join(others)}"
