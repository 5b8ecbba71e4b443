from pathlib import Path

import pytest

from tabletop import console
from tabletop.cli import AT_FAULT, FINE, USAGE, run

Captured = pytest.CaptureFixture[str]


def test_what_cannot_be_opened_is_told_without_a_trace(tmp_path: Path, capfd: Captured) -> None:
    broken = tmp_path / "broken.tabletop"
    broken.write_bytes(b"nothing")
    for path in (broken, tmp_path / "missing.tabletop"):
        assert run(["review", str(path)]) == AT_FAULT
        told = capfd.readouterr()
        assert "error:" in told.err
        assert "hint:" in told.err
        assert "Traceback" not in told.err


def test_a_session_must_be_named() -> None:
    assert run(["review"]) == USAGE


def test_all_sessions_named_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[Path] = []
    monkeypatch.setattr(console, "run_review", given.extend)
    assert run(["review", "a.tabletop", "b.tabletop"]) == FINE
    assert given == [Path("a.tabletop"), Path("b.tabletop")]
