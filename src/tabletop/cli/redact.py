"""`tabletop redact`."""

from pathlib import Path

import click

from tabletop.cli.arguments import SESSION
from tabletop.cli.output import data, message
from tabletop.engine.commands import Redact
from tabletop.runner.session import Session


@click.command()
@SESSION
@click.option("--text", "texts", multiple=True, metavar="ID", help="A text's id, such as 12.1.")
@click.option("--reason", help="Why; it stands in the record.")
@click.option("--destroy", is_flag=True, help="Empty the texts in the file, for good.")
def redact(session: Path, texts: tuple[str, ...], reason: str | None, destroy: bool) -> None:
    """Withdraw free texts of a session from every view and debrief. Without --text: list them.

    With --destroy they are emptied in the file and cannot be had back; the record still says that
    there was a text, when it was destroyed, and why. Copies and debriefs made before still hold it.

    \b
    Examples:
      tabletop redact trial.tabletop
      tabletop redact trial.tabletop --text 12.1 --reason "Said in confidence" --destroy
    """
    if not texts:
        _list(session)
        return
    if not reason:
        raise click.UsageError("A redaction wants a --reason.")
    with Session.open(session) as opened:
        opened.do(Redact(texts=texts, reason=reason), destroys=texts if destroy else ())
        head = opened.head
    done = "destroyed" if destroy else "withdrawn"
    message(f"{len(texts)} {done}; head {head}")


def _list(session: Path) -> None:
    with Session.open(session, read_only=True) as opened:
        for name, text in opened.texts().items():
            data(f"{name}\t{' '.join(text.split())}")
