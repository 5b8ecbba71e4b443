"""One footing for the times of a list: clocks, dates and time since the exercise began."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tabletop.authoring.msel.imported.moments import BY_HAND, Kind, Moment, parse
from tabletop.authoring.msel.imported.rows import Event
from tabletop.authoring.msel.imported.vocabulary import Role

DAY = 24 * 60
FIRST_DATE = 10_000
"""A day's number beyond this is a date, below it a day of the exercise."""

_EARLIEST_WORK = 6 * 60
_MEANS_BY_HAND = ("contingency", "on call", "резерв", "rezerw", "rezerv", "kontingenc")
_START = re.compile(
    r"(?<!\w)(?:startex\s?[=:-]?|(?:h-hour|[hчtт])\s?[=-])\s?(?P<when>\d[\w:.]*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Footing:
    """What the times of a list have in common.

    `start` is the clock, in minutes of its day, at which the exercise begins, if that can be told;
    `date` and `day` are the list's first date and first day of the exercise. `clocks` tells whether
    hours without a sign ("9h") are hours of the day.
    """

    start: int | None = None
    date: int = 0
    day: int = 0
    clocks: bool = False

    def moment(self, event: Event) -> Moment | None:
        """When the list plans an event; None if it does not say, or says it in unknown words."""
        if event.text(Role.TYPE).casefold().startswith(_MEANS_BY_HAND):
            return BY_HAND
        found = _said(event)
        if found is not None and found.bare and self.clocks:
            return replace(found, kind=Kind.CLOCK)
        return found

    def clocked(self, one: Moment) -> int:
        """A clock's minutes since midnight before the first day."""
        return (one.minutes or 0) + DAY * self._days(one)

    def since_start(self, one: Moment) -> int | None:
        """Minutes since the exercise began; None for a clock where its beginning is not known."""
        if one.kind is Kind.ELAPSED:
            return self.clocked(one)
        return None if self.start is None else self.clocked(one) - self.start

    def _days(self, one: Moment) -> int:
        if one.day is None:
            return 0
        return one.day - (self.date if one.day > FIRST_DATE else self.day)


def footing(events: Sequence[Event], beside: Iterable[str] = ()) -> Footing:
    """That of a list. `beside` are lines outside its rows, which may say when the exercise begins.

    Where no line says so, an event that is called STARTEX does, or else the list's first time, if
    it is a clock.
    """
    said = [_said(event) for event in events]
    found = [one for one in said if one is not None]
    dates = [one.day for one in found if one.day is not None and one.day > FIRST_DATE]
    days = [one.day for one in found if one.day is not None and one.day <= FIRST_DATE]
    return Footing(
        start=next(_starts(events, said, beside), None),
        date=min(dates, default=0),
        day=min(days, default=0),
        clocks=_hours_are_clocks(found),
    )


def _hours_are_clocks(found: Iterable[Moment]) -> bool:
    timed = [one for one in found if one.minutes is not None]
    bare = [one.minutes or 0 for one in timed if one.bare]
    return min(bare, default=0) >= _EARLIEST_WORK or any(one.kind is Kind.CLOCK for one in timed)


def _starts(
    events: Sequence[Event], said: Sequence[Moment | None], beside: Iterable[str]
) -> Iterator[int]:
    for line in beside:
        stated = _START.search(line)
        when = parse(stated["when"].strip(".:")) if stated else None
        if when and when.kind is Kind.CLOCK and when.minutes is not None:
            yield when.minutes
    timed = [
        (event, one)
        for event, one in zip(events, said, strict=True)
        if one is not None and one.minutes is not None
    ]
    clocks = [(event, one.minutes or 0) for event, one in timed if one.kind is Kind.CLOCK]
    for event, minutes in clocks:
        if any(cell.text.casefold().startswith("startex") for cell in event.cells.values()):
            yield minutes
    if timed and timed[0][1].kind is Kind.CLOCK:
        yield clocks[0][1]


def _said(event: Event) -> Moment | None:
    text = event.text(Role.TIME) or event.text(Role.SCENARIO_TIME)
    planned = parse(text) if text else None
    day = _day(event)
    if planned is None:
        return Moment(Kind.CLOCK, None, day) if day is not None and not text else None
    return replace(planned, day=day) if planned.day is None else planned


def _day(event: Event) -> int | None:
    for role in (Role.DATE, Role.DAY):
        text = event.text(role)
        found = parse(text) if text else None
        if found is not None and found.day is not None:
            return found.day
        if found is not None and found.kind is Kind.ELAPSED:
            return found.minutes
    return None


def with_days(planned: Sequence[Moment | None]) -> list[Moment | None]:
    """Clocks without a day belong to the day of the row above, or else of the next that has one."""
    nearest: int | None = None
    found: list[Moment | None] = []
    after = next((one.day for one in planned if one and one.day is not None), None)
    for one in planned:
        if one is not None and one.day is not None:
            nearest = one.day
        undated = one is not None and one.day is None and one.kind is Kind.CLOCK
        day = after if nearest is None else nearest
        found.append(replace(one, day=day) if one is not None and undated else one)
    return found


def understood(event: Event) -> bool:
    """Whether the list gives no time for an event, or one that is understood as a whole."""
    said: Mapping[Role, str] = {
        role: text for role in (Role.TIME, Role.SCENARIO_TIME) if (text := event.text(role))
    }
    if not said:
        return True
    found = _said(event)
    words = parse(next(iter(said.values())))
    half = words is not None and words.kind is Kind.BY_HAND and words.day is not None
    return found is not None and not half
