"""`tabletop msel --apply`: a list that was edited, taken back into its scenario."""

from collections.abc import Iterable
from pathlib import Path

import click

from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.msel.returned.applying import Applied, apply
from tabletop.authoring.msel.returned.comparing import Compared, Edit, compare
from tabletop.authoring.splice import SpliceError
from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.faults import fault
from tabletop.cli.output import data, message
from tabletop.cli.unplaced import by_row
from tabletop.runner.library import find
from tabletop.runner.writing import create, replace
from tabletop.scenario import ScenarioFiles, load


def take_back(
    scenario: str, returned: Path, language: str | None, output: Path | None, *, dry_run: bool
) -> int:
    """Show what was changed in a list and write it into the scenario; the exit code."""
    folder = _folder(scenario) if output is None else None
    if folder is None and output is None and not dry_run:
        raise click.UsageError("This scenario came with the program: give -o for a file of yours.")
    files = find(scenario)
    try:
        compared = compare(files, returned.read_bytes(), language)
        applied = apply(files, load(files), compared.edits)
    except ListError as error:
        fault(f"{returned}: {error.message}", error.hint)
        return AT_FAULT
    except SpliceError as error:
        fault(str(error), "Make this change by hand.")
        return AT_FAULT
    _tell(compared, applied, dry_run=dry_run)
    return FINE if dry_run else _write(files, applied, folder, output)


def _folder(scenario: str) -> Path | None:
    """Where the scenario's files lie; None if it is one that came with the program."""
    path = Path(scenario)
    if path.is_dir():
        return path
    return path.parent if path.is_file() else None


def _tell(compared: Compared, applied: Applied, *, dry_run: bool) -> None:
    for edit in applied.done:
        _show(edit)
    count = len(applied.done)
    yet = "; nothing is written yet" if dry_run and count else ""
    message(f"{count} change{'' if count == 1 else 's'}{yet}.")
    _listed("Not taken:", by_row(compared.unplaced))
    _listed("Not taken:", [f"{one.inject}, {one.heading}: {why}" for one, why in applied.refused])
    _listed("To know:", compared.remarks)


def _show(edit: Edit) -> None:
    data(f"{edit.inject}, {edit.heading} ({edit.language})")
    for sign, text in (("-", edit.before), ("+", edit.after)):
        for line in text.splitlines() or [""]:
            data(f"  {sign} {line}")


def _listed(head: str, lines: Iterable[str]) -> None:
    lines = list(lines)
    if lines:
        message(head)
    for line in lines:
        message(f"  {line}")


def _write(files: ScenarioFiles, applied: Applied, folder: Path | None, output: Path | None) -> int:
    beside = sorted(set(applied.files) - {files.main})
    if output is not None and beside:
        hint = "Leave -o out, or copy the scenario's folder first."
        fault(f"Some changes go to files beside the scenario: {', '.join(beside)}.", hint)
        return AT_FAULT
    if output is not None:
        made = applied.files.get(files.main, files.files[files.main])
        data(str(create(output, made)))
        return FINE
    for path, made in applied.files.items():
        data(str(replace((folder or Path()) / path, made)))
    return FINE
