"""`tabletop show`."""

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from tabletop.authoring.telling import tell, tell_team
from tabletop.cli.arguments import SCENARIO, known
from tabletop.cli.output import data, line
from tabletop.cli.turns import known_turn
from tabletop.formats import markdown_document, plain, word
from tabletop.formats.document import Document
from tabletop.runner.library import find
from tabletop.runner.writing import create
from tabletop.scenario import load

WIDEST = 100
"""Columns. Longer lines are hard to read, however wide the terminal is."""

WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    ".docx": lambda document: word.write(document, for_comments=True),
    ".md": lambda document: markdown_document.write(document).encode(),
    ".txt": lambda document: plain.write(document).encode(),
}
"""How a document is written, by the suffix of its file."""


def _suffix(_context: click.Context, _parameter: click.Parameter, path: Path | None) -> Path | None:
    if path is not None and path.suffix.lower() not in WRITERS:
        raise click.BadParameter(f"the name must end in {', '.join(WRITERS)}.")
    return path


@click.command()
@SCENARIO
@click.option("--language", help="The language of its texts; default: the first it declares.")
@click.option("--turn", "turns", multiple=True, help="Only this turn, by id or number; repeatable.")
@click.option("--team", help="Only what this team may read.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_suffix,
    help="Write a new file instead: Word with a margin for comments (.docx), Markdown (.md) or "
    "text (.txt).",
)
def show(
    scenario: str,
    language: str | None,
    turns: tuple[str, ...],
    team: str | None,
    output: Path | None,
) -> None:
    """Tell a scenario in plain words, turn by turn, every condition and effect as a sentence.

    Without --team it holds all that teams may not know: for the facilitator alone.

    \b
    Examples:
      tabletop show polish_border_air_incident | less
      tabletop show polish_border_air_incident --turn 1 --turn capitals
      tabletop show polish_border_air_incident -o for_comment.docx
      tabletop show polish_border_air_incident --team lithuania -o lithuania.docx
    """
    loaded = load(find(scenario), language)
    only = [known_turn(loaded, one) for one in turns]
    if team is None:
        document = tell(loaded, only, language)
    else:
        document = tell_team(loaded, known("team", team, loaded.teams), only, language)
    if output is None:
        _on_screen(document)
    else:
        data(str(create(output, WRITERS[output.suffix.lower()](document))))


def _on_screen(document: Document) -> None:
    """As wide as the terminal; a pipe or a file gets no more than 80 columns and no bold."""
    terminal = sys.stdout.isatty()
    width = min(WIDEST, shutil.get_terminal_size().columns) if terminal else 80
    line(plain.write(document, width, styled=terminal).rstrip("\n"))
