"""`tabletop qdpx`."""

from pathlib import Path

import click

from tabletop.cli import AT_FAULT
from tabletop.cli.arguments import SESSIONS
from tabletop.cli.attribution import ROSTER, attribution
from tabletop.cli.names import tell_names
from tabletop.cli.output import data
from tabletop.debrief.rule import Level
from tabletop.runner.coding import write_project
from tabletop.runner.exporting import NamesFound, Rule
from tabletop.runner.roster import read_roster


@click.command()
@SESSIONS
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The project, a file that ends in .qdpx; one of that name is replaced.",
)
@click.option("--blind", is_flag=True, help="Without signals and without what came of acts.")
@attribution("as each session's card agreed")
@ROSTER
def qdpx(
    sessions: tuple[Path, ...],
    output: Path,
    blind: bool,
    level: Level | None,
    roster: Path | None,
) -> None:
    """Write sessions as one coded project for NVivo, MAXQDA, ATLAS.ti or QualCoder (REFI-QDA).

    Teams are cases, what was said is text; kinds of utterance, mechanisms and tags are codes, and
    so are the marks that 'tabletop review' keeps beside each session.

    \b
    Examples:
      tabletop qdpx vilnius.tabletop warsaw.tabletop -o spring.qdpx
      tabletop qdpx sessions/*.tabletop -o spring-blind.qdpx --blind --attribution none
    """
    if output.suffix.lower() != ".qdpx":
        raise click.BadParameter("the name must end in .qdpx.", param_hint="--output")
    rule = Rule(level, roster=read_roster(roster) if roster else None)
    try:
        data(str(write_project(sessions, output, rule, blind=blind)))
    except NamesFound as found:
        tell_names(found, sessions[0])
        raise click.exceptions.Exit(AT_FAULT) from None
