"""`tabletop export`."""

from pathlib import Path

import click

from tabletop.cli.arguments import SESSION
from tabletop.cli.output import data, message
from tabletop.export import EXPORTERS
from tabletop.runner.exporting import write_debrief
from tabletop.runner.session import Session


@click.command()
@SESSION
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder for the documents; those of an earlier export there are replaced.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(EXPORTERS)),
    help="Which documents; may be given several times. Default: all.",
)
def export(session: Path, output: Path, formats: tuple[str, ...]) -> None:
    """Write the debrief of a session: what each team did and why, beside how the others read it.

    \b
    Examples:
      tabletop export friday.tabletop -o debrief
      tabletop export friday.tabletop -o debrief -f md
    """
    with Session.open(session, read_only=True) as opened:
        written = write_debrief(opened, output, formats or tuple(EXPORTERS))
        message(f"{len(opened.entries)} commits, head {opened.head}")
    for path in written:
        data(str(path))
