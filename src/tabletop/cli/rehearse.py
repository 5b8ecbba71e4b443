"""`tabletop rehearse`."""

import secrets
from collections import Counter
from pathlib import Path

import click

from tabletop.cli import FINE
from tabletop.cli.arguments import SCENARIO, SEED
from tabletop.cli.output import data, message
from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse as play
from tabletop.scenario import ScenarioFiles

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

SCRIPT = """
\b
A script (what it leaves out is drawn):
  seed: 7
  cause: a_cause
  turns:
    first_hours:
      choices: {a_decision: an_option, another_decision: its_option}
      consent: {a_decision: {a_team: yes, another_team: no}}
      branches: {another_decision: a_branch}
      manual: [an_inject_to_release_by_hand]
      held: [an_inject_to_keep_back]
      said:
        a_decision:
          words: What the team says.
          rationale: Why it does this.
          signals: {a_team: {signal: 2, sentence: What it should understand.}}
      talk: [{message: A text., of: a_team, to: another_team, minute: 5}]
      read: {a_team: {another_team: -1, a_third_team: cannot_tell}}
      expect:
        - tension at least strained and not hotline is active
        - an_outcome happened
        - the_next_turn played
  hot_wash: {a_question: {a_team: Its answer.}}
  expect: {ending: an_ending}

Where a turn has words of its own (said, read), no others are made up. It may also have
presence (present, absent, control) and slips (options sealed by mistake, and undone).
"""
"""What a script looks like, below the options."""


@click.command(epilog=SCRIPT)
@SCENARIO
@SEED
@click.option(
    "--script",
    "scripts",
    multiple=True,
    type=_FILE,
    help="A YAML file of choices and of what is expected; may be given several times.",
)
@click.option("--record", "session", type=_FILE, help="Write a script from this session instead.")
@click.option(
    "--words", is_flag=True, help="With --record: also what people said, save off the record."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The session file, with --times the folder for them, with --record the script. "
    "Default: a session named after the scenario; a script is written to standard output.",
)
@click.option("--times", type=click.IntRange(1, 10_000), default=1, help="How many, seed by seed.")
def rehearse(
    scenario: str,
    seed: int | None,
    scripts: tuple[Path, ...],
    session: Path | None,
    words: bool,
    output: Path | None,
    times: int,
) -> int:
    """Play a session without people, to a session file like any other.

    Choices are drawn from the seed or read from a script. The same seed gives the same session.

    A script is a test of its scenario: where something that it expects does not come true, or
    something that it chooses cannot be chosen, the place in the script is named and the exit code
    is 1. Sessions played by a script are written to a file only with -o.

    \b
    Examples:
      tabletop rehearse polish_border_air_incident --seed 7 -o trial.tabletop
      tabletop rehearse polish_border_air_incident --seed 1 --times 20 -o trials
      tabletop rehearse my_scenario.yaml --record trial.tabletop -o calm.yaml
      tabletop rehearse my_scenario.yaml --record trial.tabletop --words -o whole.yaml
      tabletop rehearse my_scenario.yaml --script calm.yaml --script harsh.yaml
    """
    files = find(scenario)
    if session is not None:
        if scripts or times > 1 or seed is not None:
            raise click.UsageError("--record stands alone: it plays nothing.")
        return _record(files, session, output, words)
    if words:
        raise click.UsageError("--words goes with --record.")
    if scripts:
        return _follow(files, scripts, seed, times, output)
    _draw(files, seed, times, output)
    return FINE


def _record(files: ScenarioFiles, session: Path, output: Path | None, words: bool) -> int:
    """Write a script from a session."""
    from tabletop.cli.recording import write_script

    return write_script(files, session, output, words=words)


def _follow(
    files: ScenarioFiles,
    scripts: tuple[Path, ...],
    seed: int | None,
    times: int,
    output: Path | None,
) -> int:
    """Play by scripts."""
    from tabletop.cli.scripts import run_scripts

    if output is not None and len(scripts) > 1:
        raise click.UsageError("-o goes with one script, not with several.")
    return run_scripts(files, scripts, seed, times, output)


def _draw(files: ScenarioFiles, seed: int | None, times: int, output: Path | None) -> None:
    """Play sessions in which everything is drawn."""
    first = seed if seed is not None else secrets.randbelow(2**31)
    if times > 1:
        _many(files, first, times, output or Path("rehearsals"))
        return
    path = output or Path(f"{Path(files.main).stem}-{first}.tabletop")
    done = play(files, first, path)
    message(f"seed {first}: {done.commits} commits, ending '{done.ending}', head {done.head}")
    data(str(path))


def _many(files: ScenarioFiles, first: int, times: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    endings: Counter[str] = Counter()
    for seed in range(first, first + times):
        done = play(files, seed, folder / f"{seed}.tabletop")
        endings[done.ending] += 1
    for ending, number in endings.most_common():
        data(f"{number:5}  {ending}")
    message(f"{times} sessions in {folder}")
