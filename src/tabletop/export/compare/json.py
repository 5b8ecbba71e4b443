"""A comparison as JSON, by the schema in docs/comparison.schema.json."""

import json

from tabletop.debrief.compare import Comparison, schema


def write(comparison: Comparison) -> bytes:
    """The whole comparison as indented JSON in UTF-8."""
    return (comparison.model_dump_json(indent=2, by_alias=True) + "\n").encode()


def schema_text() -> str:
    """The JSON Schema that `write` keeps to, as it stands in docs/comparison.schema.json."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
