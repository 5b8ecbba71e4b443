"""Finding scenarios on this computer, and their guides."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import tabletop
from tabletop.diagnostics import did_you_mean
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.bundle import MAIN
from tabletop.scenario.nodes import Block
from tabletop.scenario.source import read
from tabletop.text import clean_line

_SUFFIXES = (".yaml", ".yml")
_FOLDER_FILES = (*_SUFFIXES, ".md", ".txt")
_OTHER_FILES = {
    b"SQLite format 3\0": "a session",
    b"PK\3\4": "a Word file, a workbook or an archive",
    b"%PDF-": "a PDF",
}
"""What files of other kinds begin with."""

_READ_AT_MOST = 2 * 1024 * 1024 + 1
"""Bytes read of one file: one more than a scenario may have, so that its reader can say so."""


class LibraryError(Exception):
    """Something that was looked for and is not there. `hint` says what would be right."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True)
class Listed:
    """A scenario that can be named by its id. `title` and `summary` are in its first language."""

    id: str
    title: str
    summary: str
    path: Path
    guide: Path | None


def find(name: str) -> ScenarioFiles:
    """The scenario `name`: a file, a folder with scenario.yaml, or the id of a bundled one.

    Raises LibraryError.
    """
    path = Path(name)
    if path.is_dir():
        return _folder(path)
    if path.is_file():
        return _main_file(path)
    shipped = _shipped()
    if name in shipped:
        return find(str(shipped[name]))
    beside = _nearest_file(path)
    if _looks_like_path(name):
        hint = beside or "Look at the spelling and the folder."
        raise LibraryError(f"There is no file or folder {clean_line(name)}.", hint)
    near = did_you_mean(name, shipped)
    guess = f"Did you mean '{near}'?" if near else beside
    hint = guess or "'tabletop list' shows those that come with it. A file is named with its .yaml."
    raise LibraryError(f"There is no scenario '{clean_line(name)}'.", hint)


def bundled() -> tuple[Listed, ...]:
    """The scenarios that come with the program, by id."""
    return tuple(_listed(name, path) for name, path in sorted(_shipped().items()))


def guide(scenario_id: str) -> Path | None:
    """The facilitator guide of a bundled scenario, if there is one."""
    for folder in _places("facilitator_guides"):
        path = folder / f"{scenario_id}.md"
        if path.is_file():
            return path
    return None


def played(name: str) -> tuple[str, bytes]:
    """A written session that comes with the program: the name of its file and what is in it.

    Raises LibraryError.
    """
    for folder in _places("docs/played"):
        path = folder / f"{name}.yaml"
        if path.is_file():
            return path.name, _bytes(path)
    raise LibraryError(f"There is no written session '{name}'.", "Install the program anew.")


def _nearest_file(path: Path) -> str:
    """A question that names the scenario file in the same folder that may be meant, or ""."""
    there = {one.name: one for one in _scenario_files(path.parent)}
    stems = {one.stem.lower(): one.name for one in there.values()}
    near = stems.get(path.stem.lower()) or did_you_mean(path.name, there)
    return f"Did you mean {clean_line(str(there[near]))}?" if near else ""


def _scenario_files(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if one.suffix in _SUFFIXES)
    except OSError:
        return []


def _looks_like_path(name: str) -> bool:
    return bool(re.search(r"[/\\]", name)) or name.endswith(_SUFFIXES)


def _main_file(path: Path) -> ScenarioFiles:
    if path.name == MAIN:
        return _folder(path.parent)
    return ScenarioFiles(path.name, {path.name: no_other_file(path, _bytes(path), "scenario")})


def no_other_file(path: Path, data: bytes, wanted: str) -> bytes:
    """The data, unless it is of a kind that is easily named in the place of a `wanted` one.

    Raises LibraryError.
    """
    for begins, kind in _OTHER_FILES.items():
        if data.startswith(begins):
            raise LibraryError(
                f"{clean_line(str(path))} is {kind}, not a {wanted}.",
                f"A {wanted} is plain text; the name of its file ends in .yaml.",
            )
    return data


def _folder(folder: Path) -> ScenarioFiles:
    if not (folder / MAIN).is_file():
        there = ", ".join(clean_line(one.name) for one in _scenario_files(folder)[:5])
        hint = f"Name a file in it: {there}." if there else "Name a scenario's folder, or its file."
        raise LibraryError(f"The folder {folder} holds no {MAIN}.", hint)
    files = {
        path.relative_to(folder).as_posix(): _bytes(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix in _FOLDER_FILES and not _hidden(path, folder)
    }
    return ScenarioFiles(MAIN, files)


def _hidden(path: Path, folder: Path) -> bool:
    """Whether a path is no plain part of the folder: hidden, or a link that leads out of it."""
    parts = path.relative_to(folder).parts
    inside = path.resolve().is_relative_to(folder.resolve())
    return not inside or any(part.startswith(".") for part in parts)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_READ_AT_MOST)
    except OSError as error:
        raise LibraryError(
            f"{path} cannot be read: {error.strerror}.", "See that it is yours to read."
        ) from error


def _places(kind: str) -> tuple[Path, ...]:
    """Where things of a kind may lie: in the installed package, or at the top of a checkout."""
    package = Path(tabletop.__file__).parent
    checkout = package.parent.parent
    places = [package / "bundled" / kind]
    if (checkout / "pyproject.toml").is_file():
        places.append(checkout / kind)
    return tuple(place for place in places if place.is_dir())


def _shipped() -> Mapping[str, Path]:
    """The path of each scenario that comes with the program, by its id: the name of its file."""
    found: dict[str, Path] = {}
    for folder in _places("scenarios"):
        for path in sorted(folder.iterdir()):
            if path.is_file() and path.suffix in _SUFFIXES:
                found.setdefault(path.stem, path)
            elif (path / MAIN).is_file():
                found.setdefault(path.name, path)
    return found


def _listed(name: str, path: Path) -> Listed:
    root, _ = read(find(str(path)))
    said = root if isinstance(root, Block) else None
    title, summary = _said(said, "title"), _said(said, "summary")
    return Listed(name, title or name, summary, path, guide(name))


def _said(root: Block | None, key: str) -> str:
    """A text at the top of a scenario, in the first language that gives it."""
    if root is None or key not in root.entries:
        return ""
    value = root.entries[key][1].plain()
    first = next(iter(value.values()), "") if isinstance(value, dict) else value
    return clean_line(str(first), 2_000)
