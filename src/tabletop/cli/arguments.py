"""Arguments and options that several commands share."""

from pathlib import Path

import click

SESSION = click.argument("session", type=click.Path(path_type=Path, dir_okay=False))
SCENARIO = click.argument("scenario")
SEED = click.option(
    "--seed",
    type=click.IntRange(-(2**63), 2**63 - 1),
    help="The number that all chance is drawn from (64 bits).",
)
