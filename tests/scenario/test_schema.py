"""The JSON Schema tells an editor what every key is, and its examples are ones."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from tabletop.scenario import model
from tabletop.scenario.model import CHANNELS
from tabletop.scenario.parts import Part
from tabletop.scenario.schema import DIALECT, FILE, schema, schema_text
from tabletop.scenario.shapes import SHAPES

SCHEMA = schema()
SHIPPED = Path(__file__).parents[2] / "scenarios"
PARTS = {"scenario": SCHEMA, **SCHEMA["$defs"]}
MODELS = {
    one.__name__: one
    for one in vars(model).values()
    if isinstance(one, type) and issubclass(one, Part)
}
CONTEXT = {"languages": ("en", "ru")}


def properties() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every key of every part, with its piece of schema."""
    for name, part in PARTS.items():
        for key, said in part.get("properties", {}).items():
            yield name, key, said


PROPERTIES = list(properties())
KEYS = [f"{part}.{key}" for part, key, _ in PROPERTIES]


def valid(piece: dict[str, Any], value: object) -> bool:
    return Draft202012Validator({**piece, "$defs": SCHEMA["$defs"]}).is_valid(value)


def test_the_published_schema_is_current() -> None:
    assert (SHIPPED / FILE).read_text("utf-8") == schema_text()


def test_it_is_a_schema_of_its_dialect() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == DIALECT
    assert SCHEMA["$id"].startswith("urn:")


@pytest.mark.parametrize(("part", "key", "said"), PROPERTIES, ids=KEYS)
def test_every_key_has_a_sentence_and_an_example_that_is_valid(
    part: str, key: str, said: dict[str, Any]
) -> None:
    assert said["description"].endswith(".")
    assert said["description"][0].isupper()
    assert said["examples"]
    for example in said["examples"]:
        assert valid(said, example), f"{part}.{key}: {example}"


@pytest.mark.parametrize("name", sorted({part for part, _, _ in PROPERTIES} & set(MODELS)))
def test_every_example_is_one_to_the_loader_as_well(name: str) -> None:
    for field in MODELS[name].model_fields.values():
        for example in field.examples or ():
            TypeAdapter(field.rebuild_annotation()).validate_python(
                tupled(example), context=CONTEXT
            )


def tupled(value: Any) -> Any:
    """A value as the loader has it, where a list is a tuple."""
    if isinstance(value, dict):
        return {key: tupled(one) for key, one in value.items()}
    return tuple(map(tupled, value)) if isinstance(value, list) else value


def test_every_field_of_every_model_is_described() -> None:
    for model_class in MODELS.values():
        for name, field in model_class.model_fields.items():
            assert field.description, (model_class, name)
            assert field.examples, (model_class, name)


def test_every_part_is_told_of_and_refuses_other_keys() -> None:
    for name, part in PARTS.items():
        assert part.get("description") or name in SHAPES, name
        if "properties" in part:
            assert part["additionalProperties"] is False, name


def test_every_key_of_the_models_stands_in_the_schema_in_their_order() -> None:
    for name, part in PARTS.items():
        if name not in MODELS or name in SHAPES:
            continue
        fields = {field.alias or key: field for key, field in MODELS[name].model_fields.items()}
        keys = [key for key in fields if key not in ("@id", "was")]
        assert list(part["properties"]) == [*keys, *(["was"] if "was" in fields else [])]
        assert part.get("required", []) == [one for one in keys if fields[one].is_required()]


def test_a_name_means_one_definition() -> None:
    assert set(SHAPES) & set(MODELS) <= {"Seen"}
    assert "by_team" not in schema_text()


def test_every_word_of_an_enumeration_has_its_meaning() -> None:
    for piece in pieces(SCHEMA):
        if "enum" in piece and "enumDescriptions" in piece:
            assert len(piece["enum"]) == len(piece["enumDescriptions"])
    assert [len(one["enum"]) for one in pieces(SCHEMA) if "enumDescriptions" not in one] == [
        2,  # helps, embarrasses: plain words
        len(CHANNELS),  # those that the id of an own channel is not
    ]


def pieces(node: Any) -> Iterator[dict[str, Any]]:
    """Every piece of schema with an enumeration."""
    if isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            yield node
        for key, one in node.items():
            yield from pieces(one) if key != "examples" else ()
    elif isinstance(node, list):
        for one in node:
            yield from pieces(one)


def test_a_text_is_its_words_a_file_or_a_wording_for_each_language() -> None:
    text = SCHEMA["$defs"]["Text"]
    assert valid(text, "Words")
    assert valid(text, {"file": "briefs/poland.md"})
    assert valid(text, {"en": "Words", "ru": {"file": "briefs/poland.ru.txt"}})
    for odd in ("", " ", 5, None, {}, {"file": "plan.pdf"}, {"en": 5}, {"english": "Words"}, ["a"]):
        assert not valid(text, odd), odd


def test_a_short_name_has_letters_of_any_script_and_no_signs() -> None:
    short = SCHEMA["$defs"]["Team"]["properties"]["short"]
    signs = [chr(code) for code in range(0x1F000) if not 0xFE00 <= code <= 0xFE0F]
    plain = [one for one in signs if unicodedata.category(one) in ("Lu", "Ll", "Lo", "Mn", "Nd")]
    four = ["".join(plain[at : at + 4]) for at in range(0, len(plain) - 3, 4)]
    assert [one for one in four if not valid(short, one)] == []
    for odd in ("A", "ABCDE", "A B", "A-B", "A.", "«A»", "A–", "A→B", "🇧🇾", "A\u200bB"):
        assert not valid(short, odd), odd


def test_ids_of_parts_are_ids() -> None:
    assert valid(SCHEMA["properties"]["groups"], {"nato": {"name": "Alliance"}})
    assert not valid(SCHEMA["properties"]["groups"], {"NATO": {"name": "Alliance"}})


def test_built_in_channels_are_offered_and_own_ones_are_possible() -> None:
    channel = SCHEMA["$defs"]["AnyChannel"]
    assert channel["oneOf"][0]["enum"] == list(CHANNELS)
    assert all(valid(channel, one) for one in (*CHANNELS, "bulletin"))
    assert not valid(channel, "Bulletin board")
