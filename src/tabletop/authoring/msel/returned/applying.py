"""Edits of a list, written into the scenario's files: just those texts, and proven to be so."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tabletop.authoring.msel.columns import Field
from tabletop.authoring.msel.returned.comparing import Edit
from tabletop.authoring.splice import (
    Change,
    SpliceError,
    included,
    plain_values,
    said,
    same_values,
    splice,
    with_text,
)
from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.nodes import Location, Plain

_KEYS = {
    Field.TITLE: "title",
    Field.MESSAGE: "text",
    Field.FROM: "from",
    Field.SCENARIO_TIME: "scenario_time",
    Field.NOTE: "note",
    Field.EXPECTED: "expected",
}
_AROUND = re.compile(r"\A(\s*).*?(\s*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Applied:
    """The files that change, by path, with their new bytes; and edits that could not be made."""

    files: Mapping[str, bytes]
    done: tuple[Edit, ...]
    refused: tuple[tuple[Edit, str], ...]


def apply(files: ScenarioFiles, scenario: Scenario, edits: Iterable[Edit]) -> Applied:
    """The scenario's files with the edits made. `scenario` is what they read as.

    Raises SpliceError if anything else would change with them; then nothing is to be written.
    """
    values = plain_values(files)
    changes: dict[Location, str] = {}
    done, refused = [], []
    for edit in edits:
        at, why = _location(values, scenario, edit)
        if why:
            refused.append((edit, why))
            continue
        done.append(edit)
        changes[at] = _as_before(_text(values, at), edit.after)
    made = _written(files, changes)
    _prove(files, made, values, changes)
    return Applied(made, tuple(done), tuple(refused))


def _location(values: Plain, scenario: Scenario, edit: Edit) -> tuple[Location, str]:
    """Where the wording stands that an edit is of; or why there is none."""
    inject = scenario.injects[edit.inject]
    at: Location = ("turns", scenario.turn_of[inject.id], "injects", inject.id, _KEYS[edit.field])
    if edit.field is Field.EXPECTED:
        at = (*at, next(iter(inject.expected)))
    found = _found(values, at)
    if isinstance(found, dict):
        if edit.language in found:
            return (*at, edit.language), ""
        return at, f"it is not written in '{edit.language}' yet; add that wording in the scenario"
    if found is not None and edit.language != scenario.languages[0]:
        wanted = f"{at[-1]}: {{{scenario.languages[0]}: ..., {edit.language}: ...}}"
        return at, f"it has one wording for all languages; write '{wanted}' in the scenario"
    if found is None and len(scenario.languages) > 1:
        return at, "the scenario has none yet; write it there, in each language"
    return at, ""


def _found(values: Plain, at: Location) -> Plain:
    for component in at:
        values = values.get(str(component)) if isinstance(values, dict) else None
    return values


def _text(values: Plain, at: Location) -> str:
    found = _found(values, at)
    return found if isinstance(found, str) else ""


def _as_before(before: str, after: str) -> str:
    """The new text with the line ends around it that the old one had."""
    around = _AROUND.match(before)
    return f"{around.group(1)}{after}{around.group(2)}" if around and before.strip() else after


def _written(files: ScenarioFiles, changes: Mapping[Location, str]) -> dict[str, bytes]:
    main = files.files[files.main]
    made: dict[str, bytes] = {}
    inside: list[Change] = []
    for at, text in changes.items():
        path = included(main, at)
        if path is None:
            inside.append(Change(at, text))
        elif path in made:
            raise SpliceError(f"{said(at)} stands in {path}, which another text uses as well.")
        else:
            made[path] = _file(files.files[path], text)
    if inside:
        made[files.main] = splice(main, inside)
    return made


def _file(before: bytes, text: str) -> bytes:
    """A file that holds nothing but a text, with its mark and line ends as before."""
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    end = "\r\n" if b"\r\n" in before else "\n"
    return mark + text.replace("\n", end).encode()


def _prove(
    files: ScenarioFiles,
    made: Mapping[str, bytes],
    values: Plain,
    changes: Mapping[Location, str],
) -> None:
    """Read what was made, and refuse it unless exactly the wanted texts differ."""
    after = plain_values(ScenarioFiles(files.main, {**files.files, **made}))
    for at, text in changes.items():
        values = with_text(values, at, text)
    if not same_values(after, values):
        raise SpliceError("More than the wanted texts would change; nothing was written.")
