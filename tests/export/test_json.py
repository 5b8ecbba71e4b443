import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tabletop.debrief.model import Debrief, schema
from tabletop.export.json import schema_text, write
from tests.debrief.telling import called, told
from tests.engine.play import Play

PUBLISHED = Path(__file__).parents[2] / "docs" / "debrief.schema.json"


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == schema_text()


def test_the_json_keeps_to_the_schema_and_reads_back(play: Play) -> None:
    found = told(called(play).read("coria", "arda", -1).onward())
    data = write(found)
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(json.loads(data))
    assert json.loads(data)["schema"] == 1
    assert Debrief.model_validate_json(data) == found
