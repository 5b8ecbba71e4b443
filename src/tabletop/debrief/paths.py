"""What moved in the game: indicators, instruments and milestones from start to end."""

from collections import defaultdict
from collections.abc import Mapping

from tabletop.debrief.distances import rounded
from tabletop.debrief.history import History
from tabletop.debrief.model import (
    IndicatorPath,
    InstrumentLife,
    LevelRecord,
    MilestoneLife,
    PathChange,
    PathPoint,
    ShareRecord,
)
from tabletop.debrief.names import Names, titled
from tabletop.debrief.shares import Traced, traced_changes
from tabletop.debrief.turn_model import IndicatorStand
from tabletop.engine.events import Applied
from tabletop.engine.state import Game

Moves = Mapping[tuple[str, str], list[PathChange]]


def moves(history: History, names: Names) -> Moves:
    """Every change that was not taken back, by (what, key), with its causes in words."""
    found: dict[tuple[str, str], list[PathChange]] = defaultdict(list)
    for one in traced_changes(history):
        change = one.change
        found[change.what, change.key].append(
            PathChange(
                turn=one.happening.turn,
                commit=one.happening.commit,
                before=change.before,
                after=change.after,
                causes=tuple(_share(names, share) for share in one.shares),
            )
        )
    return found


def _share(names: Names, one: Traced) -> ShareRecord:
    return ShareRecord(
        cause=names.cause(one.share.cause),
        kind=one.origin.kind,
        team=one.origin.team,
        by=one.share.by,
        moved=None if one.moved is None else rounded(one.moved),
    )


def indicators(history: History, names: Names, moved: Moves) -> tuple[IndicatorPath, ...]:
    """Every indicator that the game keeps, in file order."""
    first, last = history.state.past[0], history.state.game
    return tuple(
        IndicatorPath(
            key=key,
            name=names.indicator(key),
            low=history.scenario.indicators[indicator].range[0],
            high=history.scenario.indicators[indicator].range[1],
            levels=tuple(
                LevelRecord(name=titled(level), begins=begins)
                for level, begins in history.scenario.indicators[indicator].ladder
            ),
            start=first.indicators[key],
            start_level=names.level(key, first.indicators[key]),
            end=last.indicators[key],
            end_level=names.level(key, last.indicators[key]),
            points=_points(history, names, key),
            changes=tuple(moved.get(("indicator", key), ())),
        )
        for key, indicator, _teams in history.scenario.indicator_keys()
    )


def _points(history: History, names: Names, key: str) -> tuple[PathPoint, ...]:
    return tuple(
        PathPoint(turn=one.turn, commit=one.commit, value=value, level=names.level(key, value))
        for one in history.standing(Applied)
        if one.turn and (value := history.after(one.commit).indicators[key]) is not None
    )


def stand(history: History, names: Names, opened: Game, commit: int) -> tuple[IndicatorStand, ...]:
    """Every indicator after a commit, with its change since the turn `opened`."""
    now = history.after(commit).indicators
    return tuple(
        IndicatorStand(
            key=key,
            name=names.indicator(key),
            value=now[key],
            level=names.level(key, now[key]),
            change=now[key] - opened.indicators[key],
        )
        for key, _indicator, _teams in history.scenario.indicator_keys()
    )


def instruments(history: History, moved: Moves) -> tuple[InstrumentLife, ...]:
    """The life of every instrument, in file order."""
    first, last = history.state.past[0].instruments, history.state.game.instruments
    return tuple(
        InstrumentLife(
            id=one.id,
            name=str(one.name),
            parties=one.parties,
            start_status=first[one.id].status.value,
            start_stock=first[one.id].stock,
            end_status=last[one.id].status.value,
            end_stock=last[one.id].stock,
            statuses=tuple(moved.get(("status", one.id), ())),
            stocks=tuple(moved.get(("stock", one.id), ())),
        )
        for one in history.scenario.instruments.values()
    )


def milestones(history: History, moved: Moves) -> tuple[MilestoneLife, ...]:
    """Every milestone, in file order."""
    return tuple(
        MilestoneLife(
            id=one.id,
            text=str(one.text),
            reached=one.id in history.state.game.milestones,
            changes=tuple(moved.get(("milestone", one.id), ())),
        )
        for one in history.scenario.milestones.values()
    )
