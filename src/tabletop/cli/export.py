"""`tabletop export`."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from tabletop.cli import AT_FAULT
from tabletop.cli.arguments import SESSION
from tabletop.cli.attribution import ROSTER, attribution
from tabletop.cli.names import tell_names
from tabletop.cli.output import data, message
from tabletop.debrief.rule import RULES, Level
from tabletop.export.leaks import Roster
from tabletop.export.table import EXPORTERS
from tabletop.runner.exporting import (
    NamesFound,
    Progress,
    Rule,
    lacking,
    left_lying,
    teams_of_one,
    write_debrief,
)
from tabletop.runner.roster import read_roster
from tabletop.runner.session import Session
from tabletop.text import counted


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
    help="Which documents; may be given several times. Default: all that can be written here.",
)
@attribution("as the session card agreed")
@ROSTER
@click.option(
    "--accept-hit",
    "accepted",
    multiple=True,
    metavar="WORDS",
    help="Words that the roster check took for a name and that are none; may be given several "
    "times. To keep them: 'allow' in the roster.",
)
@click.option("--off-record", is_flag=True, help="With notes off the record; at 'full' alone.")
@click.option("--blur-times", is_flag=True, help="Wall times to the day, clocks to 5 minutes.")
def export(
    session: Path,
    output: Path,
    formats: tuple[str, ...],
    level: Level | None,
    roster: Path | None,
    accepted: tuple[str, ...],
    off_record: bool,
    blur_times: bool,
) -> None:
    """Write the debrief of a session: what each team did and why, beside how the others read it.

    Words are ascribed as the room agreed (docs/chatham-house.md). A roster, kept apart from the
    session, has 'people:', each with a 'name' and, where there are, 'aliases', 'affiliations',
    'user_names' and 'team'; and 'allow:', words that are no names. If any document may name one of
    them in any spelling, nothing is written.

    \b
    Examples:
      tabletop export friday.tabletop -o debrief
      tabletop export friday.tabletop -o debrief -f md --attribution none --roster people.yaml
    """
    if accepted and roster is None:
        raise click.UsageError("--accept-hit goes with --roster.")
    rule = Rule(level, off_record, blur_times, _roster(roster, accepted))
    with Session.open(session, read_only=True) as opened:
        chosen = rule.of(opened)
        if off_record and chosen != "full":
            raise click.UsageError("--off-record goes with --attribution full alone.")
        _warn(opened, chosen, rule.roster)
        try:
            written = write_debrief(opened, output, formats or None, rule, _progress())
        except NamesFound as found:
            tell_names(found, session)
            raise click.exceptions.Exit(AT_FAULT) from None
        commits = counted(len(opened.entries), "commit", "commits")
        message(f"{commits}, head {opened.head}")
    message(f"Attribution '{chosen}': {RULES[chosen]}.")
    _tell(written, output, formats)


def _roster(path: Path | None, accepted: tuple[str, ...]) -> Roster | None:
    if path is None:
        return None
    roster = read_roster(path)
    return replace(roster, allowed=(*roster.allowed, *accepted))


def _warn(session: Session, level: Level, roster: Roster | None) -> None:
    """Where a team's name is a person's, and where anything may leave."""
    alone = teams_of_one(session, roster) if level in ("full", "team") else ()
    for team in alone:
        message(f"warning: one person was {team}: what is ascribed to it is ascribed to a person.")
    if alone:
        message("  hint: --attribution group or none names no delegation.")


def _progress() -> Progress | None:
    """On a terminal, the file that is being written."""
    if not sys.stderr.isatty():
        return None
    return lambda file: message(f"writing {file}")


def _tell(written: tuple[Path, ...], output: Path, formats: tuple[str, ...]) -> None:
    for path in written:
        data(str(path))
    if any(one.quotes_unnamed and output / one.file in written for one in EXPORTERS.values()):
        message(
            "The note quotes the room without names: read it for what tells whose words they are."
        )
    for path in left_lying(output, written):
        message(f"{path} is from an earlier export: look at its level before it is handed on.")
    left_out = {} if formats else lacking()
    for file, extra in left_out.items():
        message(f"{file} left out: pip install 'tabletop-crisis[{extra}]'")
