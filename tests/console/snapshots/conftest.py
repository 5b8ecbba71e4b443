"""The same screens everywhere: a folder, a time zone and a code of our own; one file a snapshot."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SnapshotIndex
from textual._compositor import Compositor

from tabletop.console.screens import run
from tabletop.runner.recent import SESSIONS_VARIABLE
from tabletop.runner.session import Session


class Text(SingleFileSnapshotExtension):
    """A snapshot as a text in a file of its own, which has the name that the test gives it."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: SnapshotIndex = 0) -> str:
        """The name alone: it is different in every test."""
        return str(index)


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Snapshots that are read as text."""
    return snapshot.use_extension(Text)


@pytest.fixture(autouse=True)
def _nowhere_in_particular(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(SESSIONS_VARIABLE, "sessions")
    # The code of the last commit rests on our version; the place of the file on whoever tests.
    monkeypatch.setattr(Session, "head", "74aa-efba")
    monkeypatch.setattr(run, "place_warnings", lambda _path: ())
    # To paint for a terminal that nobody looks at takes a third of the time.
    monkeypatch.setattr(Compositor, "render_update", lambda *_, **__: None)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
