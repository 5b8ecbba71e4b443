"""What moved each indicator: by whom and how much, asked and after it was kept inside its range."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple, TypeVar

from tabletop.debrief.distances import rounded
from tabletop.debrief.history import History
from tabletop.debrief.movement_model import IndicatorMovement, Mover, MoverCause
from tabletop.debrief.names import Names
from tabletop.debrief.shares import Traced, traced_changes

K = TypeVar("K", bound=Hashable)


class _Moved(NamedTuple):
    """One share of one change of the indicator `key`."""

    key: str
    one: Traced
    commit: int


def movements(history: History, names: Names) -> tuple[IndicatorMovement, ...]:
    """Every indicator that anything was to move, in file order."""
    moved = _grouped(_indicator_shares(history), lambda one: one.key)
    keys = (key for key, _indicator, _teams in history.scenario.indicator_keys())
    return tuple(_movement(history, names, key, moved[key]) for key in keys if key in moved)


def _indicator_shares(history: History) -> Iterator[_Moved]:
    for one in traced_changes(history):
        if one.change.what == "indicator":
            for share in one.shares:
                yield _Moved(one.change.key, share, one.happening.commit)


def _grouped(moved: Iterable[_Moved], by: Callable[[_Moved], K]) -> dict[K, list[_Moved]]:
    """The shares by key, keys in the order in which they first come."""
    groups: dict[K, list[_Moved]] = {}
    for one in moved:
        groups.setdefault(by(one), []).append(one)
    return groups


def _movement(history: History, names: Names, key: str, moved: list[_Moved]) -> IndicatorMovement:
    start, end = history.state.past[0].indicators[key], history.state.game.indicators[key]
    asked = _asked(moved)
    return IndicatorMovement(
        key=key,
        name=names.indicator(key),
        start=start,
        end=end,
        change=end - start,
        asked=asked,
        held=end - start - asked,
        movers=tuple(_movers(names, moved)),
    )


def _movers(names: Names, moved: list[_Moved]) -> Iterator[Mover]:
    for origin, those in _grouped(moved, lambda one: one.one.origin).items():
        yield Mover(
            kind=origin.kind,
            team=origin.team,
            asked=_asked(those),
            moved=_came_about(those),
            commits=_commits(those),
            causes=tuple(_causes(names, those)),
        )


def _causes(names: Names, moved: list[_Moved]) -> Iterator[MoverCause]:
    for cause, those in _grouped(moved, lambda one: one.one.share.cause).items():
        yield MoverCause(
            cause=names.cause(cause),
            asked=_asked(those),
            moved=_came_about(those),
            commits=_commits(those),
        )


def _asked(moved: Iterable[_Moved]) -> int:
    return sum(int(one.one.share.by) for one in moved)


def _came_about(moved: Iterable[_Moved]) -> float:
    return rounded(sum((one.one.moved or Fraction(0) for one in moved), Fraction(0)))


def _commits(moved: Iterable[_Moved]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.commit for one in moved))
