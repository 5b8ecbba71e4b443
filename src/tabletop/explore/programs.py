"""What the choices of a turn come to once all are made, as far as choices alone decide it.

Many combinations of choices come to the same: the same becomes of instruments and milestones, the
same outcomes happen or hang on the same other things. Such combinations are one *program*. Choices
are followed decision by decision in a small graph whose nodes stand for all beginnings that the
rest of the choices cannot tell apart, so that states that differ in nothing but how they came
there are merged as early as can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from tabletop.explore.acts import weight
from tabletop.explore.plan import Deciding, Kind, TurnPlan
from tabletop.explore.things import Name, moved
from tabletop.scenario.conditions import And, Chose, Condition, Not, Or

Rest: TypeAlias = Condition | bool
"""What is left of a condition once choices are known: true, false, or what else it asks."""


@dataclass(frozen=True)
class Program:
    """What follows from choices: values that things get, and what outcomes and turns still ask.

    `gets` are instruments' statuses, milestones and the options that stood, by name. `outcomes` and
    `next` have what is left of each condition, in file order.
    """

    gets: tuple[tuple[Name, int], ...]
    outcomes: tuple[Rest, ...]
    next: tuple[Rest, ...]


@dataclass(frozen=True)
class Choices:
    """The graph of a turn's choices: `steps[d][node][kind]` is the node after decision d.

    It begins at node 0; the nodes after the last decision number `programs`.
    """

    steps: tuple[tuple[tuple[int, ...], ...], ...]
    programs: tuple[Program, ...]


@lru_cache(maxsize=256)
def choices(turn: TurnPlan) -> Choices:
    """The graph of the choices of a turn, as small as it can be.

    First from the beginning, decision by decision: beginnings after which the same is left are one.
    """
    start = Program(
        gets=(),
        outcomes=tuple(rest(one.when, {}) for one in turn.outcomes),
        next=tuple(rest(entry.when, {}) for entry in turn.turn.next),
    )
    begun: dict[Program, int] = {start: 0}
    layers: list[list[tuple[int, ...]]] = []
    for deciding in turn.decisions:
        after: dict[Program, int] = {}
        layers.append(
            [
                tuple(
                    after.setdefault(_chosen(deciding, kind, one), len(after))
                    for kind in deciding.kinds
                )
                for one in begun
            ]
        )
        begun = after
    return Choices(_smallest(layers), tuple(begun))


def _smallest(
    layers: Sequence[Sequence[tuple[int, ...]]],
) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """The same graph with those nodes made one from which every choice leads to the same."""
    found: list[tuple[tuple[int, ...], ...]] = []
    numbers: list[int] | None = None
    for layer in reversed(layers):
        steps: dict[tuple[int, ...], int] = {}
        numbers = [
            steps.setdefault(
                after if numbers is None else tuple(numbers[one] for one in after), len(steps)
            )
            for after in layer
        ]
        found.append(tuple(steps))
    return tuple(reversed(found))


def _chosen(deciding: Deciding, kind: Kind, before: Program) -> Program:
    """What is left once one more decision is made.

    Of several statuses the gravest wins; of several marks, marked.
    """
    gets = dict(before.gets)
    for effect in kind.becomes:
        gets[moved(effect)] = max(gets.get(moved(effect), 0), weight(effect))
    if deciding.remembered:
        gets[deciding.name] = deciding.remembered[kind.stood]
    options = list(deciding.decision.options)
    stood = {deciding.id: options[kind.stood - 1] if kind.stood else ""}
    return Program(
        gets=tuple(sorted(gets.items())),
        outcomes=tuple(_rest(one, stood) for one in before.outcomes),
        next=tuple(_rest(one, stood) for one in before.next),
    )


def _rest(left: Rest, stood: dict[str, str]) -> Rest:
    return left if isinstance(left, bool) else rest(left, stood)


def rest(condition: Condition | None, stood: dict[str, str]) -> Rest:
    """What is left of a condition once it is known which options stood, by decision."""
    match condition:
        case None:
            return True
        case Chose(decision, options) if decision in stood:
            return stood[decision] in options
        case Not(part):
            left = rest(part, stood)
            return (not left) if isinstance(left, bool) else Not(left)
        case And(parts) | Or(parts):
            return _rest_of_several(isinstance(condition, And), parts, stood)
        case _:
            return condition


def _rest_of_several(conjunction: bool, parts: Sequence[Condition], stood: dict[str, str]) -> Rest:
    left: list[Condition] = []
    for part in parts:
        one = rest(part, stood)
        if isinstance(one, bool):
            if one is not conjunction:
                return one
        elif one not in left:
            left.append(one)
    if len(left) < 2:
        return left[0] if left else conjunction
    return And(tuple(left)) if conjunction else Or(tuple(left))
