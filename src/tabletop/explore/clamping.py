"""Which values of a number need not be told apart before all acts of a turn are in.

Numbers are clamped only once all acts are added up. Until then each needs room beyond its range,
but never much: a value so high that no act still to come can bring it back inside ends at the top
whatever happens, so it is one with every value higher still. More generally two values are alike
before an act if each move of it takes them to values that are alike after it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from tabletop.explore.alike import told_apart
from tabletop.explore.board import Column, Table
from tabletop.explore.calling import Possible
from tabletop.explore.plan import Plan, TurnPlan
from tabletop.explore.things import Name, Thing, clamped

Moves: TypeAlias = Mapping[Name, tuple[int, ...]]
"""By how much the acts of one decision may move each number, in rising order."""


@dataclass(frozen=True)
class Stands:
    """For each value of a number, from `low` on, the one that stands for all that are alike."""

    low: int
    values: Column

    def of(self, low: int, high: int) -> Column:
        """What stands for the values from `low` to `high`."""
        return self.values[low - self.low : high - self.low + 1]


def moves_of(turn: TurnPlan, offers: Iterable[Sequence[Sequence[Possible]]]) -> list[Moves]:
    """For each decision by how much it may move each number, whatever is on offer."""
    found: list[dict[Name, set[int]]] = [
        {name: set() for name in turn.moving} for _ in turn.decisions
    ]
    for offer in offers:
        for by, possible in zip(found, offer, strict=True):
            for moves in {one.act.moves for one in possible}:
                for name in turn.moving:
                    by[name].add(dict(moves).get(name, 0))
    return [{name: tuple(sorted(each)) for name, each in one.items()} for one in found]


def stands(
    plan: Plan, turn: TurnPlan, rows: Table, moves: Sequence[Moves]
) -> dict[Name, tuple[Stands, ...]]:
    """For each number which values stand for which, after each decision.

    A number whose clamping is to be written down is told apart to the end, and not clamped here.
    """
    found = {}
    for name in turn.moving:
        signed = name[0] == "indicator" and clamped(name[1]) in rows
        ends = None if signed else turn.settling.alike[name][1]
        found[name] = stands_of(plan.things[name], [one[name] for one in moves], ends)
    return found


def stands_of(
    thing: Thing, moves: Sequence[Sequence[int]], ends: Column | None
) -> tuple[Stands, ...]:
    """Which values of one number stand for which, after each decision.

    `ends` has what stands for each value of the range once it is clamped; None: nothing is alike.
    """
    return tuple(_backwards(thing, moves, ends))[::-1]


def _backwards(
    thing: Thing, moves: Sequence[Sequence[int]], ends: Column | None
) -> Iterator[Stands]:
    """After the last decision, then after each before it."""
    lows = np.cumsum([thing.low, *(min(0, *by) for by in moves)]).tolist()
    highs = np.cumsum([thing.high, *(max(0, *by) for by in moves)]).tolist()
    values = np.arange(lows[-1], highs[-1] + 1)
    labels = values if ends is None else ends[np.clip(values, thing.low, thing.high) - thing.low]
    yield Stands(lows[-1], labels)
    for at in range(len(moves) - 1, 0, -1):
        after = np.clip(values + np.array(moves[at])[:, np.newaxis], values[0], values[-1])
        labels = told_apart([*labels[after - values[0]]])
        here = slice(lows[at] - lows[-1], highs[at] - lows[-1] + 1)
        yield Stands(lows[at], _nearest(values[here], labels[here], thing))


def _nearest(values: Column, labels: Column, thing: Thing) -> Column:
    """For each value, of those that are alike the one nearest to the middle of the range."""
    nearest: dict[int, int] = {}
    for at in np.argsort(np.abs(2 * values - thing.low - thing.high), kind="stable").tolist():
        nearest.setdefault(int(labels[at]), int(values[at]))
    return np.array([nearest[one] for one in labels.tolist()])
