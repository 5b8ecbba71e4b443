"""Rewrites a debrief field by field, as the table of fields says."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from tabletop.debrief.attribution.fields import FIELDS, Field
from tabletop.debrief.datum import Datum

D = TypeVar("D", bound=Datum)
Rewrite = Callable[[Any], Any]


def rewritten(datum: D, rewrites: Mapping[Field, Rewrite]) -> D:
    """`datum` with each field rewritten by what it is; fields without a rewrite stay."""
    model = type(datum)
    if not _concerned(model, frozenset(rewrites)):
        return datum
    kinds = FIELDS[model.__name__]
    changes = {
        name: _value(getattr(datum, name), kinds[name], rewrites)
        for name in concerning(model, frozenset(rewrites))
    }
    return datum.model_copy(update=changes)


def _value(value: Any, kind: Field, rewrites: Mapping[Field, Rewrite]) -> Any:
    if kind in rewrites:
        return rewrites[kind](value)
    if isinstance(value, tuple):
        return tuple(_value(one, kind, rewrites) for one in value)
    return rewritten(value, rewrites) if isinstance(value, Datum) else value


@cache
def concerning(model: type[Datum], rewrites: frozenset[Field]) -> tuple[str, ...]:
    """The fields of a class that are rewritten, or hold what is."""
    kinds = FIELDS[model.__name__]
    return tuple(
        name
        for name, field in model.model_fields.items()
        if kinds[name] in rewrites
        or any(_concerned(part, rewrites) for part in parts(field.annotation))
    )


@cache
def _concerned(model: type[Datum], rewrites: frozenset[Field]) -> bool:
    return bool(concerning(model, rewrites))


def parts(annotation: object) -> Iterator[type[Datum]]:
    """The classes of data that a field's values are made of."""
    if isinstance(annotation, type) and issubclass(annotation, Datum):
        yield annotation
    for one in get_args(annotation):
        yield from parts(one)


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
