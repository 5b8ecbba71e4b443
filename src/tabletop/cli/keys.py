"""`tabletop keys`."""

import click

from tabletop.cli.output import data


@click.command()
def keys() -> None:
    """Print the keys of the console as a card, to lie beside the keyboard.

    \b
    Examples:
      tabletop keys
      tabletop keys > card.txt
    """
    from tabletop.console.card import text

    data(text())
