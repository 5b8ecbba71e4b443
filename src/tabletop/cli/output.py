"""Data on standard output, messages on standard error; both safe for a terminal."""

import shutil
import sys
from typing import Any

import click

from tabletop.text import TEXT_LIMIT, clean

NARROWEST = 80
"""Columns of a report in a pipe or a file; on a terminal it has no fewer."""

_DATA_LIMIT = 100 * TEXT_LIMIT


def data(text: str) -> None:
    """A piece of what was asked for."""
    click.echo(clean(text, _DATA_LIMIT))


def message(text: str) -> None:
    """A word to the person at the keyboard."""
    click.echo(clean(text), err=True)


def styled(text: str, **style: Any) -> str:
    """`text`, made safe and dressed as `click.style` does; for `line`, with other safe pieces."""
    return click.style(clean(text), **style)


def line(text: str, *, err: bool = False) -> None:
    """A line of pieces that are safe already. Styles show on a terminal alone."""
    click.echo(text, err=err)


def fitting(widest: int) -> tuple[int, bool]:
    """The columns of a report on standard output, at most `widest`; whether that is a terminal."""
    terminal = sys.stdout.isatty()
    columns = shutil.get_terminal_size().columns if terminal else NARROWEST
    return max(NARROWEST, min(widest, columns)), terminal
