"""Times and days in notes: `09:42`, `[9.42]`, `23.11. 09:42`, `0942Z`; lines that name a day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tabletop.authoring.msel.imported import moments

_HOURS, _MINUTES = 24, 60
_FIRST_OF_YEARS = date(1900, 1, 1).toordinal()
_NO_YEAR = 2000
"""The year that `moments` gives to a date without one."""

_DATE = (
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}\.\d{1,2}\.(?=\s))?"
    r"[,\sT]{0,4}"
)
_CLOCK = (
    r"(?P<h>\d{1,2})[:.h](?P<m>\d{2})(?:[:.]\d{2})?(?!\d|[.:]\d)(?:\s?(?P<half>[ap])\.?m\b\.?)?"
)
_FOUR = r"(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?!\d)"
_ZONE = r"(?:(?:(?P<z>(?-i:Z))|\s?(?P<zone>utc|gmt|hrs?|h|uhr|val\.|godz\.))(?!\w))?"
_UNTIL = r"(?:\s?[-–—]\s?\d{1,2}[:.]\d{2}(?!\d))?"
_AT = r"(?:(?:at|o|godz\.?|um|ca\.?|в|около|apie)\s{1,3}){0,2}"
_BULLETS = " \t\n•*·>‣▪–—-"
# Blanks are counted in all of these: two unbounded runs of them side by side take forever to fail.
_LEADING = re.compile(
    rf"[\[(]?\s{{0,3}}{_AT}{_DATE}(?:{_CLOCK}|{_FOUR}){_ZONE}{_UNTIL}\s{{0,3}}[\])]?"
    r"(?P<sign>\s{0,3}[-–—:,;|])?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_UNIVERSAL = ("z", "utc", "gmt")
_WEEKDAY = re.compile(r"^[^\W\d_]{2,15}\.?,?\s+(?=\d)")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.")
_LONGEST_DATE = 60
_YEARS_APART = 20
"""A date further from the exercise is mistyped."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day: minutes after midnight, of `day` if it was named.

    `sure` is false for four digits that may be a year or a number as well.
    """

    minutes: int
    day: date | None = None
    universal: bool = False
    sure: bool = True


def leading(line: str, first: date) -> tuple[Time, str] | None:
    """The time that a line begins with, and the rest of the line; `first` is day 1."""
    found = _LEADING.match(line.lstrip(_BULLETS))
    if not found:
        return None
    minutes = _minutes(found)
    day = named_day(found["date"], first) if found["date"] else None
    if minutes is None or (found["date"] and day is None):
        return None
    four = found["h4"] or ""
    zone = found["z"] or found["zone"] or ""
    sure = not four or four.startswith("0") or bool(zone or found["sign"])
    universal = zone.lower() in _UNIVERSAL
    return Time(minutes, day, universal, sure), found["rest"].strip()


def of_cell(cell: str, first: date) -> Time | None:
    """The time in a cell of a table, with its day if that stands there too."""
    found = leading(cell, first)
    if found is not None and not found[1]:
        return found[0]
    moment = moments.parse(cell)
    if moment is None or moment.kind is not moments.Kind.CLOCK or moment.minutes is None:
        return None
    return Time(moment.minutes, _day(moment.day, first))


def named_day(line: str, first: date) -> date | None:
    """The day that a line names and nothing else: `Monday, 23 November`, `23.11.2026`, `Day 2`.

    A date without a year is of that of `first`, the first day of the exercise.
    """
    said = line.strip(" \t-–—=#*:[]")
    if len(said) > _LONGEST_DATE:
        return None
    return _date(said, first) or _date(_WEEKDAY.sub("", said), first)


def _date(said: str, first: date) -> date | None:
    if _DAY_AND_MONTH.fullmatch(said):
        said = f"{said}{first.year}"
    moment = moments.parse(said)
    if moment is None or moment.kind is not moments.Kind.CLOCK or moment.minutes is not None:
        return None
    return _day(moment.day, first)


def _day(number: int | None, first: date) -> date | None:
    """A number of `moments`: days since the year 1, or of the exercise."""
    if number is None:
        return None
    try:
        if number < _FIRST_OF_YEARS:
            return first + timedelta(days=number - 1)
        named = date.fromordinal(number)
        named = named.replace(year=first.year) if named.year == _NO_YEAR else named
        return named if abs(named.year - first.year) <= _YEARS_APART else None
    except (ValueError, OverflowError):
        return None


def _minutes(found: re.Match[str]) -> int | None:
    hours, minutes = int(found["h"] or found["h4"]), int(found["m"] or found["m4"])
    if found["half"]:
        hours = hours % 12 + (12 if found["half"].lower() == "p" else 0)
    return hours * _MINUTES + minutes if hours < _HOURS and minutes < _MINUTES else None
