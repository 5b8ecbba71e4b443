"""`tabletop check`."""

import codecs
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from tabletop.authoring.checking import Trial
from tabletop.authoring.checking import check as check_files
from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.findings import WRITERS, Told, counted
from tabletop.cli.output import message
from tabletop.cli.trying import trying
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.runner.library import LibraryError, find
from tabletop.scenario import ScenarioFiles


@click.command()
@click.argument("files", nargs=-1)
@click.option(
    "--format",
    "shape",
    type=click.Choice(list(WRITERS)),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Let warnings, too, end in exit code 1.")
@click.option("--watch", is_flag=True, help="Check again on each save, until Ctrl+C.")
@click.option("--explain", metavar="CODE", help="Print the page on a code instead.")
@click.option(
    "--names",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A list of persons who are to be named nowhere, a name a line.",
)
@click.option(
    "--play",
    type=click.IntRange(1, 100_000),
    metavar="N",
    help="Rehearse each N times as well, and tell what broke off or was never seen.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="The first rehearsal's seed.")
@click.option(
    "--explore",
    is_flag=True,
    help="Follow all play as well, and tell what can never come up, and which choices, teams and "
    "indicators make no difference. Needs the extra 'explore'.",
)
def check(
    files: tuple[str, ...],
    shape: str,
    strict: bool,
    watch: bool,
    explain: str | None,
    names: Path | None,
    play: int | None,
    seed: int,
    explore: bool,
) -> int:
    """Check scenario files, and name every fault with its place and what would be right.

    \b
    Examples:
      tabletop check my_scenario.yaml
      tabletop check --watch my_scenario.yaml
      tabletop check --play 100 my_scenario.yaml
      tabletop check --explore my_scenario.yaml
      tabletop check --explain dead-inject
      tabletop check --strict --format github scenarios/*.yaml
    """
    if explain is not None:
        return _explained(explain)
    if not files:
        raise click.UsageError("Name a scenario to check, or a code after --explain.")
    living = _listed(names) if names else ()
    trials = tuple(trying(play, seed, explore=explore))

    def once() -> int:
        told = [one for name in files for one in _told(name, living, trials)]
        return _written(told, shape, strict=strict)

    if not watch:
        return once()
    from tabletop.cli.watching import watch as go_on

    go_on(files, once)
    return FINE


def _explained(code: str) -> int:
    from tabletop.cli.explaining import UnknownCode, explain

    try:
        explain(code)
    except UnknownCode as unknown:
        from tabletop.cli.faults import fault

        fault(str(unknown), unknown.hint)
        return AT_FAULT
    return FINE


def _listed(names: Path) -> tuple[str, ...]:
    """The names of a list file; what follows a # is a remark."""
    try:
        data = names.read_bytes()
        text = data.decode("utf-16" if data[:2] in _UTF_16 else "utf-8-sig")
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise click.BadParameter(f"File '{names}': {reason}.", param_hint="'--names'") from None
    except UnicodeDecodeError:
        message = f"File '{names}' is not UTF-8 text. Save it as UTF-8."
        raise click.BadParameter(message, param_hint="'--names'") from None
    said = (line.split("#")[0].strip() for line in text.splitlines())
    return tuple(name for name in said if name)


_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _written(told: Sequence[Told], shape: str, *, strict: bool) -> int:
    """Write what was found; the exit code."""
    WRITERS[shape](told)
    found = [one.finding for one in told]
    if shape == "text":
        message(f"{counted(found)}.".capitalize())
    if shape == "text" and any(one.code != _NOT_FOUND for one in found):
        message("'tabletop check --explain CODE' says more on the code in brackets.")
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return AT_FAULT if any(one.severity in grave for one in found) else FINE


_NOT_FOUND = "not-found"
"""The code of a file that is not there; no page says more on it."""


def _told(name: str, living: tuple[str, ...], trials: tuple[Trial, ...]) -> Iterator[Told]:
    """What is found about one scenario, each with its line of the file."""
    try:
        files = find(name)
    except LibraryError as error:
        yield Told(Diagnostic(name, 1, 1, _NOT_FOUND, error.message, error.hint))
        return
    lines = {path: _lines(data) for path, data in files.files.items()}
    for one in check_files(files, living, trials).diagnostics:
        there = lines.get(one.file, [])
        source = there[one.line - 1] if one.line <= len(there) else ""
        yield Told(replace(one, file=_path(name, files, one)), source)


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")


def _path(name: str, files: ScenarioFiles, one: Diagnostic) -> str:
    """The path to the finding's file as the person would write it."""
    if len(files.files) == 1:
        return name
    return f"{name.removesuffix(files.main).rstrip('/')}/{one.file}"
