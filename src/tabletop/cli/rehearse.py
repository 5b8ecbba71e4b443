"""`tabletop rehearse`."""

import secrets
from collections import Counter
from pathlib import Path

import click

from tabletop.cli.arguments import SCENARIO, SEED
from tabletop.cli.output import data, message
from tabletop.play.script import Script, read_script
from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse as play
from tabletop.scenario import ScenarioFiles, load


@click.command()
@SCENARIO
@SEED
@click.option(
    "--script",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A YAML file of choices; what it leaves out is drawn.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The session file; with --times, the folder for them. Default: named after the scenario.",
)
@click.option("--times", type=click.IntRange(1, 10_000), default=1, help="How many, seed by seed.")
def rehearse(
    scenario: str, seed: int | None, script: Path | None, output: Path | None, times: int
) -> None:
    """Play a session without people, to a session file like any other.

    Choices are drawn from the seed or read from a script. The same seed gives the same session.

    \b
    Examples:
      tabletop rehearse polish_border_air_incident --seed 7 -o trial.tabletop
      tabletop rehearse polish_border_air_incident --seed 1 --times 20 -o trials
      tabletop rehearse polish_border_air_incident --script calm.yaml

    \b
    A script:
      seed: 7
      turns:
        first_hours: {choices: {a_decision: an_option}, manual: [an_inject], next: a_turn}
    """
    files = find(scenario)
    wanted = _script(script, files)
    first = _first_seed(seed, wanted)
    if times > 1:
        _many(files, wanted, first, times, output or Path("rehearsals"))
        return
    path = output or Path(f"{Path(files.main).stem}-{first}.tabletop")
    done = play(files, first, path, wanted)
    message(f"seed {first}: {done.commits} commits, ending '{done.ending}', head {done.head}")
    data(str(path))


def _script(path: Path | None, files: ScenarioFiles) -> Script:
    if path is None:
        return Script()
    return read_script(str(path), path.read_bytes(), load(files))


def _first_seed(seed: int | None, script: Script) -> int:
    if seed is not None:
        return seed
    return script.seed if script.seed is not None else secrets.randbelow(2**31)


def _many(files: ScenarioFiles, script: Script, first: int, times: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    endings: Counter[str] = Counter()
    for seed in range(first, first + times):
        done = play(files, seed, folder / f"{seed}.tabletop", script)
        endings[done.ending] += 1
    for ending, number in endings.most_common():
        data(f"{number:5}  {ending}")
    message(f"{times} sessions in {folder}")
