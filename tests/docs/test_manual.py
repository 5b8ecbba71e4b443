"""Every block of the manual is true: its YAML is in the steps' files, its commands answer so."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tabletop.authoring.checking import check
from tabletop.authoring.rules.loaded_words import LOADED
from tabletop.authoring.rules.pages import codes
from tabletop.authoring.rules.table import FAMILIES
from tabletop.diagnostics import Severity
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.phrases import parse_condition, parse_effect
from tabletop.scenario.source import read
from tests.authoring.rules.test_pages import laid_over
from tests.docs.blocks import Block, blocks, column, step, step_file
from tests.docs.transcript import agrees, answer, calls

DOCS = Path(__file__).parents[2] / "docs"
STEPS = Path(__file__).parents[1] / "manual"
MANUAL = (DOCS / "writing-scenarios.md").read_text("utf-8")
BLOCKS = tuple(blocks(MANUAL))
NUMBERS = range(1, 11)
NAME = "buoy.yaml"
CHART = "buoy.svg"


def _files(text: str) -> ScenarioFiles:
    return ScenarioFiles(NAME, {NAME: text.encode(), "briefs/lithuania.md": b"We speak for it."})


def _errors(text: str) -> list[str]:
    found = check(_files(text)).diagnostics
    return [str(one) for one in found if one.severity is Severity.ERROR]


def _plain(text: str) -> Any:
    root, faults = read(_files(text))
    assert root is not None, faults
    return root.plain()


def _id(block: Block) -> str:
    return f"line {block.line}"


@pytest.mark.parametrize("block", BLOCKS, ids=_id)
def test_every_block_is_of_a_kind_that_is_checked(block: Block) -> None:
    kinds = {
        "yaml": ("file ", "step ", "laid over step "),
        "csv": ("file ",),
        "console": ("no file", "step "),
    }
    assert block.mark.startswith(kinds[block.language])


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if one.language == "yaml" and step(one.mark)], ids=_id
)
def test_yaml_is_part_of_its_step_or_could_be(block: Block) -> None:
    one = step(block.mark)
    assert one is not None
    whole = step_file(STEPS, one)
    if one.laid:
        above = laid_over(_plain(whole), _plain(block.text))
        assert _errors(yaml.safe_dump(above, allow_unicode=True, sort_keys=False)) == []
    else:
        assert f"\n{block.text}" in f"\n{whole}"


@pytest.mark.parametrize("number", NUMBERS)
def test_each_step_can_be_played(number: int) -> None:
    assert _errors((STEPS / f"step_{number:02}.yaml").read_text("utf-8")) == []


def test_nothing_at_all_is_found_about_the_last_step() -> None:
    last = (STEPS / "step_10.yaml").read_text("utf-8")
    assert [str(one) for one in check(_files(last)).diagnostics] == []


def test_the_manual_shows_every_line_of_the_last_step() -> None:
    shown = "\n".join(one.text for one in BLOCKS if one.language == "yaml")
    changed = set(column(MANUAL, "the line becomes"))
    for line in (STEPS / "step_10.yaml").read_text("utf-8").splitlines():
        assert line in shown.splitlines() or line.strip() in changed, line


def test_commands_answer_as_the_manual_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    wrong = []
    for block in BLOCKS:
        if block.mark.startswith("file "):
            Path(block.mark.removeprefix("file ")).write_text(block.text, "utf-8")
        if one := step(block.mark):
            Path(NAME).write_text(step_file(STEPS, one), "utf-8")
        for call in calls(block.text) if block.language == "console" else ():
            shown = answer(call, monkeypatch)
            if not agrees(call.answer, shown):
                wrong.append(f"line {block.line}: $ {call.command}\n{shown}")
    assert not wrong, "\n".join(wrong)
    assert Path(CHART).read_bytes() == (DOCS / CHART).read_bytes()


@pytest.mark.parametrize("phrase", column(MANUAL, "a condition"))
def test_conditions_are_read_as_they_stand_in_the_table(phrase: str) -> None:
    parse_condition(phrase)


@pytest.mark.parametrize("phrase", column(MANUAL, "an effect"))
def test_effects_are_read_as_they_stand_in_the_table(phrase: str) -> None:
    parse_effect(phrase)


@pytest.mark.parametrize("word", column(MANUAL, "not"))
def test_words_to_avoid_are_those_that_the_check_knows(word: str) -> None:
    assert any(list(one.found(word)) for one in LOADED)


def test_the_chapter_on_fairness_names_every_rule_of_that_family() -> None:
    chapter = MANUAL.partition("\n## Making it fair\n")[2].partition("\n## ")[0]
    named = set(re.findall("`([a-z]+(?:-[a-z]+)+)`", chapter))
    assert {rule.code for rule in FAMILIES["Fairness"]} <= named <= set(codes())


def test_links_lead_somewhere() -> None:
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", MANUAL, re.MULTILINE)
    }
    for target in re.findall(r"\]\(([^)]+)\)", MANUAL):
        if target.startswith("#"):
            assert target[1:] in headings, target
        else:
            assert (DOCS / target).exists(), target
