"""The reference of the format names every part, key and phrase, and its examples are ones."""

import re
from textwrap import dedent
from typing import Any

import pytest

from tabletop.authoring.reference import reference
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.grammar import CONDITION_FORMS, EFFECT_FORMS
from tabletop.scenario.phrases import parse_condition, parse_effect
from tabletop.scenario.schema import schema
from tabletop.scenario.source import read

SCHEMA = schema()
PAGE = reference(SCHEMA)
PARTS = [one for one in (SCHEMA, *SCHEMA["$defs"].values()) if "properties" in one]
EXAMPLE = re.compile(r"^  Example: `([^\n]*)`$|^  ```yaml\n(.*?)^  ```$", re.MULTILINE | re.DOTALL)


def section(title: str) -> str:
    """What the page says under a heading."""
    return PAGE.split(f"\n## {title.capitalize()}\n", 1)[1].split("\n## ", 1)[0]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part["title"])
def test_every_key_of_a_part_is_told_of_in_the_order_of_the_schema(part: dict[str, Any]) -> None:
    said = section(part["title"])
    assert re.findall(r"^- \*\*`(\w+)`\*\* takes ", said, re.MULTILINE) == [*part["properties"]]
    for key in part.get("required", ()):
        assert re.search(rf"^- \*\*`{key}`\*\* takes .*; \*needed\*\.$", said, re.MULTILINE)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part["title"])
def test_an_example_is_a_piece_of_a_file_that_says_the_same(part: dict[str, Any]) -> None:
    written = [dedent("".join(one)) for one in EXAMPLE.findall(section(part["title"]))]
    given = {key: one["examples"][-1] for key, one in part["properties"].items() if key != "was"}
    assert [_read(one) for one in written] == [_plain({key: one}) for key, one in given.items()]


def _read(example: str) -> object:
    root, faults = read(ScenarioFiles("x.yaml", {"x.yaml": example.encode()}))
    assert root is not None
    assert faults == []
    return root.plain()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return tuple(map(_plain, value)) if isinstance(value, list) else value


def test_a_default_is_told_of() -> None:
    assert "- **`release`** takes `start` or `manual`, or `minute N`; left out: `start`." in PAGE


def test_words_of_an_enumeration_are_explained() -> None:
    assert "  - `contested`: Sides differ over it; then `counterview` says how." in PAGE
    assert "  - `press`: Newspapers, agencies, radio and television." in PAGE


def test_every_form_of_phrase_stands_in_its_table_with_an_example_that_is_read() -> None:
    for title, forms in (("conditions", CONDITION_FORMS), ("effects", EFFECT_FORMS)):
        rows = re.findall(r"^\| `(.+)` \| (.+) \| `(.+)` \|$", section(title), re.MULTILINE)
        assert rows == [(one.said, one.meaning, one.example) for one in forms]
        for _, _, example in rows:
            (parse_condition if title == "conditions" else parse_effect)(example)


def test_every_link_leads_to_a_section() -> None:
    headings = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)
    anchors = {one.lower().replace(" ", "-") for one in headings}
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) == anchors
