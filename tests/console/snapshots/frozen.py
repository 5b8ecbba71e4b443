"""The same screens everywhere: a folder, a time zone, preferences and a code of our own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

from pytest import MonkeyPatch
from textual._compositor import Compositor

from tabletop.console.screens import run
from tabletop.runner.preferences import PREFERENCES_VARIABLE
from tabletop.runner.recent import SESSIONS_VARIABLE
from tabletop.runner.session import Session

VARIABLES = {
    PREFERENCES_VARIABLE: "preferences.json",
    "TZ": "UTC",
    "TERM": "xterm-256color",
}


@contextmanager
def frozen() -> Iterator[None]:
    """Work in an empty folder, with nothing of whoever works here."""
    try:
        with TemporaryDirectory() as folder, MonkeyPatch.context() as patch:
            patch.chdir(folder)
            patch.delenv("NO_COLOR", raising=False)
            for name, value in VARIABLES.items():
                patch.setenv(name, value)
            patch.setenv(SESSIONS_VARIABLE, folder)
            time.tzset()
            # The code of the last commit rests on our version, a warning on where the folder lies.
            patch.setattr(Session, "head", "74aa-efba")
            patch.setattr(run, "place_warnings", lambda _path: ())
            # To paint for a terminal at which nobody looks takes a third of the time.
            patch.setattr(Compositor, "render_update", lambda *_, **__: None)
            yield
    finally:
        time.tzset()
