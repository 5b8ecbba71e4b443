"""The reference of all codes is the one that their pages make."""

from pathlib import Path

from tabletop.authoring.rules.pages import codes
from tabletop.authoring.rules.reference import reference

PAGE = Path(__file__).parents[3] / "docs" / "diagnostics.md"


def test_the_page_in_the_docs_is_current() -> None:
    assert PAGE.read_text("utf-8") == reference()


def test_every_code_has_an_entry() -> None:
    entries = [line for line in reference().splitlines() if line.startswith("### ")]
    assert sorted(entries) == sorted(f"### {code}" for code in codes())
