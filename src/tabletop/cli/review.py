"""`tabletop review`."""

from pathlib import Path

import click

from tabletop.cli.arguments import SESSIONS


@click.command()
@SESSIONS
def review(sessions: tuple[Path, ...]) -> None:
    """Read SESSION files, finished or still played, moment by moment. Nothing in them is changed.

    Along the log with the arrow keys: the state at each moment, what had reached each team by then,
    decisions beside how they were read; search in all open sessions with /, and mark what you find
    with m. Marks are kept beside the session, in friday.marks.json for friday.tabletop.

    \b
    Examples:
      tabletop review friday.tabletop
      tabletop review friday.tabletop saturday.tabletop
    """
    from tabletop import console

    console.run_review(sessions)
