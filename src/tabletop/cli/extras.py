"""Parts of the program that not everybody installs."""

from collections.abc import Iterator
from contextlib import contextmanager

import click


@contextmanager
def extra(name: str, what: str) -> Iterator[None]:
    """Say in plain words that `what` needs the extra `name`, if a library of it is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("tabletop"):
            raise
        raise click.ClickException(
            f"For {what} the extra '{name}' is needed: pip install 'tabletop-crisis[{name}]'"
        ) from None
