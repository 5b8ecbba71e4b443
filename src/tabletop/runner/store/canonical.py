"""Canonical JSON: one sequence of bytes for one value, so that it can be hashed.

UTF-8, keys sorted by code point, no spaces, strings in Unicode's Normalisation Form C, whole
numbers of 64 bits only. Fractions are refused both ways: their text differs between machines.
"""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NoReturn, TypeAlias

JSON: TypeAlias = "bool | int | str | Sequence[JSON] | Mapping[str, JSON] | None"
JSONObject: TypeAlias = Mapping[str, JSON]

MAX_DEPTH = 64
LARGEST = 2**63 - 1
SMALLEST = -(2**63)
_LONGEST = len(str(SMALLEST))


class NotCanonical(ValueError):
    """A value or text that canonical JSON cannot hold."""


def encode(value: JSON) -> bytes:
    """The canonical bytes of `value`.

    Raises NotCanonical for a fraction, a whole number beyond 64 bits, a key that is no string, two
    keys that are one after normalisation, a lone surrogate, or nesting deeper than MAX_DEPTH.
    """
    text = json.dumps(
        _normal(value, MAX_DEPTH), ensure_ascii=False, separators=(",", ":"), sort_keys=True
    )
    return _utf8(text)


def decode(data: bytes) -> JSON:
    """The value of canonical bytes. Raises NotCanonical for what `encode` refuses."""
    try:
        return _checked(_DECODER.decode(data.decode("utf-8")), MAX_DEPTH)
    except NotCanonical:
        raise
    except (ValueError, RecursionError) as error:
        raise NotCanonical(f"not JSON: {error}") from error


def normal_text(text: str) -> str:
    """`text` in Normalisation Form C. Raises NotCanonical for a lone surrogate."""
    normal = unicodedata.normalize("NFC", text)
    _utf8(normal)
    return normal


def _utf8(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("a lone surrogate is no character") from error


def _normal(value: object, depth: int) -> JSON:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, bool | int):
        return _whole(value)
    if depth == 0:
        raise NotCanonical(f"nested deeper than {MAX_DEPTH}")
    if isinstance(value, Mapping):
        return _unique([(_key(key), _normal(item, depth - 1)) for key, item in value.items()])
    if isinstance(value, list | tuple):
        return [_normal(item, depth - 1) for item in value]
    raise NotCanonical(f"{type(value).__name__} is not among the kinds of value kept")


def _checked(value: JSON, depth: int) -> JSON:
    """`value` as it was read, once it is known to be no deeper than `encode` writes it."""
    if isinstance(value, list | dict):
        if depth == 0:
            raise NotCanonical(f"nested deeper than {MAX_DEPTH}")
        for item in value.values() if isinstance(value, dict) else value:
            if isinstance(item, list | dict):
                _checked(item, depth - 1)
    return value


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise NotCanonical(f"the key {key!r} is no string")
    return unicodedata.normalize("NFC", key)


def _whole(value: object) -> bool | int | None:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int) and SMALLEST <= value <= LARGEST:
        return int(value)
    raise NotCanonical(f"{value!r} is no whole number of 64 bits")


def _read_whole(digits: str) -> int:
    if len(digits) > _LONGEST:
        raise NotCanonical(f"a number of {len(digits)} digits is no whole number of 64 bits")
    value = int(digits)
    if not SMALLEST <= value <= LARGEST:
        raise NotCanonical(f"{value} is no whole number of 64 bits")
    return value


def _unique(pairs: list[tuple[str, JSON]]) -> dict[str, JSON]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotCanonical("the same key stands twice")
    return found


def _refuse_number(text: str) -> NoReturn:
    raise NotCanonical(f"{text} is no whole number")


_DECODER = json.JSONDecoder(
    parse_int=_read_whole,
    parse_float=_refuse_number,
    parse_constant=_refuse_number,
    object_pairs_hook=_unique,
)
