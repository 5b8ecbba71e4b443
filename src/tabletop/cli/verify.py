"""`tabletop verify`."""

from pathlib import Path

import click

from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.arguments import SESSION
from tabletop.cli.output import data
from tabletop.runner.verification import verify_session
from tabletop.text import counted


@click.command()
@SESSION
def verify(session: Path) -> int:
    """Check a session: its header, its chain of commits, its replay, and each decision anew.

    The head code can be compared with the one that was printed with a debrief: it shows whether
    commits at the end were cut off.

    \b
    Example:
      tabletop verify trial.tabletop
    """
    found = verify_session(session)
    for text in found.destroyed:
        data(text)
    if not found.ok:
        place = "" if found.first_bad is None else f"commit {found.first_bad}: "
        data(f"not sound: {place}{found.problem}")
        before = counted(found.commits, "commit before that is", "commits before that are")
        data(f"{before} sound")
        return AT_FAULT
    judged = "each judged anew" if found.decided else "played by older rules, not judged anew"
    commits = counted(found.commits, "commit", "commits")
    data(f"sound: {commits}, {judged}; head {found.head}")
    return FINE
