"""Pages that are made out of the code are current: `python tools/pages.py` writes them."""

import importlib
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "tools"))
    return importlib.import_module("pages")


def test_every_page_is_current(tool: Any) -> None:
    assert tool.stale() == []


def test_a_page_that_is_missing_or_changed_is_named(tool: Any, tmp_path: Path) -> None:
    pages = tool.PAGES
    for path, made in pages.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(made(), "utf-8")
    missing, changed, *_ = pages
    (tmp_path / missing).unlink()
    (tmp_path / changed).write_text("old", "utf-8")
    assert tool.stale(tmp_path) == [missing, changed]
