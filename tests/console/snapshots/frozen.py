"""The same screens everywhere: a folder, a time zone, preferences and a code of our own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from textual._compositor import Compositor

from tabletop.console.screens import run
from tabletop.runner import library
from tabletop.runner.preferences import PREFERENCES_VARIABLE
from tabletop.runner.recent import SESSIONS_VARIABLE
from tabletop.runner.session import Session
from tests.console.snapshots.stages import BAY

TESTED = Path(__file__).parents[2] / "scenarios"
SHIPPED = {"bay": BAY, "example": TESTED / "example.yaml", "small": TESTED / "small.yaml"}
"""What home lists in place of the scenarios that come with the program, which change."""
VARIABLES = {
    PREFERENCES_VARIABLE: "preferences.json",
    "TZ": "UTC",
    "TERM": "xterm-256color",
}


@contextmanager
def unpainted() -> Iterator[None]:
    """Paint nothing for a terminal at which nobody looks: it takes a third of the time."""
    with pytest.MonkeyPatch.context() as patch:
        for way in ("render_full_update", "render_partial_update"):
            patch.setattr(Compositor, way, lambda *_, **__: None)
        yield


@contextmanager
def frozen() -> Iterator[None]:
    """Work in an empty folder, with nothing of whoever works here."""
    try:
        with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            patch.delenv("NO_COLOR", raising=False)
            for name, value in VARIABLES.items():
                patch.setenv(name, value)
            patch.setenv(SESSIONS_VARIABLE, folder)
            time.tzset()
            # The code of the last commit rests on our version, a warning on where the folder lies.
            patch.setattr(Session, "head", "74aa-efba")
            patch.setattr(run, "place_warnings", lambda _path: ())
            patch.setattr(library, "_shipped", lambda: SHIPPED)
            yield
    finally:
        time.tzset()
