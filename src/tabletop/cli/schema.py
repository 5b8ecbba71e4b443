"""`tabletop schema`."""

import json

import click

from tabletop.cli.output import data
from tabletop.scenario.schema import schema as scenario_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of the scenario format, for editors that check while one writes.

    \b
    Example:
      tabletop schema > scenario.schema.json
    """
    data(json.dumps(scenario_schema(), ensure_ascii=False, indent=2))
