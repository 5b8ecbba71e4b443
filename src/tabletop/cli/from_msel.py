"""`tabletop new --from-msel`: a scenario begun from a list of events that others made."""

from collections.abc import Iterable
from pathlib import Path

import click

from tabletop.authoring.msel.imported.importing import Imported, import_list
from tabletop.authoring.msel.imported.options import Options
from tabletop.authoring.msel.received.grid import ListError
from tabletop.cli.faults import fault
from tabletop.cli.output import message
from tabletop.cli.unplaced import by_row


def begin(
    file: Path,
    *,
    columns: Iterable[str] = (),
    renamed: Iterable[str] = (),
    sheets: Iterable[str] = (),
    language: str = "",
    scenario_id: str = "",
    title: str = "",
    encoding: str | None = None,
    delimiter: str | None = None,
) -> str | None:
    """The scenario that a list begins; what was understood and what has no place is told.

    `columns` are pairs such as "Deliver to=to", `renamed` such as "POL=Poland"; `sheets` are the
    names of those to take, by default all that hold a list. None if the list cannot be taken, which
    is told as well. Raises ModuleNotFoundError without openpyxl.
    """
    try:
        options = Options(
            columns=_pairs("--column", columns),
            teams=_pairs("--rename", renamed),
            sheets=tuple(sheets),
            language=language,
            id=scenario_id,
            title=title,
            encoding=encoding,
            delimiter="\t" if delimiter in ("\\t", "tab") else delimiter,
        )
        imported = import_list(file.name, file.read_bytes(), options)
    except ListError as error:
        fault(f"{file}: {error.message}", error.hint)
        return None
    _tell(imported)
    return imported.scenario_yaml


def _pairs(option: str, said: Iterable[str]) -> dict[str, str]:
    pairs = {}
    for one in said:
        theirs, sign, ours = one.rpartition("=")
        if not (sign and theirs.strip() and ours.strip()):
            raise click.UsageError(f'{option} wants a pair: {option} "Theirs=ours", not {one!r}.')
        pairs[theirs.strip()] = ours.strip()
    return pairs


def _tell(imported: Imported) -> None:
    for remark in imported.remarks:
        for line in remark.split("\n"):
            message(line)
    count = len(imported.unplaced)
    left = f"{count} not placed:" if count else "all there are."
    message(f"{len(imported.placed)} cells placed, {left}")
    for line in by_row(imported.unplaced):
        message(f"  {line}")
