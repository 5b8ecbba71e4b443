"""`tabletop schema`."""

import json

import click

from tabletop.cli.output import data
from tabletop.scenario import model


@click.command()
def schema() -> None:
    """Print the JSON Schema of the scenario format, for editors that check while one writes.

    \b
    Example:
      tabletop schema > scenario.schema.json
    """
    data(json.dumps(model.schema(), ensure_ascii=False, indent=2))
