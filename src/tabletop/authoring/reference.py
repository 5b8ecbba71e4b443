"""The reference of the format: every part and key, out of the schema, for people to read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import yaml

from tabletop.scenario.fields import MINUTE_PATTERN
from tabletop.scenario.grammar import CONDITION_FORMS, EFFECT_FORMS, Form
from tabletop.scenario.model.parties import SHORT_PATTERN
from tabletop.scenario.model.whole import VERSION_PATTERN
from tabletop.scenario.parts import ID_PATTERN
from tabletop.scenario.schema import spaced
from tabletop.scenario.shapes import SHAPES
from tabletop.scenario.wording import LANGUAGE_PATTERN
from tabletop.text import TEXT_LIMIT

Json: TypeAlias = Mapping[str, Any]

_DEFINITIONS = "#/$defs/"
_WIDTH = 88
_ENDLESS = 100_000
_OPENING = """\
# The format of a scenario

Every part of a scenario file and every key in it, in the order of a file. This page is made from
the schema that `tabletop schema` prints, which editors use as well; `tabletop check` tells of a
file whatever is not as it is said here.

A scenario is one YAML file; or a folder with `scenario.yaml`, in or below which other files hold
long texts. Values are those of YAML 1.2: `no`, `12:30` and `2021-09-10` are texts, digits alone are
a whole number. There are no anchors, aliases, tags, or keys that stand twice.

An **id** is a short name that you give to a thing: lower-case letters, digits and `_`, beginning
with a letter, 64 characters at most. Other places of the file name the thing by it. Ids of injects,
decisions and outcomes differ from one another in a whole scenario; so do those of indicators,
instruments and milestones. The words of conditions and effects, such as `and` or `active`, cannot
be ids, nor can `all`, `nobody`, `own`, `facilitator` and `public`.

At each key stands what it takes, and what holds if it is left out, or *needed* if it cannot be.
"""
_FORMER = """\
## Former ids

Every part that stands under an id of its own can have `was`, a list of ids. {description}

```yaml
injects:
  two_figures_again:
    was: [two_figures]
```
"""
_TEXTS = """\
## Texts

A text is written in one of three ways:

- its words: `title: The strait`;
- the path of a file that holds them, ending in `.md` or `.txt`, if the scenario is a folder:
  `brief: {file: briefs/arda.md}`;
- one wording for each language that it is written in, of those that the file declares:
  `title: {en: The strait, ru: Пролив}`. Each wording may be in a file as well. Where the wanted
  language is missing, the first one declared stands, or else the first one given.

A text with a colon and a blank inside, or one that begins with a sign such as `-`, `[` or `"`,
stands in quotes. A long text is easiest after `>-`, on lines of its own that are indented further.
A text has LIMIT characters at most.
"""
_CONDITIONS = """\
## Conditions

A condition is a phrase. In the table words in capitals stand for ids that you put there, N for a
whole number. Forms are joined by `and` and `or`, turned round by `not`, and grouped by parentheses.
"""
_EFFECTS = """\
## Effects

