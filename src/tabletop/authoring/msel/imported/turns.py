"""Events gathered into turns, and their times counted from the beginning of each."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tabletop.authoring.msel.imported.moments import BY_HAND, Kind, Moment, parse
from tabletop.authoring.msel.imported.rows import Event
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received.grid import Cell
from tabletop.scenario.fields import Release

LONGEST_TURN = 600
"""Minutes; the format allows no longer turn."""

USUAL_TURN = 45
_AFTER_THE_LAST, _STEP, _SHORTEST = 15, 5, 30
_DAY = 24 * 60
_MEANS_BY_HAND = ("contingency", "on call", "резерв", "rezerw", "rezerv", "kontingenc")


@dataclass
class Group:
    """The events of one turn. `label` is how the list calls it, `cells` where it says so."""

    label: str
    events: list[Event] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


@dataclass(frozen=True)
class Timed:
    """When the injects of a turn come, by the number of the event in it, and the turn's minutes.

    `known` tells that the minutes follow from times in the list. `wide` are hours that its times
    span, if they are more than a turn can have; its injects then go out by hand.
    """

    releases: tuple[Release, ...]
    minutes: int
    known: bool
    wide: int = 0


def moment(event: Event) -> Moment | None:
    """When the list plans an event; None if it does not say, or not so that it is understood."""
    if event.text(Role.TYPE).casefold().startswith(_MEANS_BY_HAND):
        return BY_HAND
    said = event.text(Role.TIME) or event.text(Role.SCENARIO_TIME)
    planned = parse(said) if said else None
    day = _day(event)
    if planned is None:
        return Moment(Kind.CLOCK, None, day) if day is not None and not said else None
    return Moment(planned.kind, planned.minutes, day) if planned.day is None else planned


def _day(event: Event) -> int | None:
    for role in (Role.DATE, Role.DAY):
        text = event.text(role)
        found = parse(text) if text else None
        if found is not None and found.day is not None:
            return found.day
        if found is not None and found.kind is Kind.ELAPSED:
            return found.minutes
    return None


def gather(events: Sequence[Event]) -> list[Group]:
    """The turns of a list: by a column, by rows between its events, by sheets, or by days."""
    for label in (_by_column, _by_section, _by_sheet(events), _by_day(events)):
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


def _by_day(events: Sequence[Event]) -> _Label:
    planned = {id(event): moment(event) for event in events}

    def label(event: Event) -> tuple[str, Cell | None]:
        for role in (Role.DAY, Role.DATE):
            if event.text(role):
                return event.text(role), event.cells[role]
        found = planned[id(event)]
        return (_day_label(event, found), None) if found and found.day is not None else ("", None)

    return label


def _day_label(event: Event, found: Moment) -> str:
    day = found.day or 0
    if abs(day) < 10_000:
        relative = re.match(r"[dд]\s?[+-]", event.text(Role.TIME).casefold())
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


def timed(group: Group, latest_before: int) -> Timed:
    """The minutes at which a turn's injects come.

    Clocks count from the earliest of the turn. Time since the exercise began counts from there, or,
    where it goes on from turn to turn, from the earliest as well: `latest_before` is the last such
    time of the turns before.
    """
    planned = [moment(event) for event in group.events]
    any_time = any(one is not None and one.minutes is not None for one in planned)
    at = _minutes(planned, latest_before)
    span = max((one for one in at if one is not None), default=0)
    if span >= LONGEST_TURN:
        releases = [Release("start" if one == 0 else "manual") for one in at]
        return Timed(tuple(releases), USUAL_TURN, False, wide=-(-span // 60))
    releases = [
        _release(one, minute, any_time=any_time) for one, minute in zip(planned, at, strict=True)
    ]
    minutes = (
        max(_SHORTEST, -(-(span + _AFTER_THE_LAST) // _STEP) * _STEP) if any_time else USUAL_TURN
    )
    return Timed(tuple(releases), min(LONGEST_TURN, minutes), any_time)


def _release(planned: Moment | None, minute: int | None, *, any_time: bool) -> Release:
    if minute is not None and minute > 0:
        return Release("minute", minute)
    by_hand = planned is not None and planned.kind is Kind.BY_HAND
    untimed = minute is None and any_time
    return Release("manual" if by_hand or untimed else "start")


def _minutes(planned: Sequence[Moment | None], latest_before: int) -> list[int | None]:
    """Minutes since the turn began, None where nothing is planned."""
    clocks = _absolute(planned, Kind.CLOCK)
    elapsed = _absolute(planned, Kind.ELAPSED)
    first_clock = min(clocks.values(), default=0)
    first = min(elapsed.values(), default=0)
    goes_on = (
        first < 0 or first > LONGEST_TURN or (latest_before >= 0 and first >= latest_before > 0)
    )
    first_elapsed = first if goes_on else 0
    found: list[int | None] = []
    for number in range(len(planned)):
        if number in clocks:
            found.append(clocks[number] - first_clock)
        else:
            found.append(elapsed[number] - first_elapsed if number in elapsed else None)
    return found


def _absolute(planned: Sequence[Moment | None], kind: Kind) -> dict[int, int]:
    """Minutes with days counted in; a clock that jumps back by half a day is past midnight."""
    found: dict[int, int] = {}
    before, midnights = None, 0
    for number, one in enumerate(planned):
        if one is None or one.kind is not kind or one.minutes is None:
            continue
        at = one.minutes + _DAY * (one.day or 0)
        if kind is Kind.CLOCK and one.day is None:
            midnights += before is not None and at + _DAY * midnights < before - _DAY // 2
            at += _DAY * midnights
        found[number] = before = at
    return found


def latest_elapsed(group: Group) -> int:
    """The last time since the exercise began that a turn's events give; -1 if they give none."""
    found = _absolute([moment(event) for event in group.events], Kind.ELAPSED)
    return max(found.values(), default=-1)


def understood(event: Event) -> bool:
    """Whether the list gives no time for an event, or one that is understood."""
    said: Mapping[Role, str] = {
        role: text for role in (Role.TIME, Role.SCENARIO_TIME) if (text := event.text(role))
    }
    return not said or moment(event) is not None
