"""The small form of `tools/editors.py`, without the language server that it asks.

What the tool expects of the server follows from the schema, and the loader finds fault with the
same lines as an editor does.
"""

import importlib
from pathlib import Path
from typing import Any

import pytest

from tabletop.scenario import ScenarioFiles, parse
from tabletop.scenario.schema import FILE, schema
from tests.scenario.test_agreement import STRUCTURE

ROOT = Path(__file__).parents[2]
SCHEMA = schema()
DEFINITIONS = SCHEMA["$defs"]


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("editors")


def test_the_loader_finds_fault_with_the_lines_that_an_editor_marks(tool: Any) -> None:
    data = tool.FAULTY.encode()
    found = parse(ScenarioFiles("faulty.yaml", {"faulty.yaml": data})).diagnostics
    faulty = {n for n, line in enumerate(tool.FAULTY.splitlines(), 1) if "  #" in line}
    assert {one.line for one in found if one.code in STRUCTURE} == faulty


def test_what_an_editor_offers_stands_in_the_schema(tool: Any) -> None:
    for mark, wanted in tool.COMPLETIONS.items():
        offered = {word.strip('"') for word in wanted} - {"minute 10"}
        assert offered <= set(_offers(mark)), mark


def _offers(mark: str) -> list[str]:
    """The keys of the part, or the words of the value, that a mark of the draft stands for."""
    if mark == "top":
        return [*SCHEMA["properties"]]
    if mark in ("team", "inject", "option"):
        return [*DEFINITIONS[mark.capitalize()]["properties"]]
    if mark in ("when", "effect"):
        shape = DEFINITIONS["Condition" if mark == "when" else "Effect"]
        return [one["label"] for one in shape["defaultSnippets"]]
    holders = {"standing": "Fact", "per": "Indicator", "status": "Instrument", "poll": "Turn"}
    said = DEFINITIONS[holders.get(mark, "Inject")]["properties"][mark]
    said = DEFINITIONS.get(said.get("$ref", "").rpartition("/")[2], said)
    return [word for one in (said, *said.get("oneOf", ())) for word in one.get("enum", ())]


def test_what_an_editor_says_of_a_key_stands_in_the_schema(tool: Any) -> None:
    text = str(SCHEMA)
    for mark, wanted in tool.HOVERS.items():
        for words in wanted:
            assert words in text, mark


def test_a_bundled_scenario_begins_by_naming_the_schema_beside_it() -> None:
    for path in (ROOT / "scenarios").glob("*.yaml"):
        assert path.read_text("utf-8").startswith(f"# yaml-language-server: $schema={FILE}\n")
        assert (path.parent / FILE).is_file()
