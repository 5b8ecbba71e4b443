"""Every code has a page, and the page's own examples show what it says."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tabletop.authoring.checking import check
from tabletop.authoring.rules.page import Page
from tabletop.authoring.rules.pages import codes
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.source import read

EXAMPLE = Path(__file__).parents[2] / "scenarios" / "example.yaml"
PAGES = tuple(codes().values())
LIVING = ("Jan Przykladowski",)
"""The list of living persons that the examples are checked with; nobody bears this name."""


def base() -> Any:
    root, _ = read(ScenarioFiles(EXAMPLE.name, {EXAMPLE.name: EXAMPLE.read_bytes()}))
    assert root is not None
    return root.plain()


def laid_over(below: Any, above: Any) -> Any:
    """`above` key by key over `below`; what is no mapping takes the place of what was there."""
    if not isinstance(below, Mapping) or not isinstance(above, Mapping):
        return above
    return {
        **below,
        **{key: laid_over(below.get(key), value) for key, value in above.items()},
    }


def found(example: str) -> set[str]:
    """The codes that come up when a piece of YAML is laid over the example scenario."""
    alone = {one.code for one in read(ScenarioFiles("x.yaml", {"x.yaml": example.encode()}))[1]}
    if alone:
        return alone
    root, _ = read(ScenarioFiles("x.yaml", {"x.yaml": example.encode()}))
    assert root is not None
    whole = yaml.safe_dump(laid_over(base(), root.plain()), allow_unicode=True, sort_keys=False)
    files = ScenarioFiles("x.yaml", {"x.yaml": whole.encode()})
    return {one.code for one in check(files, LIVING).diagnostics}


def test_nothing_at_all_is_found_about_the_example() -> None:
    files = ScenarioFiles(EXAMPLE.name, {EXAMPLE.name: EXAMPLE.read_bytes()})
    assert [str(one) for one in check(files).diagnostics] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_the_wrong_example_brings_the_code_up_and_the_right_one_does_not(page: Page) -> None:
    assert page.code in found(page.wrong)
    assert page.code not in found(page.right)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_a_page_is_written_in_sentences(page: Page) -> None:
    for text in (page.title, page.room):
        assert text[0].isupper()
        assert text.endswith(".")