An effect is a phrase, too. What would move an indicator beyond its range, or a stock below 0 or
above its number, stops at the end.
"""

_FURTHER = ("former ids", "texts", "conditions", "effects")
_NAMED: Mapping[str, str] = {
    "Text": "[a text](#texts)",
    "Seen": "[a text](#texts), or texts for several teams by id, with `all` for the rest",
    "Condition": "[a condition](#conditions)",
    "Effect": "[an effect](#effects)",
}
_PATTERNS: Mapping[str, str] = {
    ID_PATTERN: "an id",
    LANGUAGE_PATTERN: "the code of a language",
    MINUTE_PATTERN: "`minute N`",
    SHORT_PATTERN: "two to four letters or digits",
    VERSION_PATTERN: "three numbers with dots",
}


def reference(schema: Json) -> str:
    """The page in Markdown. `schema` is the JSON Schema of a scenario."""
    every = {"scenario": schema, **schema["$defs"]}
    parts = {name: part for name, part in every.items() if "properties" in part}
    contents = [*(part["title"] for part in parts.values()), *_FURTHER]
    sections = [
        _OPENING,
        "Sections: " + ", ".join(f"[{one}](#{one.replace(' ', '-')})" for one in contents) + ".\n",
        *(_part(name, part, parts) for name, part in parts.items()),
        _FORMER.format(description=_told(parts["Turn"]["properties"]["was"])),
        _TEXTS.replace("LIMIT", f"{TEXT_LIMIT:,}"),
        f"{_CONDITIONS}\n{_forms(CONDITION_FORMS)}",
        f"{_EFFECTS}\n{_forms(EFFECT_FORMS)}",
    ]
    return "\n".join(sections)


def _part(name: str, part: Json, parts: Mapping[str, Json]) -> str:
    """The section on one part: what it is, where it stands, its keys."""
    where = _either([*_places(name, parts)])
    lines = [f"## {part['title'].capitalize()}", "", _told(part), ""]
    if where:
        lines += [f"It stands under {where}.", ""]
    for key, said in part["properties"].items():
        lines += _key(key, said, needed=key in part.get("required", ()))
    return "\n".join(lines)


def _places(name: str, parts: Mapping[str, Json]) -> Iterator[str]:
    """The keys under which a part stands."""
    for part in parts.values():
        for key, said in part["properties"].items():
            if name in _referred(said):
                yield f"`{key}` of {_linked(part['title'])}"


def _referred(piece: Json) -> Iterator[str]:
    """The definitions that a piece of schema is made of, or its entries."""
    if "$ref" in piece:
        yield piece["$ref"].removeprefix(_DEFINITIONS)
    for one in (*piece.get("oneOf", ()), piece.get("items"), piece.get("additionalProperties")):
        yield from _referred(one) if isinstance(one, dict) else ()


def _key(key: str, said: Json, *, needed: bool) -> Iterator[str]:
    """The entry of one key."""
    left_out = "; *needed*" if needed else ""
    if "default" in said:
        left_out = f"; left out: `{_flow(said['default'])}`"
    if key == "was":
        yield "- **`was`** takes a list of [former ids](#former-ids).\n"
        return
    yield f"- **`{key}`** takes {_takes(said)}{left_out}."
    yield f"  {_told(said)}"
    yield from (f"  - `{word}`: {meaning}" for word, meaning in _meanings(said))
    example = [*_lines(key, said["examples"][-1])]
    if len(example) == 1:
        yield f"\n  Example: `{example[0]}`\n"
    else:
        yield from ("", "  ```yaml", *(f"  {line}" for line in example), "  ```", "")


def _told(said: Json) -> str:
    return str(said.get("markdownDescription", said["description"]))


def _meanings(said: Json) -> Iterator[tuple[str, str]]:
    """What each word of an enumeration means."""
    shape = SHAPES.get(said.get("$ref", "").removeprefix(_DEFINITIONS), said)
    for piece in (shape, *shape.get("oneOf", ())):
        yield from zip(piece.get("enum", ()), piece.get("enumDescriptions", ()), strict=False)


def _takes(said: Json) -> str:
    """What a key takes, in words."""
    match said:
        case {"$ref": str(reference)}:
            return _definition(reference.removeprefix(_DEFINITIONS))
        case {"oneOf": [*ways]}:
            return ", or ".join(_takes(one) for one in ways if one != {"type": "null"})
        case {"enum": [*words]}:
            return _either([f"`{word}`" for word in words])
        case {"const": value}:
            return f"`{value}`"
        case {"type": "array", "items": items}:
            return _list(said, _takes(items))
        case {"type": "object", "additionalProperties": below}:
            return _entries(said, _takes(below))
        case {"type": "integer"}:
            return f"a whole number{_bounds(said)}"
        case {"pattern": str(pattern)}:
            return _PATTERNS[pattern]
    return "words"


def _definition(name: str) -> str:
    """What a definition of the schema is: a shape in words, a part by its section."""
    if name in _NAMED:
        return _NAMED[name]
    return _takes(SHAPES[name]) if name in SHAPES else _linked(spaced(name))


def _linked(title: str) -> str:
    article = "an" if title[0] in "aeiou" else "a"
    return f"{article} [{title}](#{title.replace(' ', '-')})"


def _list(said: Json, item: str) -> str:
    if "maxItems" in said:
        return f"a list of {said['maxItems']} items, each {item}"
    least = f", {said['minItems']} at least" if "minItems" in said else ""
    return f"a list, each item {item}{least}"


def _entries(said: Json, below: str) -> str:
    under = "an id" if "propertyNames" in said else "a code"
    least = f", {said['minProperties']} at least" if "minProperties" in said else ""
    return f"entries, each {below} under {under}{least}"


def _bounds(said: Json) -> str:
    low, high = said.get("minimum"), said.get("maximum")
    if low is None:
        return ""
    return f", {low} or more" if high is None else f" from {low} to {high}"


def _either(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _forms(forms: Iterable[Form]) -> str:
    rows = [f"| `{one.said}` | {one.meaning} | `{one.example}` |" for one in forms]
    return "\n".join(("| Form | Meaning | Example |", "|---|---|---|", *rows, ""))


class _Dumper(yaml.SafeDumper):
    """Writes dates as the plain texts that they are in a scenario."""


_Dumper.yaml_implicit_resolvers = {
    first: [one for one in known if one[0] != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _lines(key: str, value: object) -> Iterator[str]:
    """An entry as a scenario file has it: on one line if it fits, else each entry on its own."""
    one = f"{key}: {_flow(value)}"
    if len(one) <= _WIDTH or not isinstance(value, dict | list):
        yield one
        return
    yield f"{key}:"
    if isinstance(value, list):
        yield from (f"  - {_flow(item)}" for item in value)
        return
    for below, item in value.items():
        yield from (f"  {line}" for line in _lines(below, item))


def _flow(value: object) -> str:
    """A value on one line."""
    written = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=True,
        allow_unicode=True,
        sort_keys=False,
        width=_ENDLESS,
    )
    return written.removesuffix("\n").removesuffix("\n...")
