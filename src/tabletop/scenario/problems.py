"""What pydantic found wrong with a file, in words for its writer and at its place."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from tabletop.diagnostics import Diagnostic
from tabletop.scenario import instead
from tabletop.scenario.known_keys import keys_of, meant_key, model_at, owners, required_of
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
    "text_type": "a text is wanted here",
    "dict_type": "ids, each with a colon and something under it, are wanted here",
    "model_type": "keys with values are wanted here",
    "tuple_type": "a list is wanted here",
    "bool_type": "true or false is wanted here",
    "phrase_type": "a phrase is wanted here",
}


def problems(errors: Sequence[ErrorDetails], positions: Positions) -> list[Diagnostic]:
    """One diagnostic for each fault, though a choice of types may report it several times."""
    located = [(positions.walked(error["loc"]), error) for error in errors]
    inside = {where[:depth] for where, _ in located for depth in range(len(where))}
    told = [
        (location, error)
        for location, error in located
        if not (error["type"] in _OF_A_CHOICE and location in inside)
        and not _is_elsewhere(error, errors)
        and not _is_turned_round(error, located)
    ]
    told = _by_part(told)
    told.sort(key=lambda one: (_order(positions.value(one[0])), -len(one[0])))
    found: dict[tuple[int, int], Diagnostic] = {}
    for location, error in told:
        if len(found) >= SHOWN_LIMIT:
            place = positions.value(location)
            message = f"There are some {len(told) - SHOWN_LIMIT} more faults like these."
            hint = "Mend the others first."
            return [*found.values(), positions.finding(place, "more-faults", message, hint)]
        one = _problem(error, location, positions, errors)
        found.setdefault((one.line, one.column), one)
    return list(found.values())


_OF_A_CHOICE = ("literal_error", "tuple_type", "too_short")
"""A field that may be a word or a list complains of both, whichever of them was meant.

