"""`tabletop graph`."""

import sys
from pathlib import Path

import click

from tabletop.authoring.graph import WRITERS, flow, inside
from tabletop.cli.arguments import SCENARIO
from tabletop.cli.output import data, message
from tabletop.cli.turns import known_turn
from tabletop.runner.library import find
from tabletop.scenario import load

PICTURE = "This is text for a program that draws. For a picture: -o chart.svg"


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
@click.option(
    "--turn", help="Draw the inside of this turn, by id or number, rather than the whole."
)
def graph(
    scenario: str, form: str | None, output: Path | None, language: str | None, turn: str | None
) -> None:
    """Draw a scenario's turns, branches and endings: for the facilitator alone.

    Conditions stand on the arrows. With the extra 'graph' it is an SVG picture, which fits a sheet
    of paper and opens in any browser; else text for programs that draw, Mermaid or Graphviz.

    \b
    Examples:
      tabletop graph polish_border_air_incident -o chart.svg
      tabletop graph polish_border_air_incident --turn 1 -o first_turn.svg
      tabletop graph polish_border_air_incident --format mermaid
    """
    writer = WRITERS[form or _form(output)]
    if output is not None and output.exists() and output.suffix.lower() not in writer.suffixes:
        raise click.BadParameter(f"{output} is there and no chart; choose another name.")
    loaded = load(find(scenario), language)
    if turn is None:
        written = writer.write(flow(loaded))
    else:
        written = writer.write(inside(loaded, known_turn(loaded, turn)))
    if output is None:
        data(written.decode().removesuffix("\n"))
        if sys.stdout.isatty():
            message(PICTURE)
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
    *others, picture = (suffix for one in WRITERS.values() for suffix in one.suffixes)
    raise click.BadParameter(
        f"the name must end in {picture} for a picture, or {', '.join(others)} for text; "
        "or give --format.",
        param_hint="--output",
    )
