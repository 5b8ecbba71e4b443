"""Every screen as it stands: a change is seen in a snapshot before it is seen in a room.

`pytest tests/console/snapshots --snapshot-update` writes the snapshots anew.
"""

import importlib
import pkgutil

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.screen import Screen

from tabletop import console
from tabletop.console.colours import THEMES
from tabletop.console.ground import Ground
from tabletop.console.screens.base import Shown
from tabletop.console.screens.line import Line
from tests.console.snapshots.cases import CASES, Case
from tests.console.snapshots.naming import colours
from tests.console.snapshots.kept import kept

GROUNDS = {Shown, Line}
"""Screens on which others are built, and which are never shown themselves."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_screen_is_as_it_was(case: Case, snapshot: SnapshotAssertion) -> None:
    assert kept(case) == snapshot(name=case.name)


def test_the_colours_of_the_themes_are_as_they_were(snapshot: SnapshotAssertion) -> None:
    told = [
        f"{theme.name:<11} {name:<21} {colour}"
        for theme in THEMES
        for name, colour in colours(theme).items()
    ]
    assert "\n".join([*told, ""]) == snapshot(name="colours")


def test_every_screen_of_the_console_has_a_case() -> None:
    for module in pkgutil.walk_packages(console.__path__, f"{console.__name__}."):
        importlib.import_module(module.name)
    screens = _built_on(Screen) - GROUNDS
    drawing = {app for app in _built_on(Ground) if "compose" in vars(app)}
    assert (screens | drawing) - {case.shows for case in CASES} == set()


def _built_on(ground: type) -> set[type]:
    """Our classes on this one, near and far."""
    every = {far for near in ground.__subclasses__() for far in (near, *_built_on(near))}
    return {one for one in every if one.__module__.startswith(f"{console.__name__}.")}
