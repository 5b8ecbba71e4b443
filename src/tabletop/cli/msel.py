"""`tabletop msel`."""

from pathlib import Path

import click

from tabletop.authoring.msel.writing import WRITERS
from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.arguments import SCENARIO
from tabletop.cli.faults import fault
from tabletop.cli.output import data
from tabletop.formats.workbook import CellTooLong
from tabletop.runner.library import find
from tabletop.runner.writing import create
from tabletop.scenario import ScenarioFiles, load


@click.command()
@SCENARIO
@click.option(
    "-f",
    "--format",
    "shape",
    type=click.Choice(list(WRITERS)),
    help="How the list is written. Default: as the name after -o ends, or md.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write, a new one. With --apply: a new file for the changed scenario.",
)
@click.option("--language", help="The language of its texts; default: the first it declares.")
@click.option(
    "--apply",
    "returned",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A list that a colleague has edited: its texts are written into the scenario.",
)
@click.option("--dry-run", is_flag=True, help="With --apply: show the changes, write nothing.")
def msel(
    scenario: str,
    shape: str | None,
    output: Path | None,
    language: str | None,
    returned: Path | None,
    dry_run: bool,
) -> int:
    """Write the Master Scenario Events List: every inject of a scenario in one table.

    A colleague may edit the workbook or CSV: scenario time, from, title, message, expected action
    and facilitator's note. With --apply those texts go back into the scenario, found by the ids in
    the last column; everything else in the scenario's file stays as it is.

    \b
    Examples:
      tabletop msel polish_border_air_incident | less -S
      tabletop msel my_scenario.yaml -o list.xlsx
      tabletop msel my_scenario.yaml --apply list_edited.xlsx --dry-run
    """
    if returned is not None:
        from tabletop.cli.msel_apply import take_back

        if shape:
            raise click.UsageError("-f is for writing a list; --apply reads one.")
        return take_back(scenario, returned, language, output, dry_run=dry_run)
    if dry_run:
        raise click.UsageError("--dry-run goes with --apply.")
    return _write(find(scenario), _shape(shape, output), output, language)


def _shape(shape: str | None, output: Path | None) -> str:
    """The format that is wanted."""
    if shape is None and output is not None:
        shape = output.suffix.lower().removeprefix(".")
        if shape not in WRITERS:
            known = ", ".join(f".{name}" for name in WRITERS)
            raise click.UsageError(f"A list ends in {known}; or give -f.")
    if shape == "xlsx" and output is None:
        raise click.UsageError("A workbook is written to a file: give -o list.xlsx.")
    return shape or "md"


def _write(files: ScenarioFiles, shape: str, output: Path | None, language: str | None) -> int:
    read = load(files, language)
    try:
        made = WRITERS[shape](read, language or read.languages[0], files.sha256)
    except CellTooLong as error:
        fault(str(error), "Write the list as CSV, which has no such limit.")
        return AT_FAULT
    if output is None:
        data(made.decode("utf-8-sig").rstrip("\n"))
    else:
        data(str(create(output, made)))
    return FINE
