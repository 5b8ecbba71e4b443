"""Every screen as it stands: a change is seen here before it is seen in a room.

`python -m tests.console.snapshots` writes what is kept anew.
"""

import importlib
import pkgutil
from difflib import unified_diff
from pathlib import Path

import pytest
from textual.screen import Screen

from tabletop import console
from tabletop.console.ground import Ground
from tabletop.console.screens.base import Shown
from tabletop.console.screens.line import Line
from tests.console.snapshots.cases import CASES, Case
from tests.console.snapshots.kept import COLOURS, FOLDER, colours_text, file_of, screen_text

GROUNDS = {Shown, Line}
"""Screens on which others are built, and which are never shown themselves."""
RENEW = "If it is meant: python -m tests.console.snapshots"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_screen_is_as_it_was(case: Case) -> None:
    _compare(file_of(case), screen_text(case))


def test_the_colours_of_the_themes_are_as_they_were() -> None:
    _compare(COLOURS, colours_text())


def test_every_screen_of_the_console_has_a_case() -> None:
    for module in pkgutil.walk_packages(console.__path__, f"{console.__name__}."):
        importlib.import_module(module.name)
    screens = _built_on(Screen) - GROUNDS
    drawing = {app for app in _built_on(Ground) if "compose" in vars(app)}
    assert (screens | drawing) - {case.shows for case in CASES} == set()


def test_nothing_is_kept_that_no_case_shows() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {file_of(case).name for case in CASES}


def _compare(path: Path, now: str) -> None:
    kept = path.read_text("utf-8") if path.exists() else ""
    if now != kept:
        lines = unified_diff(kept.splitlines(), now.splitlines(), "kept", "now", lineterm="")
        pytest.fail("\n".join([f"{path.name} is another screen now. {RENEW}", *lines]), False)


def _built_on(ground: type) -> set[type]:
    """Our classes on this one, near and far."""
    near: set[type] = set(ground.__subclasses__())
    every = near.union(*map(_built_on, near))
    return {one for one in every if one.__module__.startswith(f"{console.__name__}.")}
