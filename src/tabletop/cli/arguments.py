"""Arguments and options that several commands share."""

from collections.abc import Iterable
from pathlib import Path

import click

from tabletop.diagnostics import did_you_mean
from tabletop.runner.library import LibraryError
from tabletop.text import clean_line

SESSION = click.argument("session", type=click.Path(path_type=Path, dir_okay=False))
SESSIONS = click.argument(
    "sessions",
    nargs=-1,
    required=True,
    metavar="SESSION...",
    type=click.Path(path_type=Path, dir_okay=False),
)
SCENARIO = click.argument("scenario")


def _seed(_context: click.Context, _parameter: click.Parameter, seed: int | None) -> int | None:
    if seed is not None and not -(2**63) <= seed < 2**63:
        raise click.BadParameter(f"{seed} is not in the range of 64 bits.")
    return seed


SEED = click.option(
    "--seed",
    type=int,
    callback=_seed,
    help="Any whole number of 64 bits; all chance is drawn from it. Default: one of its own.",
)


def known(kind: str, name: str, there: Iterable[str]) -> str:
    """The id that was given, in any case, if the scenario has it. Raises LibraryError."""
    ids = list(there)
    if name.lower() in ids:
        return name.lower()
    near = did_you_mean(name, ids)
    guess = f"Did you mean '{near}'? " if near else ""
    message = f"This scenario has no {kind} '{clean_line(name)}'."
    raise LibraryError(message, f"{guess}It has: {', '.join(ids)}.")
