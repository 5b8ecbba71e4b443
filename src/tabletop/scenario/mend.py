"""Stand-ins for faulty values, so that the rest of a file can be checked in the same run.

What is mended is never played: it only lets the checks of references see everything else.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Location, Plain

ROUNDS = 5
FAULTS_LIMIT = 200

_WORD = "x"
_MISSING: Mapping[str, Plain] = {
    "format": 1,
    "version": "1.0.0",
    "setting": {"opens": _WORD, "place": _WORD, "departures": _WORD},
    "source": {"id": _WORD},
    "standing": "established",
    "short": "XX",
    "of": (_WORD, _WORD),
    "range": (0, 1),
    "start": 0,
    "levels": {},
    "parties": (),
    "to": "all",
    "channel": "press",
    "odds": 1,
    "minutes": 600,
}
"""What stands in for a required key; anything that is not here is a word."""

_HOPELESS = frozenset(("teams", "turns", "endings", "options"))
_ITEMS: Mapping[str, Plain] = {
    "effects": "mark x",
    "next": {"turn": _WORD},
    "pairs": {"of": (_WORD, _WORD), "start": 0},
    "languages": "en",
    "range": 0,
}
"""What stands in for an item of a list; an item of any other list is a word."""

_CONTAINERS = ("model_type", "dict_type", "model_attributes_type")
_NO_ID = re.compile(r"[^a-z0-9_]")


class _Hopeless(Exception):
    """So much is wrong here that no stand-in would tell anything about the rest."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A scenario with stand-ins, and where they stand."""

    scenario: Scenario
    at: tuple[Location, ...]


def mend(
    values: Plain, errors: Sequence[ErrorDetails], context: Mapping[str, object]
) -> Mended | None:
    """`values` as a scenario with stand-ins for what `errors` complain of; None if none comes."""
    at: list[Location] = []
    for _ in range(ROUNDS):
        if len(errors) > FAULTS_LIMIT:
            return None
        try:
            values = _round(values, errors, at)
            return Mended(Scenario.model_validate(values, context=dict(context)), tuple(at))
        except ValidationError as still:
            errors = still.errors(include_url=False)
        except _Hopeless:
            return None
    return None


def _round(values: Plain, errors: Sequence[ErrorDetails], at: list[Location]) -> Plain:
    """The values with a stand-in for each fault. Of nested faults the innermost is mended."""
    located = [(_located(values, error), error) for error in errors]
    inside = {where[:depth] for where, _ in located for depth in range(len(where))}
    done: set[Location] = set()
    for location, error in located:
        if location not in inside and location not in done:
            done.add(location)
            values = _without(values, location, error, at)
    return values


def _located(values: Plain, error: ErrorDetails) -> Location:
    """Where a fault lies; for a missing key, where it should stand."""
    if error["type"] == "missing":
        return (*_walked(values, error["loc"][:-1]), str(error["loc"][-1]))
    return _walked(values, error["loc"])


def _without(values: Plain, location: Location, error: ErrorDetails, at: list[Location]) -> Plain:
    """The values with one fault less; `at` learns where."""
    missing = error["type"] == "missing"
    if not location or (missing and location[-1] in _HOPELESS):
        raise _Hopeless
    at.append(location)
    if "[key]" in error["loc"]:
        renamed = _as_id(str(location[-1]))
        at.append((*location[:-1], renamed))
        return _changed(values, location[:-1], lambda block: _renamed(block, location[-1], renamed))
    if missing:
        key = str(location[-1])
        stand_in = _MISSING.get(key, _WORD)
        return _changed(values, location[:-1], lambda block: _with(block, key, stand_in))
    return _replaced(values, location, error["type"])


def _replaced(values: Plain, location: Location, kind: str) -> Plain:
    *above, last = location
    if kind in _CONTAINERS:
        return _changed(values, location, lambda _: {})
    if isinstance(last, int):
        stand_in = _ITEMS.get(str(above[-1]) if above else "", _WORD)
        return _changed(values, location, lambda _: stand_in)
    return _changed(values, tuple(above), lambda block: _lacking(block, last))


def _walked(values: Plain, location: Sequence[str | int]) -> Location:
    """The components of `location` that stand in the values; the others are passed over."""
    known: Location = ()
    for component in location:
        if isinstance(values, Mapping) and component in values:
            values = values[str(component)]
        elif isinstance(values, tuple) and _is_index(component, len(values)):
            values = values[int(component)]
        else:
            continue
        known = (*known, component)
    return known


def _is_index(component: str | int, length: int) -> bool:
    return isinstance(component, int) and 0 <= component < length


def _changed(values: Plain, location: Location, change: Callable[[Plain], Plain]) -> Plain:
    """The values with what stands at `location` changed."""
    if not location:
        return change(values)
    first, rest = location[0], location[1:]
    if isinstance(values, Mapping) and first in values:
        return {**values, str(first): _changed(values[str(first)], rest, change)}
    if isinstance(values, tuple) and isinstance(first, int):
        return (*values[:first], _changed(values[first], rest, change), *values[first + 1 :])
    return values


def _with(block: Plain, key: str, value: Plain) -> Plain:
    return {**block, key: value} if isinstance(block, dict) else block


def _lacking(block: Plain, key: Any) -> Plain:
    return {one: v for one, v in block.items() if one != key} if isinstance(block, dict) else block


def _renamed(block: Plain, key: Any, name: str) -> Plain:
    if not isinstance(block, dict) or name in block:
        return _lacking(block, key)
    return {name if one == key else one: value for one, value in block.items()}


def _as_id(key: str) -> str:
    """The id that a writer most likely meant."""
    name = _NO_ID.sub("_", key.lower())[:60]
    return name if name[:1].isalpha() else f"x{name}"
