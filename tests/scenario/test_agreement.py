"""What an editor says by the schema and what the loader says agree on every file.

A schema judges a value alone. The codes of STRUCTURE say the same of a file to the loader; every
other code tells of how values fit one another, of ids that name nothing, or of the YAML itself, and
is beyond a schema. Faults of phrases are within it but for one: whether parentheses match.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from tabletop.scenario import ScenarioFiles, model, parse
from tabletop.scenario.bundle import MAIN
from tabletop.scenario.parts import Named, Part
from tabletop.scenario.schema import schema
from tabletop.scenario.source import read

STRUCTURE = frozenset(
    ("unknown-key", "missing-key", "wrong-type", "wrong-value", "format-version", "phrase")
)
BEYOND = ("text_language",)
"""Of the loader's complaints about single values that one alone is no matter of a schema: which
languages a scenario declares."""

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("scenarios", "tests")
    for path in (ROOT / folder).rglob("*.yaml")
    if "rehearsals" not in path.parts
)
SMALL = ROOT / "tests" / "scenarios" / "small.yaml"
EVERY = 23
"""Of the places in the small scenario every twenty-third is spoiled."""

SCHEMA = schema()
WHOLE = Draft202012Validator(SCHEMA)
PARTS = {
    name: one
    for name, one in vars(model).items()
    if isinstance(one, type)
    and issubclass(one, Part)
    and "properties" in SCHEMA["$defs"].get(name, {})
}


def plain(files: ScenarioFiles) -> Any:
    """A file's values as an editor has them; None if it is not to be read as YAML."""
    root, _ = read(files)
    return None if root is None else listed(root.plain())


def listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: listed(one) for key, one in value.items()}
    return [listed(one) for one in value] if isinstance(value, tuple) else value


def tupled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: tupled(one) for key, one in value.items()}
    return tuple(map(tupled, value)) if isinstance(value, list) else value


def sound(files: ScenarioFiles) -> bool:
    """Whether the loader finds no fault of structure."""
    return STRUCTURE.isdisjoint(one.code for one in parse(files).diagnostics)


def one_file(path: Path) -> ScenarioFiles:
    return ScenarioFiles(path.name, {path.name: path.read_bytes()})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_they_agree_on_every_file(path: Path) -> None:
    files = one_file(path)
    values = plain(files)
    if values is not None and isinstance(values, dict):
        assert WHOLE.is_valid(values) == sound(files)


def test_they_agree_on_the_texts_of_a_folder() -> None:
    text = SMALL.read_text("utf-8").replace(
        "brief: Arda wants calm, and its shoal.", "brief: {en: {file: briefs/arda.md}}"
    )
    files = ScenarioFiles(MAIN, {MAIN: text.encode(), "briefs/arda.md": b"Arda wants calm."})
    unread = yaml.load(text, Loader=yaml.BaseLoader)["teams"]["arda"]
    assert unread["brief"] == {"en": {"file": "briefs/arda.md"}}
    assert Draft202012Validator({**SCHEMA["$defs"]["Team"], "$defs": SCHEMA["$defs"]}).is_valid(
        unread
    )
    assert WHOLE.is_valid(plain(files))
    assert sound(files)


ODD: tuple[Any, ...] = (
    *(None, True, 0, -1, 10**6, "", " ", "Two words", "UPPER", "x" * 65, "minute 5", "all"),
    *([], ["a"], ["A b"], [1], {}, {"a": "b"}, {"en": "x"}, {"en": 5}, {"UPPER": "x"}),
    *({"a": 1}, {"file": "a.pdf"}, [{}], {"a": {}}, "tension up 1", "not ("),
)
"""What is laid in the place of each value, whatever belongs there."""


def spoiled(value: Any) -> Iterator[Any]:
    """A part with each of its keys dropped, emptied and changed, and with a key too many."""
    yield {**value, "further": "x"}
    for key in value:
        yield {one: value[one] for one in value if one != key}
        for odd in ODD:
            yield {**value, key: odd}


def whole_part(name: str) -> dict[str, Any]:
    """A part with every key that it can have, each with an example."""
    said = SCHEMA["$defs"][name]["properties"]
    return {key: one["examples"][-1] for key, one in said.items()}


def loads(name: str, value: Any) -> bool:
    """Whether the loader takes a part as it is."""
    part = PARTS[name]
    values = {**value, "@id": "x"} if issubclass(part, Named) else value
    try:
        part.model_validate(tupled(values), context={"languages": ("en", "ru")})
    except ValidationError as error:
        return all(one["type"] in BEYOND for one in error.errors())
    return True


@pytest.mark.parametrize("name", PARTS)
def test_they_agree_on_every_way_to_spoil_a_part(name: str) -> None:
    validator = Draft202012Validator({**SCHEMA["$defs"][name], "$defs": SCHEMA["$defs"]})
    assert validator.is_valid(whole_part(name))
    assert loads(name, whole_part(name))
    for value in spoiled(whole_part(name)):
        assert validator.is_valid(value) == loads(name, value), value


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where every value of a file stands."""
    if at:
        yield at
    keys = value if isinstance(value, dict) else range(len(value) if isinstance(value, list) else 0)
    for key in keys:
        yield from places(value[key], (*at, key))


def changed(value: Any, at: tuple[Any, ...], new: Any, *, drop: bool = False) -> Any:
    """The values with another one at a place, or with none there."""
    key, below = at[0], at[1:]
    items = dict(value) if isinstance(value, dict) else dict(enumerate(value))
    if drop and not below:
        del items[key]
    else:
        items[key] = changed(value[key], below, new, drop=drop) if below else new
    return items if isinstance(value, dict) else list(items.values())


def spoiled_files() -> Iterator[Any]:
    """The small scenario with one value dropped or changed, here and there."""
    values = plain(one_file(SMALL))
    for number, at in enumerate(places(values)):
        if number % EVERY == 0:
            yield changed(values, at, None, drop=True)
            yield changed(values, at, ODD[number // EVERY % len(ODD)])


def test_they_agree_on_a_spoiled_file() -> None:
    for number, values in enumerate(spoiled_files()):
        data = json.dumps(values, ensure_ascii=False).encode()
        files = ScenarioFiles("x.yaml", {"x.yaml": data})
        assert WHOLE.is_valid(values) == sound(files), (number, parse(files).diagnostics)
