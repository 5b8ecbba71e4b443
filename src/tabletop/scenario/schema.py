"""The JSON Schema (2020-12) of a scenario file, for editors that check while one writes.

pydantic makes it from the models; here it is put into the shapes that editors need. It says what
the loader says of a value alone; whether an id exists, and the like, is beyond a schema.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tabletop.scenario.fields import Release
from tabletop.scenario.model import Scenario
from tabletop.scenario.parts import SHARED
from tabletop.scenario.shapes import ADVICE, SHAPES, Json

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "urn:tabletop-crisis:scenario:1"
FILE = "scenario.schema.json"
"""The name under which the schema lies beside the scenarios that come with the program."""

_DEFINITIONS = "#/$defs/"
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def schema() -> Json:
    """The JSON Schema of a scenario file."""
    made = Scenario.model_json_schema(by_alias=True, schema_generator=_Generator)
    models = {name: _polished(one) for name, one in made.pop("$defs").items()}
    definitions = {**models, **{name: _polished(dict(one)) for name, one in SHAPES.items()}}
    whole = _polished(made)
    used = dict.fromkeys(_references(whole, definitions))
    return {
        "$schema": DIALECT,
        "$id": ID,
        **whole,
        "$defs": {name: definitions[name] for name in used},
    }


def schema_text() -> str:
    """The JSON Schema as it is written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


class _Generator(GenerateJsonSchema):
    """Makes schemas without titles of fields, without empty defaults, with plain mappings."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002 - pydantic's signature
        """The order of the models is that of the file."""
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's signature
        """A key's name says as much as a title would."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default that only says "none" would be written out by editors in every part."""
        if schema.get("default") in (None, (), {}):
            return self.generate_inner(schema["schema"])
        return super().default_schema(schema)

    def encode_default(self, dft: Any) -> Any:
        """A release is written as its phrase."""
        return str(dft) if isinstance(dft, Release) else super().encode_default(dft)

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Keys are held to their pattern by `propertyNames`, whatever stands under them."""
        keys = self.generate_inner(schema["keys_schema"])
        made: Json = {"type": "object", **({"propertyNames": keys} if "pattern" in keys else {})}
        made["additionalProperties"] = self.generate_inner(schema["values_schema"])
        self.update_with_validations(made, schema, self.ValidationsMapping.object)
        return made

    def union_schema(self, schema: core_schema.UnionSchema) -> JsonSchemaValue:
        """No two alternatives of the format fit one value; editors tell of the one that does."""
        return {"oneOf": super().union_schema(schema)["anyOf"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """The same for what may be left empty."""
        return {"oneOf": super().nullable_schema(schema)["anyOf"]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list whose items are all of one kind; without a variadic item its length is fixed."""
        items = schema["items_schema"]
        made: Json = {"type": "array", "items": self.generate_inner(items[0])}
        if "variadic_item_index" not in schema:
            made |= {"minItems": len(items), "maxItems": len(items)}
        self.update_with_validations(made, schema, self.ValidationsMapping.array)
        return made


def _polished(node: Any) -> Any:
    """A piece of schema in the shapes and words that editors need."""
    if isinstance(node, list):
        return [_polished(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: one if key == "examples" else _polished(one) for key, one in node.items()}
    if SHARED in made:
        made = {"$ref": _DEFINITIONS + made.pop(SHARED), **made}
    if "enum" in made or "const" in made:
        # An editor would say twice what is wrong.
        made.pop("type", None)
    if made.get("type") == "object":
        made = _object(made)
    if {"type": "null"} in made.get("oneOf", ()):
        made = _optional(made)
    return _told(made)


def _object(node: Json) -> Json:
    """A mapping or a part: how many entries it has at least, a plain title, former ids last."""
    if "minLength" in node:
        node["minProperties"] = node.pop("minLength")
    if "properties" in node and "title" in node:
        node["title"] = spaced(node["title"])
    if "was" in node.get("properties", {}):
        node["properties"]["was"] = node["properties"].pop("was")
    return node


def spaced(name: str) -> str:
    """A part's name as its title says it: `HotWashQuestion` is a hot wash question."""
    return _CAPITAL.sub(" ", name).lower()


def _optional(node: Json) -> Json:
    """What may be left empty: an editor tells of the first alternative that fits the value."""
    wanted, nothing = node.pop("oneOf")
    told = {"description": node["description"]} if "description" in node else {}
    return {"oneOf": [_told({**wanted, **told}), nothing], **node}


def _told(node: Json) -> Json:
    """What an editor says in words: the description, and advice where a pattern is not met.

    Words stand in backticks for an editor that shows Markdown, in quotes for others. A description
    beside a reference must stand in both forms, or that of the definition would show.
    """
    pattern, described = node.get("pattern"), node.get("description")
    if isinstance(pattern, str) and pattern in ADVICE:
        node["patternErrorMessage"] = ADVICE[pattern]
    if isinstance(described, str) and ("`" in described or "$ref" in node):
        node["description"] = described.replace("`", "'")
        node["markdownDescription"] = described
    return node


def _references(node: Any, definitions: Mapping[str, Json]) -> Iterator[str]:
    """The names of the definitions that a piece of schema needs, in the order of the file."""
    for name in _named(node):
        yield name
        yield from _references(definitions[name], definitions)


def _named(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix(_DEFINITIONS)
        for key, one in node.items():
            yield from _named(one) if key != "examples" else ()
    elif isinstance(node, list):
        for one in node:
            yield from _named(one)
