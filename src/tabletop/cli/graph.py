"""`tabletop graph`."""

from pathlib import Path

import click

from tabletop.authoring.graph import WRITERS, flow, inside
from tabletop.cli.arguments import SCENARIO, known
from tabletop.cli.output import data
from tabletop.runner.library import find
from tabletop.scenario import load
from tabletop.text import clean_line


@click.command()
@SCENARIO
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(WRITERS)),
    help="Default: by the ending of the file's name; without a file, mermaid.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; a chart of that name is replaced. Default: standard output.",
)
@click.option("--language", help="The language of its texts; default: the first it declares.")
@click.option("--turn", metavar="ID", help="Draw the inside of this turn rather than the whole.")
def graph(
    scenario: str, form: str | None, output: Path | None, language: str | None, turn: str | None
) -> None:
    """Draw a scenario's turns, branches and endings: for the facilitator alone.

    Conditions stand on the arrows. As text for Mermaid or Graphviz, or, with the extra 'graph', as
    an SVG picture that fits a sheet of paper.

    \b
    Examples:
      tabletop graph polish_border_air_incident
      tabletop graph polish_border_air_incident -o chart.svg
      tabletop graph polish_border_air_incident --turn two_maps -o two_maps.svg
    """
    writer = WRITERS[form or _form(output)]
    if output is not None and output.exists() and output.suffix.lower() not in writer.suffixes:
        raise click.BadParameter(f"{output} is there and no chart; choose another name.")
    loaded = load(find(scenario), language)
    if turn is None:
        written = writer.write(flow(loaded))
    else:
        written = writer.write(inside(loaded, known("turn", turn, loaded.turns)))
    if output is None:
        data(written.decode().removesuffix("\n"))
        return
    output.write_bytes(written)
    data(str(output))


def _form(output: Path | None) -> str:
    """The form that the ending of a file's name asks for."""
    if output is None:
        return next(iter(WRITERS))
    for name, writer in WRITERS.items():
        if output.suffix.lower() in writer.suffixes:
            return name
    endings = ", ".join(suffix for one in WRITERS.values() for suffix in one.suffixes)
    ending = clean_line(output.suffix) or "no ending"
    raise click.BadParameter(
        f"{ending} names no form; use one of {endings}, or --format.", param_hint="--output"
    )
