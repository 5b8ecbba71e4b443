"""Where the time went: phases, pauses, and injects against their plan."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest

from tabletop.debrief.datum import Known, Moment
from tabletop.debrief.history import Happening, History, moment
from tabletop.debrief.names import Names
from tabletop.debrief.time_model import (
    DeliveryTime,
    InjectTime,
    PauseRecord,
    PhaseName,
    PhaseTime,
    Timing,
)
from tabletop.debrief.turns import MINUTE_MS
from tabletop.engine import events as ev
from tabletop.engine.words import Phase
from tabletop.scenario.model import Inject

ON_THE_CLOCK = ("briefing", "deliberation")
"""The phases in which the turn's clock can run."""
_Mark = tuple[int, PhaseName | None, str | None]
"""A commit, the phase that begins with it (None: the session is closed), and its turn."""


def timing(history: History, names: Names, known: tuple[Known, ...]) -> Timing:
    """Phases and injects that were not taken back, in the order of the log; of pauses all, since
    the room waited in each. `known` is all that reached the teams.
    """
    return Timing(
        phases=tuple(_phases(history)),
        pauses=tuple(_pauses(history)),
        injects=tuple(_injects(history, names, known)),
    )


def elapsed(begun: Moment, ended: Moment | None) -> int | None:
    """Milliseconds by the wall clock; None where there is no end, or a time cannot be read."""
    if ended is None:
        return None
    try:
        passed = datetime.fromisoformat(ended.at) - datetime.fromisoformat(begun.at)
    except (ValueError, TypeError):
        return None
    return round(passed.total_seconds() * 1000)


def _phases(history: History) -> Iterator[PhaseTime]:
    marks = _marks(history)
    ends = [_moment(history, commit) for commit, _phase, _turn in marks[1:]]
    for (commit, phase, turn), ended in zip_longest(marks, ends):
        begun = _moment(history, commit)
        if phase is not None and begun != ended:
            yield _phase(history, phase, turn, begun, ended)


def _marks(history: History) -> list[_Mark]:
    """Where each phase began, in order."""
    marks: list[_Mark] = [(1, "setup", None)] if history.entries else []
    marks += [(one.commit, "briefing", one.turn) for one in history.standing(ev.TurnOpened)]
    begun = history.standing(ev.DeliberationBegun)
    marks += [(one.commit, "deliberation", one.turn) for one in begun]
    marks += [(one.commit, "adjudication", one.turn) for one in history.standing(ev.TimeCalled)]
    marks += [(one.commit, "assessment", one.turn) for one in history.standing(ev.Applied)]
    marks += [(one.commit, "hot_wash", None) for one in history.standing(ev.HotWashEntered)]
    marks += [(one.commit, None, None) for one in history.standing(ev.Closed)]
    return sorted(marks, key=lambda mark: mark[0])


def _moment(history: History, commit: int) -> Moment:
    return moment(history.entries[commit - 1].stamp)


def _phase(
    history: History, phase: PhaseName, turn: str | None, begun: Moment, ended: Moment | None
) -> PhaseTime:
    played = history.scenario.turns[turn] if turn and phase == "deliberation" else None
    added = (one.event.minutes for one in history.standing(ev.MinutesAdded) if one.turn == turn)
    return PhaseTime(
        turn=turn,
        phase=phase,
        begun=begun,
        ended=ended,
        minutes_planned=played.minutes if played else None,
        minutes_added=sum(added) if played else 0,
        clock_ms=_on_the_clock(phase, begun, ended),
        wall_ms=elapsed(begun, ended),
    )


def _on_the_clock(phase: PhaseName, begun: Moment, ended: Moment | None) -> int | None:
    """A turn's clock begins at 0 with its briefing, whatever stood on it before."""
    if ended is None or phase not in ON_THE_CLOCK:
        return None
    return ended.clock_ms - (begun.clock_ms if phase == "deliberation" else 0)


def _pauses(history: History) -> Iterator[PauseRecord]:
    """Stretches of deliberation in which the clock stood, those of undone play too."""
    began: int | None = None
    for entry in history.entries:
        game, seq = history.after(entry.stamp.seq), entry.stamp.seq
        stands = game.phase is Phase.DELIBERATION and not game.clock_running
        if stands and began is None:
            began = seq
        elif not stands and began is not None:
            yield _pause(history, began, seq)
            began = None
    if began is not None:
        yield _pause(history, began, None)


def _pause(history: History, began: int, ended: int | None) -> PauseRecord:
    events = history.entries[began - 1].events
    begun = _moment(history, began)
    until = _moment(history, ended) if ended else None
    return PauseRecord(
        turn=history.turns[began] or "",
        why="put_back" if any(isinstance(one, ev.Undone) for one in events) else "stopped",
        begun=begun,
        ended=until,
        wall_ms=elapsed(begun, until),
    )


def _injects(history: History, names: Names, known: tuple[Known, ...]) -> Iterator[InjectTime]:
    reached: dict[tuple[str, int], list[Known]] = defaultdict(list)
    for item in known:
        reached[item.item, item.released.commit].append(item)
    for one in history.standing(ev.InjectReleased):
        if one.turn is not None:
            readers = reached[one.event.inject, one.commit]
            yield _inject(history, names, one, one.turn, readers)


def _inject(
    history: History,
    names: Names,
    one: Happening[ev.InjectReleased],
    turn: str,
    readers: list[Known],
) -> InjectTime:
    inject, released = one.event.inject, one.moment
    planned = _planned(history.scenario.injects.get(inject))
    return InjectTime(
        turn=turn,
        inject=inject,
        title=names.inject(inject),
        minute_planned=planned,
        released=released,
        late_ms=None if planned is None else released.clock_ms - planned * MINUTE_MS,
        deliveries=tuple(_delivery(history, turn, item) for item in readers),
    )


def _planned(inject: Inject | None) -> int | None:
    if inject is None or inject.release.kind == "manual":
        return None
    return inject.release.minute if inject.release.kind == "minute" else 0


def _delivery(history: History, turn: str, item: Known) -> DeliveryTime:
    done = item.delivered
    in_turn = done is not None and history.turns[done.commit] == turn
    return DeliveryTime(
        team=item.team,
        delivered=done,
        clock_ms=done.clock_ms - item.released.clock_ms if done and in_turn else None,
        wall_ms=elapsed(item.released, done),
    )
