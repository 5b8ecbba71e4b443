"""Rewrites a debrief field by field, as the table of fields says."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from tabletop.debrief.attribution.fields import FIELDS, Field
from tabletop.debrief.datum import Datum

D = TypeVar("D", bound=Datum)
Rewrite = Callable[[Any], Any]


def rewritten(datum: D, rewrites: Mapping[Field, Rewrite]) -> D:
    """`datum` with each field rewritten by what it is; fields without a rewrite stay."""
    kinds = FIELDS[type(datum).__name__]
    changes = {
        name: _value(value, kinds[name], rewrites)
        for name, value in datum
        if kinds[name] is Field.PART or kinds[name] in rewrites
    }
    return datum.model_copy(update=changes)


def _value(value: Any, kind: Field, rewrites: Mapping[Field, Rewrite]) -> Any:
    if kind is not Field.PART:
        return rewrites[kind](value)
    if isinstance(value, tuple):
        return tuple(rewritten(one, rewrites) for one in value)
    return rewritten(value, rewrites) if isinstance(value, Datum) else value


def emptied(value: Any) -> Any:
    """Nothing of the same shape: no rows, no words, no figures."""
    match value:
        case Datum():
            return value.model_copy(update={name: emptied(one) for name, one in value})
        case tuple():
            return ()
        case str():
            return ""
        case bool():
            return False
    return 0 if isinstance(value, int | float) else None


class Numbering:
    """Gives ids of the game numbers, the same id the same number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = defaultdict(lambda: len(self._numbers) + 1)

    def __call__(self, value: Any) -> Any:
        """A number for an id, for each id of several; nothing for none."""
        if isinstance(value, tuple):
            return tuple(self(one) for one in value)
        return f"x{self._numbers[value]}" if value else value
