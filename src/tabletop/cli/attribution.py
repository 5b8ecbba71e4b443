"""Options on how a debrief leaves the room, that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tabletop.debrief.rule import RULES

Command = TypeVar("Command", bound=Callable[..., Any])

ROSTER = click.option(
    "--roster",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of who was in the room, YAML or CSV: nothing that names them is written.",
)


def attribution(default: str) -> Callable[[Command], Command]:
    """The option `--attribution`; `default` says in words what holds without it."""
    return click.option(
        "--attribution",
        "level",
        type=click.Choice(list(RULES)),
        help=f"To whom words are ascribed. Default: {default}.",
    )
