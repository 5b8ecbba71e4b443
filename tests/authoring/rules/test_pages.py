"""Every code has a page, and the page's own examples show what it says."""

import ast
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

import tabletop.scenario
from tabletop.authoring.checking import check
from tabletop.authoring.rules.page import Page
from tabletop.authoring.rules.pages import codes, of_family
from tabletop.authoring.trials import trials
from tabletop.explore.asking import Limits
from tabletop.explore.diagnosing import UNSEEN, diagnostics
from tabletop.explore.exploring import explore
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tabletop.scenario.nodes import Positions
from tabletop.scenario.problems import SHOWN_LIMIT
from tabletop.scenario.source import read
from tabletop.scenario.tree import SIZE_LIMIT
from tabletop.text import TEXT_LIMIT
from tests.authoring.persons import LIVING

EXAMPLE = Path(__file__).parents[2] / "scenarios" / "example.yaml"
PAGES = tuple(codes().values())
SCENARIO = Path(tabletop.scenario.__file__).parent
WRITERS = ("Diagnostic", "add", "at", "finding", "key", "phrase_word", "value", "word")
CODE = re.compile(r"[a-z]+(-[a-z]+)*")


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


UNSHOWN: Mapping[str, bytes] = {
    "cut-text": EXAMPLE.read_bytes().replace(b"sold to anyone.", b"sold as #3."),
    "swallowed-key": EXAMPLE.read_bytes().replace(
        b"briefing: The find is on page five.", b"briefing: |\n      Five.\n      facts: []"
    ),
    "encoding": "title: Пролив".encode("cp1251"),
    "too-large": b"summary: " + b"x" * SIZE_LIMIT,
    "text-too-long": b"summary: " + b"x" * (TEXT_LIMIT + 1),
    "more-faults": b"objectives:\n"
    + b"".join(b"  Aim_%d: x\n" % n for n in range(SHOWN_LIMIT + 1)),
}
"""What a page can only describe: the bytes that bring the code up."""


REHEARSALS = 20
"""So many see everything that there is in the example."""
NO_ROOM = Limits(budget=0, games=10_000, easily=0)
"""Nothing can be followed exactly within this."""


def rehearsed(example: str) -> set[str]:
    """The codes that come up in rehearsals of the example scenario with a piece laid over."""
    return {one.code for one in trials(*playable(example), REHEARSALS, 1)}


def explored(example: str, limits: Limits) -> set[str]:
    """The codes that come up where the example scenario with a piece laid over is explored."""
    scenario, positions = playable(example)
    answer = explore(scenario, limits=limits)
    return {one.code for one in diagnostics(scenario, positions, answer)}


def playable(example: str) -> tuple[Scenario, Positions]:
    """The example scenario with a piece laid over."""
    whole = yaml.safe_dump(laid_over(base(), yaml.safe_load(example)), sort_keys=False)
    parsed = parse(ScenarioFiles("x.yaml", {"x.yaml": whole.encode()}))
    assert parsed.scenario is not None
    assert parsed.positions is not None
    return parsed.scenario, parsed.positions


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
    if page.code == "never-seen":
        assert page.code in rehearsed(page.wrong)
        assert page.code not in rehearsed(page.right)
    elif page.code == "play-fault":
        # Nothing that `check` lets pass brings it up; test_trials.py shows it on what it does not.
        assert rehearsed(page.wrong) == set()
    elif page.code in of_family("Exploring"):
        limits = NO_ROOM if page.code == UNSEEN else Limits()
        assert page.code in explored(page.wrong, limits)
        assert page.code not in explored(page.right, limits)
    elif page.code in UNSHOWN:
        files = ScenarioFiles("x.yaml", {"x.yaml": UNSHOWN[page.code]})
        assert page.code in {one.code for one in check(files).diagnostics}
    else:
        assert page.code in found(page.wrong)
    assert page.code not in found(page.right)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_a_page_is_written_in_sentences(page: Page) -> None:
    for text in (page.title, page.room):
        assert text[0].isupper()
        assert text[-1] in ".?"


def test_every_code_that_loading_gives_has_a_page() -> None:
    assert _given() <= set(codes())
    assert {"alias", "missing-key", "odds", "unknown-cause-card"} <= _given()


def _given() -> set[str]:
    """The codes that stand in the source of the loader, which writes them as words in calls."""
    trees = [ast.parse(path.read_text("utf-8")) for path in SCENARIO.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = {(_name(call), one) for call in calls for one in _words(call)}
    told = {word for name, word in named if name in WRITERS and CODE.fullmatch(word)}
    sought = {word.replace(" ", "-") for name, word in named if name in ("known", "each_known")}
    return told | {f"unknown-{word}" for word in sought if CODE.fullmatch(word)}


def _name(call: ast.Call) -> str:
    named = call.func
    return named.attr if isinstance(named, ast.Attribute) else getattr(named, "id", "")


def _words(call: ast.Call) -> list[str]:
    """The words among a call's arguments; that of a phrase which is to be found is none."""
    arguments = call.args[1:] if _name(call) == "phrase_word" else call.args
    values = [one.value for one in arguments if isinstance(one, ast.Constant)]
    return [one for one in values if isinstance(one, str)]
