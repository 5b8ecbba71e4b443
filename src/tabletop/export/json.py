"""The debrief as JSON, by the schema in docs/debrief.schema.json."""

import json

from tabletop.debrief.model import Debrief, schema


def write(debrief: Debrief) -> bytes:
    """The whole debrief as indented JSON in UTF-8."""
    return (debrief.model_dump_json(indent=2, by_alias=True) + "\n").encode()


def schema_text() -> str:
    """The JSON Schema that `write` keeps to, as it stands in docs/debrief.schema.json."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
