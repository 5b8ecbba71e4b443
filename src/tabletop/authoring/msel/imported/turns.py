"""Events gathered into turns, and their times counted from the beginning of each."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from tabletop.authoring.msel.imported.footing import DAY, FIRST_DATE, Footing, with_days
from tabletop.authoring.msel.imported.moments import Kind, Moment
from tabletop.authoring.msel.imported.rows import Event
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received.grid import Cell
from tabletop.scenario.fields import Release

LONGEST_TURN = 600
"""Minutes; the format allows no longer turn."""

USUAL_TURN = 45
_AFTER_THE_LAST, _STEP, _SHORTEST = 15, 5, 30


@dataclass
class Group:
    """The events of one turn. `label` is how the list calls it, `cells` where it says so."""

    label: str
    events: list[Event] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True)
class Timed:
    """When the injects of a turn come, by the number of the event in it, and the turn's minutes.

    `known` tells that the minutes follow from times in the list. Of the events `by_hand`, `late`
    are those that come later than a turn can last, `afloat` those with a clock beside times since
    a start whose hour is not told.
    """

    releases: tuple[Release, ...]
    minutes: int
    known: bool
    by_hand: tuple[Event, ...] = ()
    late: tuple[Event, ...] = ()
    afloat: tuple[Event, ...] = ()


def gather(events: Sequence[Event], footing: Footing) -> list[Group]:
    """The turns of a list: by a column, by rows between its events, by sheets, or by days."""
    for label in (_by_column, _by_section, _by_sheet(events), _by_day(events, footing)):
        if label and len({label(event)[0] for event in events} - {""}) > (label is not _by_column):
            return _grouped(events, label)
    sections = {event.section for event in events if event.section}
    return _grouped(events, _by_section if sections else lambda _: ("", None))


_Label = Callable[[Event], tuple[str, Cell | None]]


def _by_column(event: Event) -> tuple[str, Cell | None]:
    return event.text(Role.TURN), event.cells.get(Role.TURN)


def _by_section(event: Event) -> tuple[str, Cell | None]:
    return (event.section.text, event.section) if event.section else ("", None)


def _by_sheet(events: Sequence[Event]) -> _Label | None:
    return (lambda event: (event.sheet, None)) if len({one.sheet for one in events}) > 1 else None


def _by_day(events: Sequence[Event], footing: Footing) -> _Label:
    labels: dict[int, tuple[str, Cell | None]] = {}
    latest: tuple[str, Cell | None] = ("", None)
    for event in events:
        role = next((one for one in (Role.DAY, Role.DATE) if event.text(one)), None)
        found = footing.moment(event)
        if role is not None:
            latest = (event.text(role), event.cells[role])
        elif found is not None and found.day is not None:
            latest = (_day_label(event, found), None)
        since_start = role is None and found is not None and found.kind is Kind.ELAPSED
        own = not since_start or (found is not None and found.day is not None)
        labels[id(event)] = latest if own else ("", None)
    return lambda event: labels[id(event)]


def _day_label(event: Event, found: Moment) -> str:
    day = found.day or 0
    if day <= FIRST_DATE:
        relative = re.match(r"[dдj]\s?[+-]|\+", event.text(Role.TIME).casefold())
        return f"D{day:+}" if relative else f"Day {day}"
    return date.fromordinal(day).isoformat()


def _grouped(events: Iterable[Event], label: _Label) -> list[Group]:
    groups: dict[str, Group] = {}
    for event in events:
        text, cell = label(event)
        group = groups.setdefault(" ".join(text.casefold().split()), Group(text))
        group.events.append(event)
        if cell is not None and cell not in group.cells:
            group.cells.append(cell)
    return list(groups.values())


def timed(group: Group, latest_before: int, footing: Footing) -> Timed:
    """The minutes at which a turn's injects come.

    Clocks count from the earliest of the turn. Time since the exercise began counts from there, or,
    where it goes on from turn to turn, from the earliest as well: `latest_before` is the last such
    time of the turns before.
    """
    planned = [footing.moment(event) for event in group.events]
    at = _minutes(planned, latest_before, footing)
    any_time = any(one is not None for one in at)
    numbered = list(zip(group.events, planned, at, strict=True))
    releases = [_release(one, minute, any_time=any_time) for _, one, minute in numbered]
    return Timed(
        releases=tuple(releases),
        minutes=_length(at) if any_time else USUAL_TURN,
        known=any_time,
        by_hand=tuple(
            event
            for event, release in zip(group.events, releases, strict=True)
            if release.kind == "manual"
        ),
        late=tuple(event for event, _, minute in numbered if (minute or 0) >= LONGEST_TURN),
        afloat=tuple(
            event
            for event, one, minute in numbered
            if minute is None and one is not None and one.minutes is not None
        ),
    )


def _length(at: Sequence[int | None]) -> int:
    """The minutes of a turn: up to the last inject that comes in it, and some to talk of it."""
    span = max((one for one in at if one is not None and one < LONGEST_TURN), default=0)
    return min(LONGEST_TURN, max(_SHORTEST, -(-(span + _AFTER_THE_LAST) // _STEP) * _STEP))


def _release(planned: Moment | None, minute: int | None, *, any_time: bool) -> Release:
    if minute is not None and minute > 0:
        return Release("minute", minute) if minute < LONGEST_TURN else Release("manual")
    by_hand = planned is not None and planned.kind is Kind.BY_HAND
    untimed = minute is None and any_time
    return Release("manual" if by_hand or untimed else "start")


def _minutes(
    planned: Sequence[Moment | None], latest_before: int, footing: Footing
) -> list[int | None]:
    """Minutes since the turn began, None where nothing is planned or it cannot be told."""
    counted = _counted(planned, footing)
    at = [one for one in counted if one is not None]
    first = min(at, default=0)
    clocks = any(one and one.kind is Kind.CLOCK and one.minutes is not None for one in planned)
    mixed = clocks and any(one and one.kind is Kind.ELAPSED for one in planned)
    from_earliest = (
        (clocks and not (mixed and footing.start is None))
        or _later_day(planned)
        or not 0 <= first <= LONGEST_TURN
        or first >= latest_before > 0
    )
    origin = first if from_earliest else 0
    return [None if one is None else one - origin for one in counted]


def _later_day(planned: Sequence[Moment | None]) -> bool:
    return any(one and one.kind is Kind.ELAPSED and one.day for one in planned)


def _counted(planned: Sequence[Moment | None], footing: Footing) -> list[int | None]:
    """Minutes on one footing: from midnight where all are clocks, else since the exercise began.

    A clock without a day that jumps back by half a day is past midnight.
    """
    clocks = not any(one and one.kind is Kind.ELAPSED for one in planned)
    found: list[int | None] = []
    before, midnights = None, 0
    for own, one in zip(planned, with_days(planned), strict=True):
        if own is None or one is None or one.minutes is None or own.kind is Kind.BY_HAND:
            found.append(None)
            continue
        at = footing.clocked(one) if clocks else footing.since_start(one)
        if at is not None and one.kind is Kind.CLOCK:
            undated = own.day is None
            midnights = midnights if undated else 0
            midnights += undated and before is not None and at + DAY * midnights < before - DAY // 2
            at += DAY * midnights
            before = at
        found.append(at)
    return found


def latest_elapsed(group: Group, footing: Footing) -> int:
    """The last time since the exercise began that a turn's events give; -1 if they give none."""
    planned = [footing.moment(event) for event in group.events]
    elapsed = [one for one in planned if one and one.kind is Kind.ELAPSED]
    return max((footing.clocked(one) for one in elapsed), default=-1)
