"""Sizes of memory as people write them: `4GiB`, `500 MB`."""

import re

import click

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)(i?b?)", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}


def size(_context: click.Context, _parameter: click.Parameter, text: str) -> int:
    """A size in bytes: `KB`, `MB` and so on count in thousands, all else in powers of 1024.

    Raises click.BadParameter for anything that is no size of a byte or more.
    """
    found = _SIZE.fullmatch(text.strip())
    number = _bytes(found) if found else 0
    if number < 1:
        raise click.BadParameter(f"'{text}' is no size. Write it as 4GiB or 500MB.")
    return number


def _bytes(found: re.Match[str]) -> int:
    number, unit, ending = found.groups()
    step = 1000 if unit and ending.lower() == "b" else 1024
    return int(float(number) * step ** _POWERS[unit.lower()])
