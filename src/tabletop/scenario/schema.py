"""The JSON Schema (2020-12) of a scenario file, for editors that check while one writes."""

from typing import Any

from tabletop.scenario.model import Scenario


def schema() -> dict[str, Any]:
    """The JSON Schema of a scenario file."""
    return Scenario.model_json_schema(by_alias=True)
