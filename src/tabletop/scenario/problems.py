"""What pydantic found wrong with a file, in words for its writer and at its place."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from tabletop.diagnostics import Diagnostic, did_you_mean
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Block, Place, Positions

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
    found: dict[tuple[int, int], Diagnostic] = {}
    for error in sorted(errors, key=lambda one: -len(_known(one["loc"], positions))):
        one = _problem(error, positions)
        if not _deeper_reported(error, errors, positions):
            found.setdefault((one.line, one.column), one)
    return list(found.values())


def _known(location: Sequence[str | int], positions: Positions) -> tuple[str | int, ...]:
    """The components of a location that stand in the file."""
    known: tuple[str | int, ...] = ()
    for component in location:
        if positions.knows((*known, component)):
            known = (*known, component)
    return known


def _deeper_reported(
    error: ErrorDetails, errors: Sequence[ErrorDetails], positions: Positions
) -> bool:
    """Whether this says "not the word 'all'" of a list in which an item was found wrong."""
    if error["type"] != "literal_error":
        return False
    here = _known(error["loc"], positions)
    others = (_known(one["loc"], positions) for one in errors)
    return any(len(one) > len(here) and one[: len(here)] == here for one in others)


def _problem(error: ErrorDetails, positions: Positions) -> Diagnostic:
    location = _known(error["loc"], positions)
    context: dict[str, Any] = error.get("ctx", {})
    last = str(error["loc"][-1]) if error["loc"] else ""
    match error["type"]:
        case "missing":
            name = "from" if last == "from_" else last
            message, hint = f"The key '{name}' is missing here.", f"Add '{name}:'."
            return _at(positions, positions.key(location), "missing-key", message, hint)
        case "extra_forbidden":
            return _unknown_key(error, location, positions)
        case "phrase":
            span = (int(context["start"]), int(context["end"]))
            place = positions.word(location, span)
            return _at(positions, place, "phrase", _sentence(error["msg"]), context["hint"])
        case "string_pattern_mismatch":
            return _pattern(error, location, positions)
        case "literal_error" | "enum":
            return _choice(error, location, positions)
    message = _WANTED.get(error["type"], error["msg"])
    code = "wrong-type" if error["type"] in _WANTED else "wrong-value"
    hint = _hint(error["type"], error.get("input"))
    return _at(positions, positions.value(location), code, _sentence(message), hint)


def _hint(kind: str, value: object) -> str:
    if kind == "string_type" and isinstance(value, int):
        return f"Put it in quotes: '{value}'."
    return ""


def _sentence(text: str) -> str:
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def _at(positions: Positions, place: Place, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        positions.file, place.line, place.column, code, message, hint, end_column=place.end_column
    )


def _unknown_key(
    error: ErrorDetails, location: tuple[str | int, ...], positions: Positions
) -> Diagnostic:
    key = str(error["loc"][-1])
    keys = _keys_near(location[:-1])
    near = did_you_mean(key, keys)
    hint = f"Did you mean '{near}'?" if near else _listed(keys)
    message = f"The key '{key}' is not known here."
    return _at(positions, positions.key(location), "unknown-key", message, hint)


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
    match error.get("ctx", {}).get("pattern", ""):
        case r"^\d+\.\d+\.\d+$":
            message, hint = f"'{word}' is not a version.", "Write three numbers: 1.0.0."
        case r"^\w{2,4}$":
            message, hint = f"'{word}' is not a short name.", "Write two to four letters."
        case _:
            message = f"'{word}' is not an id."
            near = "".join(c if c.isalnum() and c.isascii() else "_" for c in word.lower())
            hint = f"Ids are lower-case letters, digits and _, and begin with a letter: '{near}'."
    return _at(positions, place, "wrong-value", message, hint)


def _choice(
    error: ErrorDetails, location: tuple[str | int, ...], positions: Positions
) -> Diagnostic:
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = [one.strip("' ") for one in expected.replace(" or ", ", ").split(",")]
    word = str(error.get("input", ""))
    near = did_you_mean(word, choices)
    several = isinstance(positions.root, Block) and "all" in choices
    hint = f"Did you mean '{near}'?" if near else f"Write {expected}."
    if several and not near:
        hint = f"Write {expected}, or a list of ids such as [poland, lithuania]."
    message = f"'{word}' is not possible here."
    return _at(positions, positions.value(location), "wrong-value", message, hint)
