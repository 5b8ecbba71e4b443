"""What may be so at the moments of a turn, and how several ways to a turn are told apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tabletop.authoring.reach.things import Key, Values

_MOST_PATHS, _MOST_TURNS = 12, 240


def paths(turns: int) -> int:
    """On how many ways to it, by the turns played before, a turn is looked at one by one."""
    return max(2, min(_MOST_PATHS, _MOST_TURNS // turns))


@dataclass(frozen=True, slots=True)
class Moments:
    """What may be so in a turn, on one way to it.

    `during`: from its opening to its end, at any moment; `call`: when time has been called, with
    the options that may stand; `after`: when all has taken effect.
    """

    during: Values
    call: Values
    after: Values


def gathered(states: Iterable[Values], turns: Iterable[str]) -> list[Values]:
    """States by the turns played, those of the same turns joined; one for all if they are many."""
    keys = [("turns", one) for one in turns]
    by_turns: dict[tuple[int, ...], list[Values]] = defaultdict(list)
    for one in states:
        by_turns[tuple(one[key] for key in keys)].append(one)
    apart = [_joined(same) for same in by_turns.values()]
    return apart if len(apart) <= paths(len(keys)) else [_joined(apart)]


def join(now: Values, other: Mapping[Key, int]) -> None:
    """Let each thing also have the values that it has in `other`."""
    for key, values in other.items():
        now[key] |= values


def _joined(states: list[Values]) -> Values:
    if len(states) == 1:
        return states[0]
    together = dict(states[0])
    for one in states[1:]:
        join(together, one)
    return together
