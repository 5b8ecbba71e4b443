"""Scripts run as tests of a scenario: a line each, and what did not come true at its place."""

import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.findings import Told, write_text
from tabletop.cli.output import line, message, styled
from tabletop.diagnostics import Diagnostic, by_place
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script.expectations import unmet
from tabletop.play.script.file import ScriptError, ScriptFile, read_script
from tabletop.play.script.following import Unfollowable
from tabletop.play.trial import played
from tabletop.runner.library import no_other_file
from tabletop.runner.rehearsal import rehearse
from tabletop.scenario import ScenarioFiles, load
from tabletop.text import counted


@dataclass(frozen=True)
class Ran:
    """What came of a script: the ending that each seed came to ("" for none), and what is wrong."""

    endings: dict[int, str]
    found: tuple[Diagnostic, ...]


def run_scripts(
    files: ScenarioFiles,
    scripts: Sequence[Path],
    seed: int | None,
    times: int,
    output: Path | None,
) -> int:
    """Play each script with `times` seeds from `seed` on, by default its own; the exit code.

    `output` is where the session goes, or the folder for several; None: they are not written.
    """
    scenario = load(files)
    failed = 0
    for path in scripts:
        text = no_other_file(path, path.read_bytes(), "script")
        try:
            script = read_script(str(path), text, scenario)
        except ScriptError as error:
            ran = Ran({}, error.diagnostics)
        else:
            seeds = _seeds(script, seed, times)
            ran = _run(script, seeds)
            _write(files, script, ran, output)
        _tell(path, text, ran)
        failed += bool(ran.found)
    if len(scripts) > 1:
        message(f"{len(scripts)} scripts: {len(scripts) - failed} passed, {failed} failed.")
    return AT_FAULT if failed else FINE


def _seeds(file: ScriptFile, seed: int | None, times: int) -> range:
    own = file.script.seed
    first = seed if seed is not None else own if own is not None else secrets.randbelow(2**31)
    return range(first, first + times)


def _run(file: ScriptFile, seeds: Iterable[int]) -> Ran:
    endings: dict[int, str] = {}
    found: list[Diagnostic] = []
    for seed in seeds:
        player = Player(file.scenario, Draws(seed), file.script, talk=file.script.speaks)
        try:
            state = played(player, seed)
        except Unfollowable as refusal:
            found += file.unfollowable(refusal)
            endings[seed] = ""
        else:
            found += file.unmet(unmet(file.scenario, file.script, state))
            endings[seed] = state.game.ending or ""
    return Ran(endings, by_place(found))


def _write(files: ScenarioFiles, file: ScriptFile, ran: Ran, output: Path | None) -> None:
    """Write the sessions that come to an end."""
    if output is None:
        return
    if len(ran.endings) > 1:
        output.mkdir(parents=True, exist_ok=True)
    for seed, ending in ran.endings.items():
        if ending:
            path = output / f"{seed}.tabletop" if len(ran.endings) > 1 else output
            done = rehearse(files, seed, path, file.script)
            commits = counted(done.commits, "commit", "commits")
            message(f"seed {seed}: {commits}, head {done.head}, in {path}")


def _tell(path: Path, text: bytes, ran: Ran) -> None:
    """What is wrong, with the lines of the script; then a line on the whole."""
    lines = text.decode("utf-8", "replace").splitlines()
    write_text(
        [Told(one, lines[one.line - 1] if one.line <= len(lines) else "") for one in ran.found]
    )
    verdict = styled("FAILED", fg="red") if ran.found else styled("passed", fg="green")
    line(f"{verdict}  {styled(str(path))}{styled(_summary(ran))}")


def _summary(ran: Ran) -> str:
    counted = Counter(one for one in ran.endings.values() if one)
    parts = []
    if len(ran.endings) == 1:
        parts += [f"seed {next(iter(ran.endings))}", *(f"ending '{one}'" for one in counted)]
    elif ran.endings:
        parts += [f"{len(ran.endings)} seeds from {next(iter(ran.endings))}"]
        parts += [f"ending '{one}' {number} times" for one, number in counted.most_common()]
    if ran.found:
        parts.append(f"{len(ran.found)} fault{'s' if len(ran.found) > 1 else ''}")
    return f"  ({', '.join(parts)})"
