"""Games written down by their play alone: what else the format asks for is filled in."""

from collections.abc import Mapping
from typing import Any

from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.source import read
from tests.authoring.reach.invented import texts
from tests.authoring.rules.laying import example
from tests.explore.games import loaded

TEAMS = ("arda", "borsa", "coria")
SPOKEN: Mapping[str, Mapping[str, Any]] = {
    "indicators": texts("name"),
    "instruments": {**texts("name"), "parties": list(TEAMS)},
    "causes": texts("text"),
    "turns": {**texts("title", "scenario_time", "briefing"), "minutes": 20},
    "injects": {
        **texts("title", "scenario_time", "from", "text"),
        "to": "all",
        "channel": "press",
    },
    "decisions": texts("question"),
    "options": texts("label", "text"),
    "chance": texts("text"),
    "outcomes": texts("text"),
    "endings": texts("title", "text"),
}
"""What each thing in a section of a file has besides what bears on play."""


def tiny(piece: str) -> Scenario:
    """The game of three teams that a piece of YAML tells, from indicators to endings."""
    root, faults = read(ScenarioFiles("x.yaml", {"x.yaml": piece.encode()}))
    assert root is not None, faults
    base: Any = example()
    kept = {key: base[key] for key in ("format", "id", "version", "title", "summary", "setting")}
    teams = {one: {**texts("name", "public", "brief"), "short": one[:3].upper()} for one in TEAMS}
    return loaded({**kept, "teams": teams, **_filled(root.plain())})


def _filled(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    return {key: _section(key, part) for key, part in value.items()}


def _section(key: str, part: Any) -> Any:
    if key not in SPOKEN:
        return _filled(part)
    return {name: {**SPOKEN[key], **_filled(thing or {})} for name, thing in part.items()}
