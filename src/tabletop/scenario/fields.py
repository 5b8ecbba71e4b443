"""Field types whose text is a phrase: conditions, effects and release times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

from tabletop.scenario.conditions import Condition, Per, Status
from tabletop.scenario.effects import Effect
from tabletop.scenario.meant import condition_hint, effect_hint
from tabletop.scenario.parts import shared
from tabletop.scenario.phrases import (
    PhraseError,
    parse_condition,
    parse_effect,
    print_condition,
    print_effect,
)

MINUTE_PATTERN = "^minute ([0-9]{1,3})$"

_MINUTE = re.compile(MINUTE_PATTERN)


@dataclass(frozen=True, slots=True)
class Release:
    """When an inject comes due: at the turn's start, at a minute of its clock, or by hand."""

    kind: Literal["start", "minute", "manual"]
    minute: int = 0

    def __str__(self) -> str:
        return f"minute {self.minute}" if self.kind == "minute" else self.kind


def _as_field_error(error: PhraseError, hint: str) -> PydanticCustomError:
    context: dict[str, Any] = {
        "sentence": error.message,
        "start": error.span[0],
        "end": error.span[1],
        "hint": hint or error.hint,
    }
    return PydanticCustomError("phrase", "{sentence}", context)


def _condition(value: object) -> Condition:
    if not isinstance(value, str):
        hint = _ALWAYS if value is True else _all_of(value)
        raise PydanticCustomError("phrase_type", "a condition is a phrase", {"hint": hint})
    try:
        return parse_condition(value)
    except PhraseError as error:
        raise _as_field_error(error, condition_hint(value)) from None


def _effect(value: object) -> Effect:
    if not isinstance(value, str):
        hint = effect_hint(said) if (said := _said(value)) else ""
        hint = hint or "Write for example 'tension up 1'."
        raise PydanticCustomError("phrase_type", "an effect is a phrase", {"hint": hint})
    try:
        return parse_effect(value)
    except PhraseError as error:
        raise _as_field_error(error, effect_hint(value)) from None


_ALWAYS = "Leave the key out: what has no condition is always possible."


def _all_of(value: object) -> str:
    """A hint that makes one condition out of a list, or out of 'key: value'."""
    parts = [str(one) for one in value] if isinstance(value, tuple) else [_said(value)]
    if len(parts) > 1:
        return f"Write one phrase: '{' and '.join(parts)}'."
    if isinstance(value, tuple) and parts:
        return f"Write it without brackets: '{parts[0]}'."
    hint = condition_hint(parts[0]) if parts else ""
    return hint or "Write for example 'tension at least 4'."


def _said(value: object) -> str:
    """`tension: up 1`, which YAML takes for a key and a value, as the writer wrote it."""
    if not isinstance(value, Mapping):
        return ""
    return ", ".join(f"{key}: {said}" for key, said in value.items())


def _release(value: object) -> Release:
    if isinstance(value, Release):
        return value
    if value == "start":
        return Release("start")
    if value == "manual":
        return Release("manual")
    minute = _MINUTE.fullmatch(value) if isinstance(value, str) else None
    if minute is None:
        raise PydanticCustomError(
            "release", "'{written}' is not a time of release", {"written": str(value)}
        )
    return Release("minute", int(minute.group(1)))


WhenField = Annotated[
    Condition,
    PlainValidator(_condition),
    PlainSerializer(print_condition, return_type=str),
    shared("Condition"),
]
EffectField = Annotated[
    Effect,
    PlainValidator(_effect),
    PlainSerializer(print_effect, return_type=str),
    shared("Effect"),
]
ReleaseField = Annotated[
    Release,
    PlainValidator(_release),
    PlainSerializer(str, return_type=str),
    shared("Release"),
]
PerField = Annotated[Per, Field(strict=False), shared("Per")]
StatusField = Annotated[Status, Field(strict=False), shared("Status")]
