"""`tabletop show`."""

import click

from tabletop.cli.arguments import SCENARIO
from tabletop.cli.describing import described
from tabletop.cli.output import data
from tabletop.runner.library import find
from tabletop.scenario import load


@click.command()
@SCENARIO
@click.option("--language", help="The language of its texts; default: the first it declares.")
def show(scenario: str, language: str | None) -> None:
    """Show a scenario in plain words, with all that teams may not know: for the facilitator alone.

    \b
    Example:
      tabletop show polish_border_air_incident | less
    """
    for line in described(load(find(scenario), language)):
        data(line)
