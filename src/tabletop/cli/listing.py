"""`tabletop list`."""

import click

from tabletop.cli.output import data
from tabletop.runner.library import bundled


@click.command("list")
def list_scenarios() -> None:
    """List the scenarios that come with the program: id and title.

    \b
    Example:
      tabletop list
    """
    scenarios = bundled()
    width = max((len(one.id) for one in scenarios), default=0)
    for one in scenarios:
        data(f"{one.id:<{width}}  {one.title}")
