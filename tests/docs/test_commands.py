"""Commands that documents name in passing exist, with the options that they are given."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tabletop.cli import cli
from tabletop.cli.lazy import TABLE

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "facilitator_guides").glob("*.md")),
)
_NAMED = re.compile(r"(?:^(?:\$ )?|`)tabletop ([a-z]+)([^`\n#]*)", re.MULTILINE)


def _named(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each command that a document names, with the options behind it."""
    for found in _NAMED.finditer(path.read_text("utf-8")):
        yield found[1], re.findall(r"(?<= )--?[a-z][a-z-]*", found[2])


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_commands_and_options_exist(path: Path) -> None:
    context = click.Context(cli)
    for name, options in _named(path):
        assert name in TABLE, name
        command = cli.get_command(context, name)
        assert command is not None
        known = {one for part in command.params for one in part.opts} | {"--help"}
        assert set(options) <= known, (name, options)
