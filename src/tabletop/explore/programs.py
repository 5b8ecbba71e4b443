"""What the choices of a turn come to once all are made, as far as choices alone decide it.

Many combinations of choices come to the same: the same becomes of instruments and milestones, the
same outcomes happen or hang on the same other things. Such combinations are one *program*. Choices
are followed decision by decision in a small graph whose nodes stand for all beginnings that the
rest of the choices cannot tell apart, so that states that differ in nothing but how they came
there are merged as early as can be.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from tabletop.explore.plan import Deciding, Kind, TurnPlan
from tabletop.explore.things import Name, moved
from tabletop.scenario.conditions import GRAVITY, And, Chose, Condition, Not, Or, atoms
from tabletop.scenario.effects import Become, Mark

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
    """The graph of the choices of a turn, as small as it can be."""
    left = _Left()
    programs: dict[Program, int] = {}
    layers: list[dict[tuple[int, ...], int]] = [{} for _ in turn.decisions]

    def node(made: tuple[Kind, ...]) -> int:
        at = len(made)
        if at == len(turn.decisions):
            return programs.setdefault(_program(turn, made, left), len(programs))
        after = tuple(node((*made, kind)) for kind in turn.decisions[at].kinds)
        return layers[at].setdefault(after, len(layers[at]))

    node(())
    return Choices(tuple(tuple(layer) for layer in layers), tuple(programs))


@dataclass
class _Left:
    """What conditions leave to ask, worked out once for all choices that they tell apart."""

    known: dict[tuple[Condition | None, tuple[str, ...]], Rest] = field(default_factory=dict)
    reads: dict[Condition | None, tuple[str, ...]] = field(default_factory=dict)

    def of(self, condition: Condition | None, stood: dict[str, str]) -> Rest:
        """What is left of a condition once it is known which options stood."""
        if condition not in self.reads:
            named = (one for one in atoms(condition) if isinstance(one, Chose)) if condition else ()
            here = {one.decision for one in named if one.decision in stood}
            self.reads[condition] = tuple(sorted(here))
        key = condition, tuple(stood[decision] for decision in self.reads[condition])
        if key not in self.known:
            self.known[key] = rest(condition, stood)
        return self.known[key]


def _program(turn: TurnPlan, made: Sequence[Kind], left: _Left) -> Program:
    stood = {
        each.id: list(each.decision.options)[kind.stood - 1] if kind.stood else ""
        for each, kind in zip(turn.decisions, made, strict=True)
    }
    return Program(
        gets=(*_gets(made), *_records(turn.decisions, made)),
        outcomes=tuple(left.of(one.when, stood) for one in turn.outcomes),
        next=tuple(left.of(entry.when, stood) for entry in turn.turn.next),
    )


def _gets(made: Sequence[Kind]) -> Iterator[tuple[Name, int]]:
    """Of several statuses the gravest wins; of several marks, marked."""
    found: dict[Name, int] = {}
    for kind in made:
        for effect in kind.becomes:
            name = moved(effect)
            found[name] = max(found.get(name, 0), _weight(effect))
    yield from sorted(found.items())


def _weight(effect: Become | Mark) -> int:
    return GRAVITY.index(effect.status) if isinstance(effect, Become) else int(effect.reached)


def _records(decisions: Sequence[Deciding], made: Sequence[Kind]) -> Iterator[tuple[Name, int]]:
    for each, kind in zip(decisions, made, strict=True):
        if each.remembered:
            yield each.name, each.remembered[kind.stood]


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
