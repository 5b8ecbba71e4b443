"""`tabletop redact`."""

import sys
from pathlib import Path

import click

from tabletop.cli.arguments import SESSION
from tabletop.cli.output import data, message
from tabletop.cli.walking import walk
from tabletop.engine.commands import Redact
from tabletop.export.leaks import Roster
from tabletop.runner.library import LibraryError
from tabletop.runner.redacting import free_texts
from tabletop.runner.roster import read_roster
from tabletop.runner.session import Session


@click.command()
@SESSION
@click.option("--text", "texts", multiple=True, metavar="ID", help="A text's id, such as 12.1.")
@click.option("--reason", help="Why; it stands in the record.")
@click.option("--destroy", is_flag=True, help="Empty the texts in the file, for good.")
@click.option(
    "--roster",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Who was in the room: go through, or print, only texts that may name them.",
)
@click.option(
    "--walk/--list",
    "walking",
    default=None,
    help="Go through the texts one by one, or print them. Default: on a terminal, go through them.",
)
def redact(
    session: Path,
    texts: tuple[str, ...],
    reason: str | None,
    destroy: bool,
    roster: Path | None,
    walking: bool | None,
) -> None:
    """Withdraw free texts of a session from every view and debrief.

    Without --text it goes through them one by one: keep, redact, destroy, skip or quit. Each
    redaction is recorded at once, so that a walk can be left and gone on with.

    With --destroy a text is emptied in the file and cannot be had back; the record still says that
    there was a text, when it was destroyed, and why. Copies, debriefs and handouts made before
    still hold it.

    \b
    Examples:
      tabletop redact trial.tabletop
      tabletop redact trial.tabletop --roster people.yaml
      tabletop redact trial.tabletop --text 12.1 --reason "Said in confidence" --destroy
    """
    if texts and (roster or walking is not None):
        raise click.UsageError("--roster, --walk and --list do not go with --text.")
    if texts:
        _withdraw(session, texts, reason, destroy)
        return
    if destroy or reason:
        raise click.UsageError("--reason and --destroy go with --text.")
    who = read_roster(roster) if roster else None
    if walking is False or (walking is None and not sys.stdin.isatty()):
        _list(session, who)
        return
    with Session.open(session) as opened:
        walk(opened, who)


def _withdraw(session: Path, texts: tuple[str, ...], reason: str | None, destroy: bool) -> None:
    if not reason:
        raise click.UsageError("A redaction wants a --reason.")
    with Session.open(session) as opened:
        known = opened.texts()
        for one in texts:
            if one not in known:
                hint = f'tabletop redact "{session}" --list prints every text with its id.'
                raise LibraryError(f"There is no text {one} in this session.", hint)
        opened.do(Redact(texts=texts, reason=reason), destroys=texts if destroy else ())
        head = opened.head
    done = "destroyed" if destroy else "withdrawn"
    message(f"{len(texts)} {done}; head {head}")


def _list(session: Path, roster: Roster | None) -> None:
    """Every text; with a roster those in which it finds names, and which."""
    with Session.open(session, read_only=True) as opened:
        if roster is None:
            for name, text in opened.texts().items():
                data(f"{name}\t{' '.join(text.split())}")
            return
        for one in free_texts(opened, roster):
            found = "; ".join(f"'{hit.found}', as of {hit.sought}" for hit in one.hits)
            data(f"{one.id}\t{' '.join(one.text.split())}\t{found}")
