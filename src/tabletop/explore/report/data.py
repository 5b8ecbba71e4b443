"""The report as JSON, by the schema in docs/explore.schema.json."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tabletop.explore.answer import Answer, Chance, Item, Reach, Road, Spread
from tabletop.explore.findings import findings
from tabletop.explore.report.board import expected
from tabletop.explore.report.coverage import covered
from tabletop.explore.report.data_model import (
    FORMAT,
    Figure,
    FindingData,
    ItemData,
    LeverageData,
    PartData,
    PolicyData,
    ReachData,
    ReportData,
    RoadData,
    SpreadData,
    TwinsData,
)
from tabletop.explore.report.section import Case


def write(case: Case) -> bytes:
    """Everything as indented JSON in UTF-8. The same answer gives the same bytes."""
    return (report(case).model_dump_json(indent=2) + "\n").encode()


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a report."""
    document = ReportData.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **document}


def schema_text() -> str:
    """The JSON Schema that `write` keeps to, as it stands in docs/explore.schema.json."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def report(case: Case) -> ReportData:
    """The answer in the form of the schema."""
    answer = case.answer
    return ReportData(
        format=FORMAT,
        scenario=answer.scenario,
        version=answer.version,
        title=case.scenario.title,
        covered=covered(case),
        policy=_policy(answer),
        assumed=answer.assumed,
        parts=tuple(PartData(**asdict(one)) for one in answer.parts),
        left_out=answer.left_out,
        findings=_findings(case),
        items=tuple(_item(case, one) for one in answer.items),
        spreads=tuple(_spread(case, one) for one in answer.spreads),
        leverage=_leverage(answer),
        cards={card: dict(under) for card, under in answer.cards.items()},
        twins=tuple(TwinsData(**asdict(one)) for one in answer.twins),
        roads={thing: tuple(map(_road, roads)) for thing, roads in answer.roads.items()},
    )


def _policy(answer: Answer) -> PolicyData:
    policy = answer.policy
    return PolicyData(
        weights=policy.weights,
        manual=policy.manual,
        chosen=dict(policy.chosen),
        cause=policy.cause,
        turns=tuple(sorted(policy.turns)),
    )


def _findings(case: Case) -> tuple[FindingData, ...]:
    if case.answer.assumed:
        return ()
    found = findings(case.scenario, case.answer)
    return tuple(
        FindingData(kind=one.kind, key=one.key, sentence=one.sentence, figures=dict(one.figures))
        for one in found
    )


def _item(case: Case, item: Item) -> ItemData:
    before = case.before(item)
    return ItemData(
        kind=item.kind,
        key=item.key,
        title=item.title,
        turn=item.turn,
        possible=item.possible,
        probability=_figure(item.chance),
        roads=None if item.roads is None else str(item.roads),
        why=item.why,
        without=_figure(before.chance) if before else None,
    )


def _figure(chance: Chance) -> Figure:
    return Figure(**asdict(chance))


def _spread(case: Case, spread: Spread) -> SpreadData:
    indicator = case.scenario.indicators[spread.indicator.split(":")[0]]
    levels: dict[str, float] = {}
    for value, part in sorted(spread.values.items()):
        level = indicator.level(value)
        levels[level] = levels.get(level, 0.0) + part
    return SpreadData(
        indicator=spread.indicator,
        turn=spread.turn,
        values={str(value): part for value, part in sorted(spread.values.items())},
        levels=levels,
        mean=expected(spread),
        clamped=spread.clamped,
        exact=spread.exact,
    )


def _leverage(answer: Answer) -> tuple[LeverageData, ...]:
    return tuple(
        LeverageData(
            team=one.team,
            endings=_reaches(one.endings),
            indicators=_reaches(one.indicators),
            idle=one.idle,
            exact=one.exact,
        )
        for one in answer.leverage
    )


def _reaches(reaches: Mapping[str, Reach]) -> dict[str, ReachData]:
    return {key: ReachData(**asdict(one)) for key, one in reaches.items()}


def _road(road: Road) -> RoadData:
    return RoadData(kind=road.kind, probability=road.chance, turns=road.turns, script=road.script)
