"""`tabletop check`."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

import click

from tabletop.cli import AT_FAULT, FINE
from tabletop.cli.output import data, message
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.runner.library import LibraryError, find
from tabletop.scenario import ScenarioFiles, parse

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


@click.command()
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option("--strict", is_flag=True, help="Let warnings, too, end in exit code 1.")
def check(files: tuple[str, ...], shape: str, strict: bool) -> int:
    """Check scenario files, and name every fault with its place and what would be right.

    \b
    Examples:
      tabletop check my_scenario.yaml
      tabletop check --strict --format github scenarios/*.yaml
    """
    found = [one for name in files for one in _checked(name)]
    WRITERS[shape](found)
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    faulty = any(one.severity in grave for one in found)
    if not found and shape == "text":
        message(f"{len(files)} checked, nothing found.")
    return AT_FAULT if faulty else FINE


def _checked(name: str) -> Iterable[Diagnostic]:
    try:
        files = find(name)
    except LibraryError as error:
        return [Diagnostic(name, 1, 1, "not-found", error.message, error.hint)]
    return [replace(one, file=_path(name, files, one)) for one in parse(files).diagnostics]


def _path(name: str, files: ScenarioFiles, one: Diagnostic) -> str:
    """The path to the finding's file as the person would write it."""
    if len(files.files) == 1:
        return name
    return f"{name.removesuffix(files.main).rstrip('/')}/{one.file}"


def _text(found: Iterable[Diagnostic]) -> None:
    for one in found:
        data(str(one))


def _json(found: Iterable[Diagnostic]) -> None:
    data(json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=2))


def _github(found: Iterable[Diagnostic]) -> None:
    for one in found:
        place = f"file={_property(one.file)},line={one.line},col={one.column},title={one.code}"
        text = f"{one.message} {one.hint}".strip()
        data(f"::{_GITHUB[one.severity]} {place}::{_escaped(text)}")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


WRITERS: Mapping[str, Callable[[Iterable[Diagnostic]], None]] = {
    "text": _text,
    "json": _json,
    "github": _github,
}
