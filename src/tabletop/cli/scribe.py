"""`tabletop scribe`."""

from pathlib import Path

import click

from tabletop.cli.arguments import SESSION


@click.command()
@SESSION
def scribe(session: Path) -> None:
    """Take notes in a running session, in a window beside the facilitator's.

    Write a line and press Enter: it is recorded at once. On the line, #tag, @team, !0 to !2 for
    importance, ~ for off the record and ^ for what is on the facilitator's screen; what the line
    means is shown above it. The game itself cannot be moved from here.

    \b
    Examples:
      tabletop scribe friday.tabletop
      (then)  Offers to publish the plan at once @bel #turning_point !2 ^
    """
    from tabletop import console
    from tabletop.runner.session import Session

    with Session.join(session) as joined:
        console.scribe(joined)
