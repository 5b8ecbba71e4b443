"""The shapes of values that stand in a file otherwise than in the models, as JSON Schema.

A type of the models names its shape with `parts.shared`. Beside the standard keywords these hold
what the YAML language server reads: `enumDescriptions`, `patternErrorMessage`, `defaultSnippets`.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from tabletop.scenario.fields import MINUTE_PATTERN
from tabletop.scenario.grammar import (
    CONDITION_FORMS,
    CONDITION_PATTERN,
    EFFECT_FORMS,
    EFFECT_PATTERN,
    Form,
)
from tabletop.scenario.model.parties import CHANNELS, SHORT_PATTERN
from tabletop.scenario.model.whole import VERSION_PATTERN
from tabletop.scenario.parts import ID_LENGTH, ID_PATTERN, SHARED, meanings
from tabletop.scenario.phrases import LENGTH_LIMIT
from tabletop.scenario.wording import LANGUAGE_PATTERN

Json: TypeAlias = dict[str, Any]

WORDS_PATTERN = r"\S"
FILE_PATTERN = r"\.(md|txt)$"

ADVICE: Mapping[str, str] = {
    ID_PATTERN: "An id has lower-case letters, digits and _, and begins with a letter.",
    LANGUAGE_PATTERN: "Write the code of a language, such as en or ru.",
    SHORT_PATTERN: "Write two to four letters.",
    VERSION_PATTERN: "Write three numbers: 1.0.0.",
    WORDS_PATTERN: "This text is empty: write it, or leave the key out.",
    FILE_PATTERN: "Name a file that ends in .md or .txt.",
    MINUTE_PATTERN: "Write start, manual or minute 10.",
    CONDITION_PATTERN: (
        "This is no condition. Write one such as: tension at least 4 · hotline is active · "
        "visits left at least 1 · invitation_sent · nato_reply chose consult · talks played; "
        "with and, or, not and parentheses."
    ),
    EFFECT_PATTERN: (
        "This is no effect. Write one such as: tension up 1 · tension down 1 · tension to 4 · "
        "hotline becomes suspended · visits spend 1 · visits restore 1 · mark invitation_sent."
    ),
}
"""What an editor says where a value does not match a pattern."""


_ID: Json = {"type": "string", "pattern": ID_PATTERN, "maxLength": ID_LENGTH}


def _one_of(**values: str) -> Json:
    return {"enum": list(values), **meanings(**values)}


def _audience(**words: str) -> Json:
    """One of some words, or a list of team ids."""
    ids = {"type": "array", "items": _ID}
    advice = f"Write {', '.join(words)}, or a list of team ids such as [poland, lithuania]."
    return {"oneOf": [{**_one_of(**words), "errorMessage": advice}, ids]}


def _phrase(what: str, forms: Iterable[Form], pattern: str) -> Json:
    forms = tuple(forms)
    said = [f"`{one.said}`: {one.meaning} Example: `{one.example}`" for one in forms]
    return {
        "description": "\n".join(
            (f"A phrase that says {what}:", "", *(f"- {one}" for one in said))
        ),
        "type": "string",
        "maxLength": LENGTH_LIMIT,
        "pattern": pattern,
        "defaultSnippets": [
            {"label": one.said, "description": one.meaning, "body": one.snippet} for one in forms
        ],
    }


_TEXT = {SHARED: "Text"}
_WORDS: Json = {"type": "string", "pattern": WORDS_PATTERN}
_FILE: Json = {
    "type": "object",
    "title": "text in a file",
    "properties": {
        "file": {
            "description": (
                "The path of a file that holds the text, in or below the scenario's own folder; "
                "its name ends in .md or .txt."
            ),
            "type": "string",
            "pattern": FILE_PATTERN,
            "examples": ["briefs/poland.md"],
        }
    },
    "required": ["file"],
    "additionalProperties": False,
}

_LANGUAGES: Json = {
    "type": "object",
    "title": "text in several languages",
    "minProperties": 1,
    "propertyNames": {"pattern": LANGUAGE_PATTERN},
    "additionalProperties": {"oneOf": [_WORDS, _FILE]},
}

SHAPES: Mapping[str, Json] = {
    "Text": {
        "description": (
            "A text: its words; `{file: …}` with the path of a file that holds them; or one "
            "wording for each language, such as `{en: …, ru: …}`."
        ),
        "oneOf": [_WORDS, _FILE, _LANGUAGES],
    },
    "Seen": {
        "description": (
            "One text for all; or one for each of several teams by its id, with `all` for the rest."
        ),
        "anyOf": [
            *(_WORDS, _FILE, _LANGUAGES),
            {
                "type": "object",
                "minProperties": 1,
                "properties": {
                    "all": {
                        "description": "What every team sees that has no text of its own here.",
                        "examples": ["Coria shows a log."],
                        **_TEXT,
                    }
                },
                "propertyNames": {"pattern": ID_PATTERN, "maxLength": ID_LENGTH},
                "additionalProperties": _TEXT,
            },
        ],
    },
    "Condition": _phrase("what must be the case", CONDITION_FORMS, CONDITION_PATTERN),
    "Effect": _phrase("what changes", EFFECT_FORMS, EFFECT_PATTERN),
    "Release": {
        "oneOf": [
            {
                **_one_of(
                    start="As the turn opens.",
                    manual="Only when the facilitator releases it.",
                ),
                "errorMessage": ADVICE[MINUTE_PATTERN],
            },
            {"type": "string", "pattern": MINUTE_PATTERN},
        ]
    },
    "AnyChannel": {
        "oneOf": [
            {
                **_one_of(**CHANNELS),
                "errorMessage": f"Write {', '.join(CHANNELS)}, or the id of one from 'channels'.",
            },
            {**_ID, "not": {"enum": list(CHANNELS)}},
        ]
    },
    "Teams": _audience(all="Every team."),
    "KnownTo": _audience(all="Every team.", nobody="No other team."),
    "SeenBy": _audience(
        all="Every team.",
        own="The teams that it is kept for or binds.",
        facilitator="No team, only the facilitator.",
    ),
    "Per": _one_of(
        all="One value, common to all.",
        team="One value for each team.",
        pair="One value for each two teams, the same from either side.",
        directed="One value for each team towards each other team.",
    ),
    "Status": _one_of(
        active="It is in force and can be used.",
        suspended="It stands still and can be taken up again.",
        lapsed="It has ended.",
    ),
}
"""Every shape by the name of its definition. Each value of Per and Status is among these."""
