"""`tabletop new`: asks, and writes what `authoring.scaffold` makes of the answers."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import click

from tabletop.authoring import answers as told
from tabletop.authoring.answers import Answers, AnswersError, Delegation, delegation
from tabletop.authoring.ids import id_of
from tabletop.authoring.scaffold import scaffold
from tabletop.authoring.sentences import made_up_for
from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.faults import fault
from tabletop.cli.output import data, message
from tabletop.runner.writing import free
from tabletop.scenario.bundle import MAIN
from tabletop.scenario.schema import FILE as SCHEMA
from tabletop.scenario.schema import schema_text

SUFFIXES = (".yaml", ".yml")

NOBODY = (
    "There is no terminal to ask in. Give --title, --place, --opens, --team (two to six times), "
    "--turns, --minutes and --language; with --yes what is missing is made up."
)

ASKING = "Seven questions. Enter takes what stands in brackets; all can change later."

OWN = "put your own sentences in. After each part:"

LANGUAGE_NAMES = {"english": "en", "russian": "ru"}

T = TypeVar("T")


@dataclass(frozen=True)
class Question(Generic[T]):
    """What is asked, what is taken if nobody answers, and how an answer is read or refused."""

    text: str
    default: str
    read: Callable[[str], T]

    def answer(self, given: str, *, quiet: bool) -> T:
        """What was given, if anything; else what a person answers, or if `quiet` the default."""
        if given or quiet:
            return self.read(given or self.default)
        answer: T = click.prompt(self.text, self.default, value_proc=self._or_again, err=True)
        return answer

    def _or_again(self, said: str) -> T:
        """What was said; a fault in it makes click ask again."""
        try:
            return self.read(said)
        except AnswersError as error:
            raise click.UsageError(str(error)) from None


def _number(what: str, limits: tuple[int, int]) -> Callable[[str], int]:
    def read(said: str) -> int:
        if not said.strip().isdecimal():
            raise AnswersError("A number is wanted here, in digits.")
        return told.within(what, int(said), limits)

    return read


def _teams(said: str) -> tuple[Delegation, ...]:
    return told.table([delegation(one) for one in said.replace(";", ",").split(",")])


def _languages(said: str) -> tuple[str, ...]:
    """`en`, `en, ru`, `both`, `English and Russian`."""
    words = said.replace(",", " ").lower().replace("both", "en ru").split()
    return told.known([LANGUAGE_NAMES.get(word, word) for word in words if word != "and"])


TITLE = Question("Title", made_up_for("title"), told.line)
PLACE = Question("Place", made_up_for("place"), told.line)
OPENS = Question("Opening date", "2030-04-15", told.line)
TEAMS = Question("Teams/groups, with commas", "Arda/League, Borsa, Coria", _teams)
TURNS = Question("Turns in a game, 2 to 4", "3", _number("turns", told.TURNS))
LANGUAGES = Question("Languages (en, ru or both)", "en", _languages)


def _minutes(languages: Sequence[str]) -> Question[int]:
    """How long a turn is: at least so long that all can be said in each language."""
    low, high = limits = told.minutes_in(languages)
    return Question(f"Minutes of a turn, {low} to {high}", str(low), _number("minutes", limits))


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--title", help="The scenario's title; in two languages English / Russian.")
@click.option("--place", help="Where it is set; in two languages likewise.")
@click.option("--opens", help="The day on which it opens, such as 2030-04-15.")
@click.option("--team", multiple=True, help="NAME or NAME/GROUP; two to six times.")
@click.option("--language", multiple=True, help="Of the texts: en, ru or both.")
@click.option("--turns", help="How many turns a game has: 2 to 4.")
@click.option(
    "--minutes", help="How many minutes a turn has: 40 to 180; in two languages 60 to 180."
)
@click.option("--yes", is_flag=True, help="Ask nothing: what is not given is made up.")
@click.option(
    "--from-msel",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Begin with the list of events in this workbook or CSV instead.",
)
@click.option("--column", multiple=True, metavar='"THEIRS=ours"', help="What a column of it holds.")
@click.option("--rename", multiple=True, metavar="POL=Poland", help="What a team of it is called.")
@click.option("--sheet", multiple=True, help="A sheet of it to take; default: all with a list.")
@click.option("--encoding", help="That of a CSV, if it is taken wrongly; such as cp1251.")
@click.option("--delimiter", help="What parts the cells of a CSV, if it is taken wrongly.")
def new(
    file: Path | None,
    yes: bool,
    from_msel: Path | None,
    column: tuple[str, ...],
    rename: tuple[str, ...],
    sheet: tuple[str, ...],
    encoding: str | None,
    delimiter: str | None,
    **options: str | tuple[str, ...] | None,
) -> int:
    """Write a small scenario to FILE that can be played as it is; its comments teach the format.

    What is not given is asked. Without FILE its name is that of the title. Nothing is overwritten.

    With --from-msel it is made of a list of events that others wrote. What was understood and what
    found no place is told. Of the other options only --title and --language count then.

    \b
    Examples:
      tabletop new
      tabletop new buoy.yaml --team Poland/Alliance --team Belarus/CSTO
      tabletop new buoy.yaml --yes
      tabletop new port.yaml --from-msel events.xlsx --column "Deliver to=to"
    """
    path = None if file is None else _target(file)
    if path is not None and path.exists():
        fault(f"{path} is there already; nothing was written.", f"{free(path)} is free.")
        return AT_FAULT
    given = {name: _joined(said) for name, said in options.items()}
    if from_msel is not None:
        hints = {"columns": column, "renamed": rename, "sheets": sheet}
        reading = {"encoding": encoding, "delimiter": delimiter}
        return _begun(path, from_msel, given, **hints, **reading)
    if not (yes or all(given.values()) or sys.stdin.isatty()):
        raise click.UsageError(NOBODY)
    try:
        answers = _answers(given, path, quiet=yes)
    except AnswersError as error:
        raise click.UsageError(str(error)) from None
    _write(path or free(Path(f"{answers.id}{SUFFIXES[0]}")), scaffold(answers), OWN)
    return FINE


def _begun(path: Path | None, events: Path, given: Mapping[str, str], **reading: Any) -> int:
    """Write the scenario that a list of events begins."""
    from tabletop.cli.from_msel import begin

    target = path or free(Path(f"{id_of(events.stem, 'scenario')}{SUFFIXES[0]}"))
    title, language = given["title"], given["language"]
    begun = begin(events, scenario_id=_id(target), title=title, language=language, **reading)
    if begun is None:
        return AT_FAULT
    _write(target, begun, "look for 'to be written'. After each part:")
    return FINE


def _joined(said: str | tuple[str, ...] | None) -> str:
    """An option as it would be typed in answer to its question; "" if it was not given."""
    return ", ".join(said) if isinstance(said, tuple) else said or ""


def _answers(given: Mapping[str, str], path: Path | None, *, quiet: bool) -> Answers:
    """What was given, and answers to questions for the rest, asked in this order."""
    if not quiet and not any(given.values()):
        message(ASKING)
    title = TITLE.answer(given["title"], quiet=quiet)
    place = PLACE.answer(given["place"], quiet=quiet)
    opens = OPENS.answer(given["opens"], quiet=quiet)
    teams = TEAMS.answer(given["team"], quiet=quiet)
    turns = TURNS.answer(given["turns"], quiet=quiet)
    languages = LANGUAGES.answer(given["language"], quiet=quiet)
    minutes = _minutes(languages).answer(given["minutes"], quiet=quiet)
    scenario = id_of(title, "scenario") if path is None else _id(path)
    return Answers(scenario, title, place, opens, teams, turns, minutes, languages)


def _target(file: Path) -> Path:
    """The file to write: in a folder its main file, and with the suffix if it has none."""
    if file.is_dir():
        return file / MAIN
    if not file.suffix:
        return file.with_suffix(SUFFIXES[0])
    if file.suffix not in SUFFIXES:
        raise click.UsageError(f"A scenario's file ends in .yaml, not in {file.suffix}.")
    return file


def _id(path: Path) -> str:
    """The id of a scenario after its file, or after its folder."""
    return id_of(path.resolve().parent.name if path.name == MAIN else path.stem, "scenario")


def _write(path: Path, text: str, then: str) -> None:
    """The scenario, the schema for the editor beside it, and what to do then in an editor."""
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    data(str(path))
    schema = path.with_name(SCHEMA)
    if not schema.exists():
        schema.write_text(schema_text(), "utf-8", newline="\n")
    name = _typed(str(path))
    message(f"Written, with {SCHEMA} for your editor beside it. Open it in an")
    message(f"editor for plain text and {then}")
    message(f"  tabletop check {name}     # what is amiss, at its line")
    message(f"  tabletop show {name}      # the scenario in plain words")
    message(f"  tabletop rehearse {name}  # a game without people")


def _typed(name: str) -> str:
    """A file's name as it is typed in this system's terminal."""
    return subprocess.list2cmdline([name]) if os.name == "nt" else shlex.quote(name)
