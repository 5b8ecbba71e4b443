"""`tabletop notes import`."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.notes import merging
from tabletop.authoring.notes.names import Names
from tabletop.authoring.notes.reading import flagged, understood
from tabletop.authoring.notes.written import Understood, Written
from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.arguments import SESSION, known
from tabletop.cli.faults import fault
from tabletop.cli.output import data, message
from tabletop.engine.commands import Note
from tabletop.engine.words import Phase
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED
from tabletop.text import clean_line, counted

if TYPE_CHECKING:
    from tabletop.authoring.notes.merging import Sorted, Span

_LONGEST = 100
"""Signs of a text that are shown of each note."""

_YEARS = (1990, 2200)
_LEFT_SHOWN = 50
"""Lines that were not understood, of which so many are named."""


def _near(
    _context: click.Context, _parameter: click.Parameter, day: datetime | None
) -> datetime | None:
    if day is not None and not _YEARS[0] <= day.year <= _YEARS[1]:
        raise click.BadParameter(f"{day:%Y} is not a year of an exercise.")
    return day


CLOSED = (
    "The session is closed: nothing can be added to it.",
    "A new session from an earlier moment can be made with: tabletop fork",
)
"""What is wrong with a session that has been closed, and what can be done."""


@click.group()
def notes() -> None:
    """Notes that were not written with the program.

    \b
    Example:
      tabletop notes import second_room.docx friday.tabletop
    """


@notes.command("import", short_help="Take notes with times from a file into a session.")
@click.argument("file", type=click.Path(exists=True, path_type=Path, dir_okay=False))
@SESSION
@click.option("--yes", is_flag=True, help="Take the notes in without asking.")
@click.option(
    "--team",
    "teams",
    multiple=True,
    metavar="THEIRS=TEAM",
    help="A name that the notes have for a team. May be given several times.",
)
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_near,
    help="The day of the first times in the file. Default: the day of STARTEX.",
)
@click.option("--encoding", help="The encoding of a text file, where it is known.")
def import_notes(
    file: Path,
    session: Path,
    yes: bool,
    teams: tuple[str, ...],
    day: datetime | None,
    encoding: str | None,
) -> int:
    """Take notes with times from FILE into SESSION, beside a facilitator who may be at work in it.

    FILE is a Word file, a table (CSV or workbook) or plain text, with a time before each note:

    \b
      09:42 Poland: we want to see the list first
      [09:45] POL - asks for the flight log #quote !2
      9.50 The room is quiet ~

    A line that is only a date sets the day; a line without a time goes on with the note above it.
    #tag, @team, !0 to !2 and ~ (off the record) mean what they mean to 'tabletop scribe'. What was
    understood is shown first, and what was not; notes that the session has already are left out.

    \b
    Examples:
      tabletop notes import second_room.docx friday.tabletop
      tabletop notes import notes.csv friday.tabletop --team "Польша=poland" --yes
    """
    with Session.join(session) as joined:
        if joined.state.game.phase is Phase.CLOSED:
            fault(*CLOSED)
            return AT_FAULT
        if refused := joined.judge(Note(text="A note")):
            raise refused
        try:
            names = Names(joined.scenario, _added(teams, joined.scenario.teams))
            read, span = _read(file, joined, names, day.date() if day else None, encoding)
        except ListError as error:
            fault(f"{file}: {error.message}", error.hint)
            return AT_FAULT
        found = merging.sort(read.notes, joined.entries, REMOVED)
        marked = flagged(found.new, span.earliest, span.latest, joined.now())
        _show(names, marked)
        _tell(read, found, sum(1 for one in marked if one.doubt))
        if not marked:
            return FINE if found.known else AT_FAULT
        return _record(joined, marked) if yes else _asked(joined, marked)


def _asked(session: Session, found: Sequence[Written]) -> int:
    """Write the notes if the person at the keyboard agrees; where nobody is there, say how else."""
    try:
        agreed = click.confirm(f"Take in {_counted(len(found))}?", err=True)
    except click.Abort:
        if sys.stdin.isatty():
            raise
        message("")
        fault("Nothing was taken in: add --yes, or run it in a terminal.", "")
        return AT_FAULT
    if agreed:
        return _record(session, found)
    message("Nothing was taken in.")
    return FINE


def _added(pairs: Iterable[str], ids: Iterable[str]) -> dict[str, str]:
    """Names that the notes have for teams. Raises LibraryError for a team that is not there."""
    added = {}
    for one in pairs:
        theirs, sign, ours = one.rpartition("=")
        if not (sign and theirs.strip() and ours.strip()):
            raise click.UsageError(f'--team wants a pair: --team "Theirs=team", not {one!r}.')
        added[theirs] = known("team", ours.strip(), ids)
    return added


def _read(
    file: Path, session: Session, names: Names, day: date | None, encoding: str | None
) -> tuple[Understood, "Span"]:
    created = datetime.fromisoformat(session.facts.created_at)
    span = merging.span(session.entries, created, session.now())
    first = day or span.begun.astimezone().date()
    return understood(file.read_bytes(), names, first, datetime.astimezone, encoding), span


def _show(names: Names, found: Iterable[Written]) -> None:
    """The notes in a table, day by day, in the time of the place."""
    for day, group in groupby(found, key=lambda one: one.at.astimezone().date()):
        data(f"{day:%A, %d %B %Y}")
        for note in group:
            team = names.called(note.team) if note.team else "-"
            marks = _marks(note)
            doubt = f"  (? {note.doubt})" if note.doubt else ""
            text = clean_line(note.text, _LONGEST)
            data(f"  {note.at.astimezone():%H:%M}  {team:<12}  {text}{marks}{doubt}")


def _marks(note: Written) -> str:
    said = (
        f"#{note.tag}" if note.tag else "",
        f"importance {note.importance}" if note.importance != 1 else "",
        "OFF THE RECORD" if note.off_record else "",
    )
    parts = "; ".join(one for one in said if one)
    return f"  [{parts}]" if parts else ""


def _tell(read: Understood, found: "Sorted", doubts: int) -> None:
    for remark in read.remarks:
        message(remark)
    if doubts:
        message(f"Look at {_counted(doubts)} with a question mark.")
    if found.known:
        message(f"{_counted(len(found.known))} left out: the session has them already.")
    if read.left:
        message("Not understood, and not taken in:")
    for one in read.left[:_LEFT_SHOWN]:
        message(f"  {one.place}: '{clean_line(one.text, _LONGEST)}' ({one.why})")
    if len(read.left) > _LEFT_SHOWN:
        message(f"  and {len(read.left) - _LEFT_SHOWN} more")
    if not read.notes:
        fault("There is no note with a time in this file.", "Write for instance: 09:42 Poland: ...")


def _counted(number: int) -> str:
    return counted(number, "note", "notes")


def _record(session: Session, found: Iterable[Written]) -> int:
    """Write the notes, one commit each; what was written stays if one cannot be."""
    done = 0
    try:
        for note in found:
            session.do(merging.command(note), actor="scribe", happened_at=note.at)
            done += 1
    finally:
        message(f"{_counted(done)} taken in.")
    return FINE
