"""Data on standard output, messages on standard error; both safe for a terminal."""

import click

from tabletop.text import TEXT_LIMIT, clean

_DATA_LIMIT = 100 * TEXT_LIMIT


def data(text: str) -> None:
    """A piece of what was asked for."""
    click.echo(clean(text, _DATA_LIMIT))


def styled(text: str) -> None:
    """What was asked for, of any length, with bold and the like where a terminal shows it."""
    click.echo(_kept(text, len(text) + TEXT_LIMIT))


def message(text: str) -> None:
    """A word to the person at the keyboard. Styles of `click.style` are kept, nothing else."""
    click.echo(_kept(text, TEXT_LIMIT), err=True)


def _kept(text: str, limit: int) -> str:
    """`text` with its styles if nothing else in it needs cleaning, else without."""
    plain = click.unstyle(text)
    cleaned = clean(plain, limit)
    return text if cleaned == plain else cleaned
