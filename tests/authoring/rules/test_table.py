"""The rules beside one another, on the scenarios that are played."""

from pathlib import Path

import pytest

from tabletop.authoring.checking import check
from tabletop.authoring.rules.table import FAMILIES, RULES
from tabletop.diagnostics import Severity
from tabletop.scenario import ScenarioFiles

ROOT = Path(__file__).parents[3]
PLAYED = (*sorted((ROOT / "scenarios").glob("*.yaml")), ROOT / "tests" / "scenarios" / "small.yaml")


@pytest.mark.parametrize("path", PLAYED, ids=lambda path: path.stem)
def test_nothing_of_craft_fairness_and_text_is_open_in_what_is_played(path: Path) -> None:
    codes = {rule.code for family in ("Craft", "Fairness", "Text") for rule in FAMILIES[family]}
    found = check(ScenarioFiles(path.name, {path.name: path.read_bytes()})).diagnostics
    assert [str(one) for one in found if one.code in codes] == []


def test_fairness_gives_advice_and_its_codes_say_so() -> None:
    fairness = FAMILIES["Fairness"]
    assert {rule.severity for rule in fairness} == {Severity.ADVICE}
    assert all(rule.code.startswith("fairness-") for rule in fairness)


def test_a_code_has_one_rule() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(codes) == sorted(set(codes))
