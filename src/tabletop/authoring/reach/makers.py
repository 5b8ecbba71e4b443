"""What a scenario says of where things come from: who marks a milestone, which turn leads where."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tabletop.authoring.reach.plan import Choice, Event, TurnPlan
from tabletop.authoring.reach.things import YES, Key
from tabletop.authoring.reach.ways import Ways

Turns = Mapping[str, TurnPlan]


@dataclass(frozen=True, slots=True)
class Maker:
    """What gives a milestone or status the value `to`: it happened if `key` has one of `bits`.

    `surely`: whenever it happened, it gave that value.
    """

    to: int
    key: Key
    bits: int
    surely: bool = True


def makers(turns: Turns) -> Mapping[Key, list[Maker]]:
    """Everything that gives each thing a value."""
    found: dict[Key, list[Maker]] = defaultdict(list)
    for turn in turns.values():
        for event in (*injects(turn), *turn.outcomes):
            for one in event.steps:
                found[one.key].append(Maker(one.to, event.key, YES))
        for choice in turn.choices:
            for key, maker in _of_choice(choice):
                found[key].append(maker)
    return found


def _of_choice(choice: Choice) -> Iterator[tuple[Key, Maker]]:
    for act in choice.acts:
        for fall in act.falls:
            for one in fall:
                surely = all(one in other for other in act.falls)
                yield one.key, Maker(one.to, choice.key, act.bit, surely)


def injects(turn: TurnPlan) -> tuple[Event, ...]:
    """Every inject of a turn."""
    return (*turn.first, *turn.timed, *turn.manual)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of `next` in the turn `source`, with all that must be so for it to be taken."""

    source: TurnPlan
    taken: tuple[Ways, ...]


def entries(turns: Turns) -> Mapping[str, list[Entry]]:
    """The entries that lead to each turn."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for turn in turns.values():
        passed: tuple[Ways, ...] = ()
        for one in turn.next:
            found[one.turn].append(Entry(turn, (*passed, one.when.holds)))
            passed = (*passed, one.when.fails)
    return found


def apart(turns: Turns) -> Mapping[str, frozenset[str]]:
    """For each turn, those that are never played in one game with it."""
    beyond: dict[str, set[str]] = {}
    for turn in reversed(list(turns.values())):
        following = {entry.turn for entry in turn.next}
        beyond[turn.id] = following.union(*(beyond[one] for one in following))
    return {
        one: frozenset(
            other
            for other in turns
            if other not in beyond[one] and one not in beyond[other] and other != one
        )
        for one in turns
    }
