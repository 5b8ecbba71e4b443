"""`tabletop` alone, `tabletop run` and `tabletop resume`: the ways into the console.

The console is imported by what opens it, never with this module: it takes a while.
"""

from pathlib import Path

import click

from tabletop.cli.arguments import SCENARIO, SEED, SESSION

PLAIN = click.option(
    "--plain",
    is_flag=True,
    help="Line by line, without a full screen: for screen readers, scripts, broken terminals.",
)


def home() -> None:
    """Open the console's home."""
    from tabletop import console

    console.run()


@click.command()
@SCENARIO
@click.option(
    "--session",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to keep the session in. Default: a new one in the sessions folder.",
)
@SEED
@PLAIN
def run(scenario: str, session: Path | None, seed: int | None, plain: bool) -> None:
    """Open the console on a new session of SCENARIO: a file, a folder, or the id of a bundled one.

    \b
    Examples:
      tabletop run polish_border_air_incident
      tabletop run my_scenario.yaml --session friday.tabletop --seed 7
      tabletop run polish_border_air_incident --plain
    """
    from tabletop import console
    from tabletop.runner.library import find

    console.run(files=find(scenario), session=session, seed=seed, plain=plain)


@click.command()
@SESSION
@PLAIN
def resume(session: Path, plain: bool) -> None:
    """Open the console on SESSION, where it stopped; the clock is paused.

    \b
    Example:
      tabletop resume friday.tabletop
    """
    from tabletop import console

    console.run(session=session, plain=plain)
