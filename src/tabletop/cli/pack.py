"""`tabletop pack`."""

from collections.abc import Sequence
from pathlib import Path

import click

from tabletop.authoring.pack import WORDINGS, Choices, pack
from tabletop.authoring.pack.chart import chart
from tabletop.authoring.pack.writing import WRITERS, written
from tabletop.cli.arguments import SCENARIO
from tabletop.cli.output import data, message
from tabletop.formats.document import Picture
from tabletop.runner.extras import EXTRAS
from tabletop.runner.library import find
from tabletop.runner.packing import own_folder, write_pack
from tabletop.scenario import Scenario, ScenarioFiles, load

FORMS = {**{one: (one,) for one in WRITERS}, "both": tuple(WRITERS)}


@click.command("pack")
@SCENARIO
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder for the pack, a new or an empty one.",
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="pdf",
    show_default=True,
    help="PDF to print, Word to edit, or both.",
)
@click.option(
    "--menus",
    type=click.Choice(["printed", "hidden"]),
    default="printed",
    show_default=True,
    help="Whether the decision forms show the options.",
)
@click.option(
    "--cards",
    type=click.Choice(["1", "4"]),
    default="1",
    show_default=True,
    help="How many cards and slips share a page.",
)
@click.option("--language", help="Only in this language; default: in each that it declares.")
def print_pack(
    scenario: str, output: Path, form: str, menus: str, cards: str, language: str | None
) -> None:
    """Write all the paper for a day without a computer: a folder for each team, one for you.

    A team's folder has its brief, name tent, and for every turn its decision form, its inject cards
    and its poll form. Yours has the book with conditions and effects, all cards, and slips for what
    depends on a condition. Print on one side of the paper.

    \b
    Examples:
      tabletop pack polish_border_air_incident -o paper
      tabletop pack my_scenario.yaml -o paper --format both --cards 4
      tabletop pack my_scenario.yaml -o paper --menus hidden
    """
    files = find(scenario)
    folder = own_folder(output)
    choices = Choices(menus == "printed", int(cards))
    count = 0
    for one in _languages(files, language):
        read = load(files, one)
        inside = folder if language or len(read.languages) == 1 else folder / one
        drawn = _chart(read)
        sheets = pack(read, one, choices, drawn)
        count += len([*write_pack(inside, written(sheets, FORMS[form], drawn))])
    data(str(folder))
    message(f"{count} files. Begin with facilitator/book: it says what is handed out when.")


def _languages(files: ScenarioFiles, language: str | None) -> Sequence[str]:
    """The languages that are wanted, with a word on those in which forms do not speak."""
    found = (language,) if language else load(files).languages
    for one in found:
        if one.partition("-")[0].lower() not in WORDINGS:
            message(f"The forms have no words in '{one}': theirs are English.")
    return found


def _chart(scenario: Scenario) -> Picture | None:
    try:
        return chart(scenario)
    except ModuleNotFoundError as error:
        if error.name not in EXTRAS:
            raise
        message("The book has no flow chart: that needs the extra 'graph'.")
        return None
