"""Data on standard output, messages on standard error; both safe for a terminal."""

import click

from tabletop.text import TEXT_LIMIT, clean

_DATA_LIMIT = 100 * TEXT_LIMIT


def data(text: str) -> None:
    """A piece of what was asked for."""
    click.echo(clean(text, _DATA_LIMIT))


def message(text: str) -> None:
    """A word to the person at the keyboard. Styles of `click.style` are kept, nothing else."""
    plain = click.unstyle(text)
    click.echo(text if clean(plain) == plain else clean(plain), err=True)
