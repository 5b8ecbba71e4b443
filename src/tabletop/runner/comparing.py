"""Reading sessions to compare them, and writing what came of it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tabletop.debrief.attribution import attributed
from tabletop.debrief.build import debrief
from tabletop.debrief.compare import Comparison, Played, compare
from tabletop.debrief.rule import Level, agreed_level
from tabletop.export.compare import WRITERS, write_all
from tabletop.runner import writing
from tabletop.runner.session import Session

STRICTEST: tuple[Level, ...] = ("none", "group", "team", "full")


def compare_sessions(paths: Iterable[Path], level: Level | None = None) -> Comparison:
    """The sessions in these files side by side, each called by its file's name.

    `level`: to whom words may be ascribed; None: what all session cards allow. Raises StoreError
    for a file that cannot be read, NotComparable for sessions that cannot stand side by side.
    """
    played = [_played(path) for path in paths]
    told = level or _agreed(played)
    return compare(
        [replace(one, debrief=attributed(one.debrief, one.scenario, told)) for one in played]
    )


def _agreed(played: Iterable[Played]) -> Level:
    """The level that the cards of all sessions allow."""
    levels = {agreed_level(one.debrief.session.card) for one in played}
    return next((one for one in STRICTEST if one in levels), "none")


def _played(path: Path) -> Played:
    with Session.open(path, read_only=True) as opened:
        told = debrief(opened.scenario, opened.facts, opened.entries)
        return Played(path.stem, told, opened.scenario)


def write_comparison(
    comparison: Comparison, folder: Path, formats: Iterable[str] = tuple(WRITERS)
) -> tuple[Path, ...]:
    """Write the wanted documents (names of WRITERS) and give their paths.

    Files of the same name in `folder` are replaced, each whole or not at all. Raises OSError if the
    folder cannot be written, ModuleNotFoundError where an extra is missing.
    """
    files = write_all(comparison, formats)
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(writing.replace(folder / name, data) for name, data in files.items())
