import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from tabletop.explore.report.data import schema, schema_text, write
from tabletop.explore.report.section import Case
from tabletop.scenario import Scenario
from tests.explore.report.answers import answer, assuming, hostile, with_twins

PUBLISHED = Path(__file__).parents[3] / "docs" / "explore.schema.json"


def _data(case: Case) -> dict[str, Any]:
    data = json.loads(write(case))
    Draft202012Validator(schema()).validate(data)
    return dict(data)


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text("utf-8") == schema_text()


def test_the_schema_is_one_and_holds_for_every_report(case: Case, example: Scenario) -> None:
    Draft202012Validator.check_schema(schema())
    _data(hostile(example))
    _data(replace(case, plain=answer()))


def test_roads_are_whole_numbers_in_digits(case: Case) -> None:
    roads = {one["title"]: one["roads"] for one in _data(case)["items"]}
    assert roads["One account"] == "3200000000000000"


def test_a_road_count_that_is_not_one_is_refused(case: Case) -> None:
    data = _data(case)
    data["items"][0]["roads"] = "3.2 x 10^15"
    assert not Draft202012Validator(schema()).is_valid(data)


def test_findings_are_in_it(case: Case) -> None:
    (one,) = _data(replace(case, answer=with_twins(answer())))["findings"]
    assert one["kind"] == "twins"


def test_an_assumption_shows_what_is_without_and_no_findings(case: Case) -> None:
    data = _data(replace(case, answer=assuming(with_twins(answer())), plain=answer()))
    assert data["findings"] == []
    assert data["items"][0]["without"]["value"] == 1.0
    assert _data(case)["items"][0]["without"] is None


def test_levels_are_named_by_their_ids(case: Case) -> None:
    last = _data(case)["spreads"][-1]
    assert last["levels"] == {"calm": 0.5, "acute": 0.5}
    assert last["mean"] == 3.5
