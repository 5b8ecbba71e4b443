"""`tabletop schema`."""

from pathlib import Path

import click

from tabletop.cli.output import data, message
from tabletop.scenario.schema import schema_text


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to this file instead.",
)
def schema(output: Path | None) -> None:
    """Print the JSON Schema of the scenario format, for editors that check while one writes.

    An editor with the YAML language server reads it if it lies beside the scenario and the
    scenario's first line is '# yaml-language-server: $schema=scenario.schema.json'.

    \b
    Examples:
      tabletop schema -o scenario.schema.json
      tabletop schema | less
    """
    if output is None:
        data(schema_text().removesuffix("\n"))
        return
    output.write_text(schema_text(), "utf-8", newline="\n")
    data(str(output))
    message(f"Begin a scenario beside it with: # yaml-language-server: $schema={output.name}")
