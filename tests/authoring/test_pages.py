"""Pages that are made out of the code are current: `python tools/pages.py` writes them."""

import runpy
from pathlib import Path

TOOL = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "pages.py"))


def test_every_page_is_current() -> None:
    assert TOOL["stale"]() == []


def test_a_page_that_is_missing_or_changed_is_named(tmp_path: Path) -> None:
    pages = TOOL["PAGES"]
    for path, made in pages.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(made(), "utf-8")
    missing, changed, *_ = pages
    (tmp_path / missing).unlink()
    (tmp_path / changed).write_text("old", "utf-8")
    assert TOOL["stale"](tmp_path) == [missing, changed]
