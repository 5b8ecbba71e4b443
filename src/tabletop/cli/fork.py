"""`tabletop fork`."""

from pathlib import Path

import click

from tabletop.cli.arguments import SESSION
from tabletop.cli.output import data, message
from tabletop.runner.forking import fork as fork_session
from tabletop.runner.writing import free
from tabletop.text import counted


@click.command()
@SESSION
@click.option("--at", required=True, type=int, metavar="N", help="The last commit to take over.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The new session file. Default: one beside the old, named after it and the commit.",
)
def fork(session: Path, at: int, output: Path | None) -> None:
    """Begin a new session from a moment of an old one: what if it had gone on otherwise?

    Commits 1 to N are taken over as they are, with seed, clock and cause card; the session card of
    the new session says where it comes from. The old session is only read. Texts that were
    withdrawn from it, at any time, are not taken over.

    `tabletop review` shows the number of each commit; go on with `tabletop resume`.

    \b
    Examples:
      tabletop fork friday.tabletop --at 120
      tabletop fork friday.tabletop --at 120 -o what_if.tabletop
    """
    target = output or free(session.with_name(f"{session.stem}_from_{at}{session.suffix}"))
    made = fork_session(session, at, target)
    commits = counted(made.commits, "commit", "commits")
    message(f"{commits} of session {made.session}, head there {made.old_head}")
    if made.left_out:
        texts = counted(made.left_out, "text", "texts")
        message(f"Withdrawn from the old session, and not taken over: {texts}")
    message(f'head of the new session {made.head}; go on with: tabletop resume "{made.path}"')
    data(str(made.path))
