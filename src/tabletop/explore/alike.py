"""Which values of one thing nothing that is still to come can tell apart.

An indicator that is only asked once more whether it is high may stand at 0 or at 1: if no play can
carry either there, the two are one. From the endings backwards, two values of a thing are alike if
every condition reads them alike and everything that may happen to the thing takes them to values
that are alike later. What may happen is taken too widely rather than too narrowly (every effect may
come or not, every sum of acts may fall), so that values are kept apart needlessly at worst.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.conditions import option_numbers, wanted
from tabletop.explore.things import Thing, moved
from tabletop.scenario.conditions import GRAVITY, Atom, Chose
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo
from tabletop.scenario.model import Scenario

Labels: TypeAlias = NDArray[np.intp]
"""A label for each value of a thing, from its lowest on; alike values have the same."""


def told_apart(parts: Sequence[Labels]) -> Labels:
    """Labels that tell apart what any of the parts does."""
    telling = [one for one in parts if apart(one)]
    if len(telling) < 2:
        return telling[0] if telling else parts[0]
    numbers: dict[tuple[int, ...], int] = {}
    columns = zip(*(part.tolist() for part in telling), strict=True)
    return np.array([numbers.setdefault(one, len(numbers)) for one in columns], np.intp)


def one_label(thing: Thing) -> Labels:
    """Nothing is told apart."""
    return np.zeros(thing.high - thing.low + 1, np.intp)


def own_labels(thing: Thing) -> Labels:
    """Every value is told apart."""
    return np.arange(thing.high - thing.low + 1)


def reading(scenario: Scenario, thing: Thing, atom: Atom) -> Labels:
    """How an atom that asks for a thing reads its values."""
    values = np.arange(thing.low, thing.high + 1)
    if isinstance(atom, Chose):
        return np.isin(values, option_numbers(scenario, atom)).astype(np.intp)
    low, high = wanted(scenario, atom)
    return ((values >= low) & (values <= high)).astype(np.intp)


def before_effects(thing: Thing, effects: Iterable[Effect], after: Labels) -> Labels:
    """Labels before effects that come in order or do not come at all."""
    places = np.arange(len(after))
    for effect in effects:
        if moved(effect) == thing.name:
            places = _place(thing, effect, places)
    return told_apart([after, after[places]])


def _place(thing: Thing, effect: Effect, places: NDArray[np.intp]) -> NDArray[np.intp]:
    top = thing.high - thing.low
    match effect:
        case Become(_, status):
            return np.full_like(places, GRAVITY.index(status))
        case Mark(_, reached):
            return np.full_like(places, int(reached))
        case SetTo(_, value):
            return np.full_like(places, min(max(value - thing.low, 0), top))
        case _:
            return np.clip(places + effect.by, 0, top)


def before_sums(thing: Thing, sums: Iterable[int], after: Labels) -> Labels:
    """Labels before one of several sums of acts is added and clamped."""
    top, places = thing.high - thing.low, np.arange(len(after))
    return told_apart([after[np.clip(places + by, 0, top)] for by in sorted(set(sums))])


def cut_off(thing: Thing, sums: Iterable[int]) -> Iterator[Labels]:
    """For each of several sums, whether adding it takes a value beyond an end of the range."""
    top, places = thing.high - thing.low, np.arange(thing.high - thing.low + 1)
    for by in sorted(set(sums)):
        yield ((places + by < 0) | (places + by > top)).astype(np.intp)


def cut_off_by_effects(thing: Thing, effects: Iterable[Effect]) -> Iterator[Labels]:
    """For each effect, in order, whether it would take a value beyond an end of the range."""
    places = np.arange(thing.high - thing.low + 1)
    for effect in effects:
        if moved(effect) == thing.name:
            if isinstance(effect, Move):
                [cut] = cut_off(thing, [effect.by])
                yield cut[places]
            places = _place(thing, effect, places)


def representatives(thing: Thing, labels: Labels) -> NDArray[np.int64]:
    """For each value, from the lowest on, the lowest one that is alike."""
    first = np.unique(labels, return_index=True)[1]
    numbers = np.unique(labels, return_inverse=True)[1]
    return (first[numbers] + thing.low).astype(np.int64)


def apart(labels: Labels) -> bool:
    """Whether any two values are told apart at all."""
    return bool((labels != labels[0]).any())
