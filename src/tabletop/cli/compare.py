"""`tabletop compare`."""

from collections.abc import Iterable
from pathlib import Path

import click

from tabletop.cli.arguments import SESSIONS
from tabletop.cli.attribution import attribution
from tabletop.cli.output import data, fitting, line, message
from tabletop.debrief.compare import MOST, Comparison
from tabletop.debrief.rule import Level
from tabletop.export.compare import WRITERS
from tabletop.runner.comparing import compare_sessions, write_comparison

WIDEST = 110
"""The most columns of the summary on a terminal."""
DOCUMENTS = "For reasons, pictures and tables: -o FOLDER"


@click.command()
@SESSIONS
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the documents; those of an earlier comparison there are replaced.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(WRITERS)),
    help="Which documents; may be given several times. Default: all.",
)
@attribution("what the cards of all sessions allow")
def compare(
    sessions: tuple[Path, ...],
    output: Path | None,
    formats: tuple[str, ...],
    level: Level | None,
) -> None:
    """Put sessions of one scenario side by side: treatment, choices, reasons, readings.

    First what differed in how the groups were treated, then decision by decision who chose what
    and why, where the runs first parted and by what, the indicators of all, how acts were read,
    and which roads none of them took. Versions of a scenario are matched by the ids in it.

    Two to twenty sessions. Without --output it prints a summary; documents need a folder. Choices
    are told at the attribution levels 'full' and 'team' alone.

    \b
    Examples:
      tabletop compare vilnius.tabletop warsaw.tabletop
      tabletop compare sessions/*.tabletop -o comparison
      tabletop compare sessions/*.tabletop -o comparison -f html -f csv
    """
    if formats and output is None and formats != ("json",):
        raise click.UsageError("Documents need a folder: add '-o FOLDER'.")
    if not 2 <= len(sessions) <= MOST:
        raise click.UsageError(f"{len(sessions)} given; give 2 to {MOST} sessions of one scenario.")
    found = compare_sessions(sessions, level)
    _told(found, output, formats)
    rule = found.runs[0].attribution
    message(f"Attribution '{rule.level}': {rule.rule}.")


def _told(found: Comparison, output: Path | None, formats: Iterable[str]) -> None:
    wanted = tuple(formats)
    if output is not None:
        for path in write_comparison(found, output, wanted or tuple(WRITERS)):
            data(str(path))
    elif wanted:
        (written,) = WRITERS["json"].write(found).values()
        data(written.decode().removesuffix("\n"))
    else:
        _on_screen(found)


def _on_screen(found: Comparison) -> None:
    from tabletop.export.compare import text

    width, terminal = fitting(WIDEST)
    line(text.write(found, width, styled=terminal).rstrip("\n"))
    message(DOCUMENTS)
