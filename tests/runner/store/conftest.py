"""Session files to test on."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.runner.store import Store
from tests.runner.store import samples

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a session file may be made."""
    return tmp_path / "exercise.tabletop"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new session file, open."""
    with samples.create(path) as created:
        yield created


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder that can be locked by its mode: the test runs as an ordinary user, even if root."""
    if sys.platform == "win32":
        pytest.skip("folders are not locked by a mode on Windows")
    with tempfile.TemporaryDirectory() as made:
        folder, user = Path(made), os.geteuid()
        if user == 0:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(user)
            folder.chmod(0o700)