A list complains of being too short, though there are items and only they are at fault.
"""


def _is_elsewhere(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    """Whether a missing key stands there under a wrong name, of which is told already."""
    if error["type"] != "missing":
        return False
    missing = _missing_beside(error, errors)
    unknown = _beside(error, errors, "extra_forbidden")
    return any(meant_key(one, (), missing) == _last(error) for one in unknown)


def _is_turned_round(error: ErrorDetails, located: Sequence[tuple[Location, ErrorDetails]]) -> bool:
    """Whether a number stands as a key, and of the word after it is told already."""
    key = str(error["loc"][-2]) if "[key]" in error["loc"] else ""
    words = {where[-1] for where, one in located if where and one["type"] == "int_type"}
    return key.isdecimal() and key in words


def _missing_beside(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> list[str]:
    return _beside(error, errors, "missing")


def _beside(error: ErrorDetails, errors: Sequence[ErrorDetails], kind: str) -> list[str]:
    """The keys of the same part of which `kind` is complained."""
    here = error["loc"][:-1]
    return [_last(one) for one in errors if one["type"] == kind and one["loc"][:-1] == here]


def _last(error: ErrorDetails) -> str:
    last = str(error["loc"][-1]) if error["loc"] else ""
    return "from" if last == "from_" else last


def _order(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _problem(
    error: ErrorDetails,
    location: Location,
    positions: Positions,
    errors: Sequence[ErrorDetails],
) -> Diagnostic:
    context: dict[str, Any] = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden" | "missing" | "model_type" if len(context.get("keys", ())) > 1:
            return _several_keys(error["type"], context["keys"], location, positions)
        case "missing" if isinstance(error["loc"][-1], int):
            place, hint = (
                positions.value(location),
                f"Write two: {instead.such_as(_key(location))}.",
            )
            return positions.finding(place, "wrong-value", "Something is missing here.", hint)
        case "missing":
            message, hint = f"The key '{_last(error)}' is missing here.", f"Add '{_last(error)}:'."
            return positions.finding(positions.key(location), "missing-key", message, hint)
        case "extra_forbidden":
            missing = _missing_beside(error, errors)
            return _unknown_key(_last(error), location, missing, positions)
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


SEVERAL = 2
"""So many keys of one part that are unknown, or missing, are told one by one."""

_SEVERAL_KINDS = ("extra_forbidden", "missing", "model_type")
_Located = tuple[Location, ErrorDetails]


def _by_part(told: Sequence[_Located]) -> list[_Located]:
    """Of many unknown or missing keys of one part one finding, which has them all in `keys`.

    A part with many unknown keys is one of another kind; nothing is said of keys that it lacks.
    """
    parts: dict[tuple[str, Location], list[_Located]] = {}
    for where, error in told:
        if _of_part(error):
            parts.setdefault((error["type"], error["loc"][:-1]), []).append((where, error))
    kept = [one for one in told if not _of_part(one[1])]
    for (kind, part), same in parts.items():
        unknown = len(parts.get(("extra_forbidden", part), ()))
        lacking = len(parts.get(("missing", part), ()))
        strange = unknown > SEVERAL or (unknown == SEVERAL and lacking > SEVERAL)
        if len(same) <= SEVERAL and not strange:
            kept += same
        elif kind != "missing" or not strange:
            where, error = same[0]
            keys = [_last(one) for _, one in same]
            kept.append((where, ErrorDetails(**{**error, "ctx": {"keys": keys}})))
    return kept


def _of_part(error: ErrorDetails) -> bool:
    """Whether a finding is about a key of a part; a value where a part is wanted may be one."""
    named = bool(error["loc"]) and isinstance(error["loc"][-1], str)
    return named and error["type"] in _SEVERAL_KINDS


def _several_keys(
    kind: str, keys: Sequence[str], location: Location, positions: Positions
) -> Diagnostic:
    names, place = ", ".join(f"'{key}'" for key in keys), positions.key(location)
    if kind == "missing":
        hint = "Add them, or see whether the lines under it are indented far enough."
        return positions.finding(place, "missing-key", f"Keys are missing here: {names}.", hint)
    if kind == "model_type":
        message = f"These stand here without the id of what they belong to: {names}."
        hint = "Write a line with an id and a colon above them, and indent them under it."
        return positions.finding(place, "wrong-type", message, hint)
    parts = [one for one in owners(keys[0]) if all(one in owners(key) for key in keys)]
    listed = _listed(keys_of(model_at(location[:-1])))
    look = "Look at the indentation, and whether a line is missing above."
    hint = f"They belong to {_or(parts)}. {look}" if parts else f"{look} {listed}"
    return positions.finding(place, "unknown-key", f"Keys are not known here: {names}.", hint)


def _key(location: Location) -> str:
    """The last key on the way to a place, passing over places in a list."""
    return next((str(one) for one in reversed(location) if isinstance(one, str)), "")


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
        message, hint = (one.format(**context) for one in _BOUNDS[kind])
        if kind == "too_long" and location:
            hint = f"Write it so: {instead.such_as(_key(location))}."
        return positions.finding(place, "wrong-value", message, hint)
    message = _WANTED.get(kind, error["msg"])
    code = "wrong-type" if kind in _WANTED else "wrong-value"
    hint = context.get("hint") or _hint(kind, value, location, positions)
    return positions.finding(place, code, _sentence(message), hint)


def _hint(kind: str, value: Any, location: Location, positions: Positions) -> str:
    """What would be right instead of a value of the wrong kind."""
    match kind:
        case "int_type":
            return instead.for_number(value, location, positions)
        case "tuple_type":
            return instead.for_list(value, _key(location))
        case "dict_type":
            return instead.for_names(value)
        case "model_type":
            return instead.for_keys(value, required_of(model_at(location)))
        case "release":
            return instead.for_release(str(value))
        case "string_type" | "text_type" if isinstance(value, int):
            shown = str(value).lower() if isinstance(value, bool) else value
            return f"Put it in quotes: '{shown}'."
        case "string_type" | "text_type" if isinstance(value, tuple) and len(value) == 1:
            return f"Write it without brackets and hyphen: {value[0]}"
    return _HINTS.get(kind, "")


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


_BOUNDS: Mapping[str, tuple[str, str]] = {
    "greater_than_equal": ("This number is too low.", "Write {ge} or more."),
    "less_than_equal": ("This number is too high.", "Write {le} or less."),
    "too_short": ("At least {min_length} must stand here; there are {actual_length}.", "Add more."),
    "too_long": ("At most {max_length} may stand here.", "Take some out."),
    "string_too_long": ("This has more than {max_length} characters.", "Write a shorter one."),
}
_HINTS: Mapping[str, str] = {
    "text_type": "Write the text, or {en: …, ru: …} for several languages.",
    "text_empty": "Write it, or leave the key out.",
    "string_type": "Write one word or text.",
}


def _sentence(text: str) -> str:
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def _unknown_key(
    key: str, location: Location, missing: Sequence[str], positions: Positions
) -> Diagnostic:
    keys = keys_of(model_at(location[:-1]))
    near, parts = meant_key(key, keys, missing), owners(key)
    bare = instead.without_odd_blanks(key)
    if bare != key:
        hint = f"A non-breaking space stands in it; write '{near or bare}'."
    elif parts and near not in missing:
        hint = f"It belongs to {_or(parts)}: look at its indentation. {_listed(keys)}"
    else:
        hint = f"Did you mean '{near}'?" if near else _listed(keys)
    message = f"The key '{key}' is not known here."
    return positions.finding(positions.key(location), "unknown-key", message, hint)


def _or(words: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _listed(keys: Sequence[str]) -> str:
    return f"Known here: {', '.join(keys)}." if keys else "Leave it out."


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
        hint = instead.for_id(word, positions)
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
    near = instead.for_choice(word, choices)
    several = "all" in choices
    hint = f"Did you mean '{near}'?" if near else f"Write {expected}."
    if several and not near:
        ids = instead.for_audience(word, positions)
        hint = f"Write {expected}, or a list of team ids: {ids or instead.such_as('to')}."
    message = f"'{word}' is not possible here."
    return positions.finding(positions.value(location), "wrong-value", message, hint)
