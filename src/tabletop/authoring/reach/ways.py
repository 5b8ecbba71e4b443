"""Conditions as the ways in which they can hold.

A way names values for some things and holds when each of them has one of these. Any condition is
so many ways, of which one is enough; a contradiction has none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from tabletop.authoring.reach.things import Key, Things
from tabletop.scenario.conditions import And, Atom, Condition, Not, Or

Way: TypeAlias = Mapping[Key, int]
Ways: TypeAlias = tuple[Way, ...]

ALWAYS: Ways = ({},)
NEVER: Ways = ()
MOST = 100
"""More ways than these are not written out: a part of the condition is then left unread."""


def ways(things: Things, condition: Condition | None, *, holds: bool = True) -> Ways:
    """The ways in which a condition holds, or in which it fails (`holds` false).

    There may be more of them than there truly are, never fewer.
    """
    match condition:
        case None:
            return ALWAYS if holds else NEVER
        case Not(part):
            return ways(things, part, holds=not holds)
        case And(parts) | Or(parts):
            read = [ways(things, part, holds=holds) for part in parts]
            return every(read) if isinstance(condition, And) is holds else some(things, read)
        case _:
            return _of_atom(things, condition, holds)


def _of_atom(things: Things, atom: Atom, holds: bool) -> Ways:
    asked = things.asked(atom)
    if asked is None:
        return ALWAYS
    key, values = asked
    return way(things, key, values if holds else things.all(key) & ~values)


def way(things: Things, key: Key, values: int) -> Ways:
    """The ways in which a thing has one of some values."""
    if values == things.all(key):
        return ALWAYS
    return ({key: values},) if values else NEVER


def every(parts: Iterable[Ways]) -> Ways:
    """The ways in which all parts hold; parts that would make too many are left out."""
    result = ALWAYS
    for part in sorted(parts, key=len):
        if len(result) * len(part) > 2 * MOST:
            break
        product = tuple(_distinct(_products(result, part)))
        if len(product) > MOST:
            break
        result = product
    return result


def some(things: Things, parts: Iterable[Ways]) -> Ways:
    """The ways in which at least one part holds."""
    all_of = tuple(_distinct(_merged(things, [one for part in parts for one in part])))
    return ALWAYS if len(all_of) > MOST or {} in all_of else all_of


def _products(left: Ways, right: Ways) -> Iterator[Way]:
    for one in left:
        for other in right:
            both = met(one, other)
            if both is not None:
                yield both


def met(one: Way, other: Way) -> Way | None:
    """The way in which two ways hold at once; None if they exclude each other."""
    result = dict(one)
    for key, values in other.items():
        result[key] = result.get(key, values) & values
        if not result[key]:
            return None
    return result


def _merged(things: Things, all_of: list[Way]) -> Iterator[Way]:
    """Ways that ask about one thing alone and the same thing, put together as one."""
    alone: dict[Key, int] = {}
    for one in all_of:
        if len(one) == 1:
            ((key, values),) = one.items()
            alone[key] = alone.get(key, 0) | values
    for key, values in alone.items():
        yield from way(things, key, values)
    yield from (one for one in all_of if len(one) != 1)


def _distinct(all_of: Iterable[Way]) -> Iterator[Way]:
    seen = set()
    for one in all_of:
        known = frozenset(one.items())
        if known not in seen:
            seen.add(known)
            yield one


Fit: TypeAlias = Callable[[Way], dict[Key, int] | None]


def narrowed(all_of: Ways, fit: Fit) -> dict[Key, int] | None:
    """What the values of things come to where a condition holds; None if it cannot.

    `fit` tells what they come to in one way. Only things that every possible way speaks of are
    narrowed.
    """
    fitting = [values for one in all_of if (values := fit(one)) is not None]
    if not fitting:
        return None
    first, *others = fitting
    for other in others:
        first = {key: values | other[key] for key, values in first.items() if key in other}
    return first


def plainly(one: Way, now: Mapping[Key, int]) -> bool:
    """Whether each thing may have a value that a way asks for, each looked at alone."""
    return all(now[key] & values for key, values in one.items())
