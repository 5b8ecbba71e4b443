"""What pydantic found wrong with a file, in words for its writer and at its place."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from tabletop.diagnostics import Diagnostic, did_you_mean
from tabletop.scenario.model import Scenario
from tabletop.scenario.model.parties import SHORT_PATTERN
from tabletop.scenario.model.whole import VERSION_PATTERN
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.places import Place
from tabletop.scenario.wording import LANGUAGE_PATTERN

SHOWN_LIMIT = 200
"""So many findings are told of one file; what comes after them is only counted."""

_WANTED: Mapping[str, str] = {
    "int_type": "a whole number is wanted here",
    "string_type": "a word or text is wanted here",
    "dict_type": "a list of names with something under each is wanted here",
    "model_type": "keys with values are wanted here",
    "tuple_type": "a list such as [poland, lithuania] is wanted here",
    "bool_type": "true or false is wanted here",
}


def problems(errors: Sequence[ErrorDetails], positions: Positions) -> list[Diagnostic]:
    """One diagnostic for each fault, though a choice of types may report it several times."""
    located = [(positions.walked(error["loc"]), error) for error in errors]
    inside = {where[:depth] for where, _ in located for depth in range(len(where))}
    told = [
        (location, error)
        for location, error in located
        if not (error["type"] in _OF_A_CHOICE and location in inside)
    ]
    told.sort(key=lambda one: (_order(positions.value(one[0])), -len(one[0])))
    found: dict[tuple[int, int], Diagnostic] = {}
    for location, error in told:
        if len(found) >= SHOWN_LIMIT:
            place = positions.value(location)
            message = f"There are some {len(told) - SHOWN_LIMIT} more faults like these."
            hint = "Mend the others first."
            return [*found.values(), positions.finding(place, "more-faults", message, hint)]
        one = _problem(error, location, positions)
        found.setdefault((one.line, one.column), one)
    return list(found.values())


_OF_A_CHOICE = ("literal_error", "tuple_type")
"""A field that may be a word or a list complains of both, whichever of them was meant."""


def _order(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _problem(error: ErrorDetails, location: Location, positions: Positions) -> Diagnostic:
    context: dict[str, Any] = error.get("ctx", {})
    last = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            name = "from" if last == "from_" else last
            message, hint = f"The key '{name}' is missing here.", f"Add '{name}:'."
            return positions.finding(positions.key(location), "missing-key", message, hint)
        case "extra_forbidden":
            return _unknown_key(error, location, positions)
        case "phrase":
            span = (int(context["start"]), int(context["end"]))
            place = positions.word(location, span)
            return positions.finding(place, "phrase", _sentence(error["msg"]), context["hint"])
        case "string_pattern_mismatch":
            return _pattern(error, location, positions)
        case "format":
            hint = "Write 'format: 1', or get a program that reads the later format."
            place = positions.value(location)
            return positions.finding(place, "format-version", _sentence(error["msg"]), hint)
        case "literal_error" | "enum":
            return _choice(error, location, positions)
        case "text_language" | "language_code":
            return _language(error, location, positions)
    return _value(error, location, positions)


def _value(error: ErrorDetails, location: Location, positions: Positions) -> Diagnostic:
    """A value of the wrong type or size."""
    kind, value = error["type"], error.get("input")
    context: dict[str, Any] = error.get("ctx", {})
    place = positions.value(location)
    if value is None and location and isinstance(location[-1], str):
        message = f"Nothing stands after '{location[-1]}:'."
        hint = "Write a value, or leave the key out."
        return positions.finding(positions.key(location), "wrong-type", message, hint)
    if kind in _BOUNDS:
        sentence = _BOUNDS[kind].format(**context)
        return positions.finding(place, "wrong-value", sentence, "")
    message = _WANTED.get(kind, error["msg"])
    code = "wrong-type" if kind in _WANTED else "wrong-value"
    hint = _HINTS.get(kind, "")
    if kind in ("string_type", "text_type") and isinstance(value, int):
        shown = str(value).lower() if isinstance(value, bool) else value
        hint = f"Put it in quotes: '{shown}'."
    return positions.finding(place, code, _sentence(message), hint)


def _language(
    error: ErrorDetails, location: tuple[str | int, ...], positions: Positions
) -> Diagnostic:
    """A text in a language that the scenario does not declare, or in none."""
    context: dict[str, Any] = error.get("ctx", {})
    place = positions.key((*location, context["language"]))
    declared = context.get("declared")
    code = "unknown-language" if declared else "wrong-value"
    hint = (
        f"They are: {declared}. Add '{context['language']}' to 'languages:', or remove the text."
        if declared
        else _LANGUAGE_CODES
    )
    return positions.finding(place, code, _sentence(error["msg"]), hint)


_BOUNDS: Mapping[str, str] = {
    "greater_than_equal": "This number is at least {ge}.",
    "less_than_equal": "This number is at most {le}.",
    "too_short": "At least {min_length} must stand here; there are {actual_length}.",
    "too_long": "At most {max_length} may stand here.",
    "string_too_long": "This has at most {max_length} characters.",
}
_HINTS: Mapping[str, str] = {
    "int_type": "Write digits without quotes, such as 4.",
    "tuple_type": "Put it in square brackets: [ … ].",
    "dict_type": "Write lines 'name: …', indented under the key.",
    "model_type": "Write lines 'key: value', indented under it.",
    "release": "Write 'start', 'manual' or 'minute 10'.",
    "text_type": "Write the text, or {en: …, ru: …} for several languages.",
}


def _sentence(text: str) -> str:
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def _unknown_key(
    error: ErrorDetails, location: tuple[str | int, ...], positions: Positions
) -> Diagnostic:
    key = str(error["loc"][-1])
    keys = _keys_near(location[:-1])
    near = did_you_mean(key, keys)
    hint = f"Did you mean '{near}'?" if near else _listed(keys)
    message = f"The key '{key}' is not known here."
    return positions.finding(positions.key(location), "unknown-key", message, hint)


def _listed(keys: Sequence[str]) -> str:
    return f"Known here: {', '.join(keys)}." if keys else "Leave it out."


def _keys_near(location: tuple[str | int, ...]) -> list[str]:
    """The keys that the model at `location` knows, in its order."""
    model: Any = Scenario
    for component in location:
        if not (isinstance(model, type) and issubclass(model, BaseModel)):
            model = _model_in(model)
            continue
        field = model.model_fields.get(str(component))
        if field is None:
            continue
        model = field.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):
            continue
        if str(component) in _LISTS:
            model = _model_in(model)
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        model = _model_in(model)
    if model is None:
        return []
    names = (field.alias or name for name, field in model.model_fields.items())
    return [name for name in names if not name.startswith("@")]


_LISTS = frozenset({"setting"})


def _model_in(annotation: Any) -> Any:
    """The model that a container or an optional of models is about."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def _pattern(
    error: ErrorDetails, location: tuple[str | int, ...], positions: Positions
) -> Diagnostic:
    word = str(error.get("input", ""))
    place = positions.value(location)
    if "[key]" in error["loc"]:
        place = positions.key(location)
    pattern = error.get("ctx", {}).get("pattern", "")
    if pattern in _PATTERNS:
        what, hint = _PATTERNS[pattern]
    else:
        what = "an id"
        near = "".join(c if c.isalnum() and c.isascii() else "_" for c in word.lower())
        hint = f"Ids are lower-case letters, digits and _, and begin with a letter: '{near}'."
    return positions.finding(place, "wrong-value", f"'{word}' is not {what}.", hint)


_LANGUAGE_CODES = "Write the code of a language, such as en or ru."
_PATTERNS: Mapping[str, tuple[str, str]] = {
    VERSION_PATTERN: ("a version", "Write three numbers: 1.0.0."),
    SHORT_PATTERN: ("a short name", "Write two to four letters."),
    LANGUAGE_PATTERN: ("the code of a language", _LANGUAGE_CODES),
}


def _choice(
    error: ErrorDetails, location: tuple[str | int, ...], positions: Positions
) -> Diagnostic:
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = [one.strip("' ") for one in expected.replace(" or ", ", ").split(",")]
    word = str(error.get("input", ""))
    near = did_you_mean(word, choices)
    several = "all" in choices
    hint = f"Did you mean '{near}'?" if near else f"Write {expected}."
    if several and not near:
        hint = f"Write {expected}, or a list of ids such as [poland, lithuania]."
    message = f"'{word}' is not possible here."
    return positions.finding(positions.value(location), "wrong-value", message, hint)
