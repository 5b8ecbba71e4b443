"""`tabletop schema`."""

import click

from tabletop.cli.output import data
from tabletop.scenario.schema import schema_text


@click.command()
def schema() -> None:
    """Print the JSON Schema of the scenario format, for editors that check while one writes.

    \b
    Example:
      tabletop schema > scenario.schema.json
    """
    data(schema_text())
