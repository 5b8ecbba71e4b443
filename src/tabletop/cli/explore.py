"""`tabletop explore`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tabletop.cli.arguments import SCENARIO
from tabletop.cli.assuming import assume
from tabletop.cli.output import data, fitting, line, message
from tabletop.cli.road import write_road
from tabletop.cli.since import still_open
from tabletop.cli.sizes import size
from tabletop.explore.policy import Manual, Policy
from tabletop.explore.report import text
from tabletop.explore.report.section import Case
from tabletop.explore.report.table import WRITERS, Writer
from tabletop.runner.library import find
from tabletop.runner.memory import keep_freed_memory
from tabletop.runner.writing import replace
from tabletop.scenario import Scenario, ScenarioFiles, load

if TYPE_CHECKING:
    from tabletop.explore.counts import Counts
    from tabletop.explore.plan import Plan

WIDEST = 120
"""The most columns of the report on a terminal."""
PICTURES = "For a page with pictures: -o report.html"


@click.command()
@SCENARIO
@click.option("--weighted", is_flag=True, help="Teams choose by the options' weights, not alike.")
@click.option(
    "--manual",
    type=click.Choice(["never", "always", "coin"]),
    default="coin",
    show_default=True,
    help="Whether injects that wait for a hand are released: never, always, or half the time.",
)
@click.option(
    "--assume",
    "assumptions",
    multiple=True,
    metavar="WHAT=VALUE",
    help="decision=option, cause=card or turn=turn: shows what that changes; repeatable.",
)
@click.option(
    "--memory",
    metavar="SIZE",
    default="512MiB",
    show_default=True,
    callback=size,
    help="What exact answers may take; what would take more is estimated by random games.",
)
@click.option(
    "--games",
    type=click.IntRange(1_000, 1_000_000_000),
    default=1_000_000,
    show_default=True,
    help="How many random games an estimate rests on.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    default=1,
    show_default=True,
    help="All chance of the random games is drawn from it.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Play the random games on the Dask cluster at tcp://host:port.",
)
@click.option(
    "--since",
    "session",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="SESSION",
    help="Tell what is still open from where this session of the scenario stands.",
)
@click.option(
    "--road-to",
    "goal",
    metavar="ID",
    help="Print the likeliest road to an ending or inject instead, as a script.",
)
@click.option("--language", help="The language of its texts; default: the first it declares.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(WRITERS)),
    help="Default: by the ending of the file's name; without a file, text.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write; a report of that name is replaced. Default: standard output.",
)
def explore(
    scenario: str,
    weighted: bool,
    manual: Manual,
    assumptions: tuple[str, ...],
    memory: int,
    games: int,
    seed: int,
    cluster: str | None,
    session: Path | None,
    goal: str | None,
    language: str | None,
    form: str | None,
    output: Path | None,
) -> None:
    """Tell everything that can happen in a scenario: what can come up, how likely, by whose hand.

    All play is followed, not a sample of it. The first paragraph says how much was covered, and
    whether exactly; then comes what needs the writer's eye: injects and endings that never come,
    choices that change nothing, teams without a say. Needs the extra 'explore'.

    \b
    Examples:
      tabletop explore polish_border_air_incident | less
      tabletop explore polish_border_air_incident -o report.html
      tabletop explore my_scenario.yaml --assume a_decision=an_option --assume cause=a_card
      tabletop explore my_scenario.yaml --since friday.tabletop
      tabletop explore my_scenario.yaml --road-to an_ending -o road.yaml
    """
    _refuse_together(goal, session, cluster, form)
    keep_freed_memory()
    within = Within(memory, games, seed, find(scenario), cluster)
    loaded = load(within.files, language)
    policy = Policy(weights="weighted" if weighted else "uniform", manual=manual)
    if goal is not None:
        write_road(loaded, assume(loaded, policy, assumptions)[0], memory, goal, output)
        return
    writer = _writer(form, output)
    if session is not None:
        case = still_open(loaded, policy, memory, session, assumptions)
    else:
        case = _explored(loaded, policy, assumptions, within)
    _give(case, writer, output)


def _refuse_together(
    goal: str | None, session: Path | None, cluster: str | None, form: str | None
) -> None:
    """Raises click.UsageError for options of which one would say nothing beside another."""
    if goal is not None and session is not None:
        raise click.UsageError("--road-to begins at STARTEX and does not go with --since.")
    if goal is not None and form is not None:
        raise click.UsageError("--road-to prints a script and does not go with --format.")
    if cluster is not None and (goal is not None or session is not None):
        raise click.UsageError(
            "--cluster plays random games: it does not go with --since or --road-to."
        )


@dataclass(frozen=True, slots=True)
class Within:
    """What an answer may take: bytes of memory, random games, the seed they are drawn from, and
    the cluster that plays them; none: this process does.
    """

    memory: int
    games: int
    seed: int
    files: ScenarioFiles
    cluster: str | None


def _explored(
    scenario: Scenario, policy: Policy, assumptions: tuple[str, ...], within: Within
) -> Case:
    """The answer, and beside it, where something is assumed, the answer without that."""
    from tabletop.explore.asking import Limits
    from tabletop.explore.exploring import explore as answer

    supposed, words = assume(scenario, policy, assumptions)
    limits = Limits(budget=within.memory, games=within.games, seed=within.seed)
    playing = _on_cluster(within) if within.cluster else None
    plain = answer(scenario, policy, limits, playing)
    if not words:
        return Case(scenario, plain)
    return Case(scenario, answer(scenario, supposed, limits, playing, assumed=words), plain)


def _on_cluster(within: Within) -> "Callable[[Plan, Policy, int], Counts]":
    """Random games that the cluster plays."""
    from tabletop.runner.cluster import on_cluster
    from tabletop.runner.job import Job

    def play(made: "Plan", policy: Policy, games: int) -> "Counts":
        job = Job(within.files, policy, made.question)
        return on_cluster(within.cluster or "", [job], within.seed, games)[0]

    return play


def _give(case: Case, writer: Writer, output: Path | None) -> None:
    """The report to its file, or to standard output."""
    if output is not None:
        data(str(replace(output, writer.write(case))))
    elif writer is WRITERS["text"]:
        _on_screen(case)
    else:
        data(writer.write(case).decode().removesuffix("\n"))


def _on_screen(case: Case) -> None:
    """Bold on a terminal alone, which is offered the page with pictures too."""
    width, terminal = fitting(WIDEST)
    line(text.write(case, width, styled=terminal).rstrip("\n"))
    if terminal:
        message(PICTURES)


def _writer(form: str | None, output: Path | None) -> Writer:
    """What writes the report; a file that is there and no report is not written over."""
    writer = WRITERS[form or _form(output)]
    if output is not None and output.exists() and output.suffix.lower() not in writer.suffixes:
        endings = " or ".join(writer.suffixes)
        raise click.BadParameter(
            f"{output} is there already and is not a report ({endings}); choose another name.",
            param_hint="--output",
        )
    return writer


def _form(output: Path | None) -> str:
    """The form that the ending of a file's name asks for."""
    if output is None:
        return next(iter(WRITERS))
    for name, writer in WRITERS.items():
        if output.suffix.lower() in writer.suffixes:
            return name
    raise click.BadParameter(
        "the name must end in .html for a page, .json for data or .txt for text; or give --format.",
        param_hint="--output",
    )
