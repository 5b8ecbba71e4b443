import tempfile
from pathlib import Path

import pytest

from tabletop.runner.report import report


def _error() -> ValueError:
    try:
        raise ValueError("what somebody said in the room")
    except ValueError as error:
        return error


def test_a_report_names_the_calls_and_quotes_no_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = report(_error())
    assert path is not None
    text = path.read_text("utf-8")
    assert "in _error" in text
    assert "ValueError" in text
    assert "somebody" not in text
    assert str(Path(__file__).parent) not in text


def test_without_a_place_to_write_there_is_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert report(_error()) is None
