"""`tabletop screen`."""

from pathlib import Path

import click

from tabletop.cli.arguments import SESSION, known


@click.command()
@SESSION
@click.option(
    "--audience",
    default="public",
    show_default=True,
    metavar="public|TEAM",
    help="For whom: everybody in the hall, or one team by its id.",
)
def screen(session: Path, audience: str) -> None:
    """Show a running session to an audience: on a projector, or on a team's own laptop.

    It follows the session within half a second, and shows what its audience may know and nothing
    else. Nothing can be entered; q leaves. While the facilitator's console is blank (b), so is it;
    its own b blanks it alone.

    \b
    Examples:
      tabletop screen friday.tabletop
      tabletop screen friday.tabletop --audience poland
    """
    from tabletop import console
    from tabletop.runner.session import Session

    with Session.open(session, read_only=True) as opened:
        whose = known("audience", audience, (console.PUBLIC, *opened.scenario.teams))
        console.show(opened, whose)
