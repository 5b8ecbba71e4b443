"""Distances taken together: by scope, by act, and whose decision acts were taken to be.

In order of turn, then of the file. Teams are never ranked.
"""

from collections.abc import Iterable, Sequence
from statistics import fmean, pstdev

from tabletop.debrief.distance_model import (
    NO_SIGNAL,
    ActGap,
    Distance,
    Distances,
    Scope,
    ScopeSummary,
    Spread,
    WhoseSummary,
)
from tabletop.engine.words import Whose

SCOPES: tuple[Scope, ...] = ("own_group", "across_groups")


def summaries(rows: tuple[Distance, ...]) -> Distances:
    """All rows with their summaries."""
    return Distances(
        rows=rows,
        scopes=tuple(_scope(scope, rows) for scope in SCOPES),
        acts=_by_act(rows),
        whose=tuple(_whose(scope, rows) for scope in SCOPES),
    )


def spread(gaps: Sequence[float]) -> Spread:
    """The figures of some gaps; two decimals."""
    if not gaps:
        return Spread(answers=0, mean=None, mean_size=None, least=None, most=None, deviation=None)
    return Spread(
        answers=len(gaps),
        mean=round(fmean(gaps), 2),
        mean_size=round(fmean(abs(gap) for gap in gaps), 2),
        least=min(gaps),
        most=max(gaps),
        deviation=round(pstdev(gaps), 2),
    )


def _gaps(rows: Iterable[Distance]) -> list[float]:
    return [row.gap for row in rows if row.gap is not None]


def _commits(rows: Iterable[Distance]) -> tuple[int, ...]:
    return tuple(sorted({commit for row in rows for commit in row.commits}))


def _scope(scope: Scope, rows: tuple[Distance, ...]) -> ScopeSummary:
    within = [row for row in rows if row.scope == scope]
    counted = [row for row in within if row.gap is not None]
    answered = [row for row in within if row.answer == "answered" and row.gap is None]
    no_signal = [row for row in answered if row.left_out == NO_SIGNAL]
    return ScopeSummary(
        scope=scope,
        gaps=spread(_gaps(within)),
        cannot_tell=sum(row.answer == "cannot_tell" for row in within),
        not_answered=sum(row.answer == "not_answered" for row in within),
        no_signal=len(no_signal),
        uncounted=len(answered) - len(no_signal),
        commits=_commits(counted),
    )


def _by_act(rows: tuple[Distance, ...]) -> tuple[ActGap, ...]:
    keys = dict.fromkeys((row.turn, row.actor) for row in rows)
    return tuple(
        _act(turn, actor, [row for row in rows if (row.turn, row.actor) == (turn, actor)])
        for turn, actor in keys
    )


def _act(turn: str, actor: str, rows: list[Distance]) -> ActGap:
    return ActGap(
        turn=turn,
        actor=actor,
        acts=tuple(dict.fromkeys(act for row in rows for act in row.acts)),
        gaps=spread(_gaps(rows)),
        cannot_tell=sum(row.answer == "cannot_tell" for row in rows),
        not_answered=sum(row.answer == "not_answered" for row in rows),
        commits=_commits(row for row in rows if row.gap is not None),
    )


def _whose(scope: Scope, rows: tuple[Distance, ...]) -> WhoseSummary:
    told = [row for row in rows if row.scope == scope and row.whose is not None]
    return WhoseSummary(
        scope=scope,
        own=sum(row.whose is Whose.OWN for row in told),
        ally=sum(row.whose is Whose.ALLY for row in told),
        cannot_tell=sum(row.whose is Whose.CANNOT_TELL for row in told),
        commits=_commits(told),
    )
