"""Texts of a scenario: one wording, or one in each of its languages."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tabletop.scenario.parts import SHARED
from tabletop.text import clean

DEFAULT_LANGUAGES = ("en",)
LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""Codes as in `en`, `szl` or `sr-Latn`: the letters of ISO 639, then parts after BCP 47."""

Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
_LANGUAGE = re.compile(LANGUAGE_PATTERN)


class Text(str):
    """A text, which reads as its wording in the language that the scenario was loaded in.

    `wordings` maps each language that the file gives to its wording. A language that is missing
    falls back to the first one declared, then to the first one given.
    """

    __slots__ = ("wordings",)
    wordings: Mapping[str, str]

    def __new__(cls, wording: str, wordings: Mapping[str, str] | None = None) -> "Text":
        text = super().__new__(cls, wording)
        text.wordings = dict(wordings or {})
        return text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            read_text, serialization=core_schema.plain_serializer_function_ser_schema(_plain)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {SHARED: "Text"}


def _plain(text: str) -> str | dict[str, str]:
    wordings = getattr(text, "wordings", {})
    return dict(wordings) if wordings else str(text)


def languages_of(info: ValidationInfo) -> tuple[str, ...]:
    """The languages that the file declares, the one to be read in first."""
    context = info.context or {}
    return tuple(context.get("languages", DEFAULT_LANGUAGES))


def is_language(key: object) -> bool:
    """Whether a key has the form of a language's code, declared or not."""
    return isinstance(key, str) and _LANGUAGE.fullmatch(key) is not None


def read_text(value: object, info: ValidationInfo) -> Text:
    """A `Text` from a string or a mapping of language to string.

    Raises PydanticCustomError (`text_type`, `text_empty`, `language_code`, `text_language`) with a
    sentence for the writer of the file.
    """
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text(_wording(value))
    if isinstance(value, Mapping):
        return _translated(value, languages_of(info))
    raise PydanticCustomError("text_type", "a text is wanted here")


def _wording(value: str) -> str:
    cleaned = clean(value).strip()
    if not cleaned:
        raise PydanticCustomError("text_empty", "this text is empty")
    return cleaned


def _translated(value: Mapping[object, object], languages: tuple[str, ...]) -> Text:
    wordings = {_code(language): _in_language(wording) for language, wording in value.items()}
    if not wordings:
        raise PydanticCustomError("text_empty", "give the text in at least one language")
    for language in wordings:
        if language not in languages:
            raise PydanticCustomError(
                "text_language",
                "'{language}' is not one of the scenario's languages",
                {"language": language, "declared": ", ".join(languages)},
            )
    spoken = next(wordings[one] for one in languages if one in wordings)
    return Text(spoken, wordings)


def _code(language: object) -> str:
    if isinstance(language, str) and is_language(language):
        return language
    raise PydanticCustomError(
        "language_code",
        "'{language}' is not the code of a language",
        {"language": str(language)},
    )


def _in_language(wording: object) -> str:
    if isinstance(wording, str):
        return _wording(wording)
    raise PydanticCustomError("text_type", "a text is wanted for each language")
