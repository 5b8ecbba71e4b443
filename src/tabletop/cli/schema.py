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
    help="Write it to this .json file instead, in the place of an older one.",
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
    if output is not None and output.suffix.lower() != ".json":
        raise click.BadParameter("the name must end in .json.", param_hint="--output")
    if output is None:
        data(schema_text().removesuffix("\n"))
        return
    output.write_text(schema_text(), "utf-8", newline="\n")
    data(str(output))
    message("A scenario beside it has this as its first line:")
    message(f"# yaml-language-server: $schema={output.name}")
