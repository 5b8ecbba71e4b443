"""No test of the console reads or writes the preferences of whoever runs it."""

from pathlib import Path

import pytest

from tabletop.runner.preferences import PREFERENCES_VARIABLE


@pytest.fixture(autouse=True)
def _own_preferences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PREFERENCES_VARIABLE, str(tmp_path / "preferences" / "own.json"))
    monkeypatch.delenv("NO_COLOR", raising=False)
