"""Times as lists of events give them: clocks, days, military groups, time since the start."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a time counts from."""

    CLOCK = "clock"
    ELAPSED = "elapsed"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is planned. `minutes` count from midnight (CLOCK) or the start (ELAPSED).

    `day` is a number of a day: of the exercise, or since the year 1 for a date. Either may be None.
    """

    kind: Kind
    minutes: int | None = None
    day: int | None = None


BY_HAND = Moment(Kind.BY_HAND)
START = Moment(Kind.ELAPSED, 0)

_HAND_WORDS = (
    "tbd|tbc|as required|as needed|if required|if needed|on call|on request|when needed"
    "|ad hoc|contingency|by hand|manual|n/a|?|по готовности|по необходимости|по команде"
    "|резерв|в резерве|w razie potrzeby|na żądanie|według potrzeb|pagal poreikį|prireikus"
    "|pagal nurodymą"
)
_HAND = frozenset(_HAND_WORDS.split("|"))
_BEGIN_WORDS = (
    "start|startex|asap|d-day|immediately|at start|at startex|on arrival|opening|начало|старт"
    "|сразу|rozpoczęcie|początek|start gry|pradžia|iš karto|beginn|début"
)
_BEGIN = frozenset(_BEGIN_WORDS.split("|"))
_MONTHS = (
    "jan|янв|sty|saus",
    "feb|фев|lut|vas",
    "mar|мар|kov",
    "apr|апр|kwi|bal",
    "may|мая|май|maj|geg",
    "jun|июн|cze|birž",
    "jul|июл|lip|liep",
    "aug|авг|sie|rugp",
    "sep|сен|wrz|rugs",
    "oct|окт|paź|spal",
    "nov|ноя|lis|lapk",
    "dec|дек|gru|gruod",
)
_FIRST_SERIAL = 693_594
"""Days from the year 1 to the day that spreadsheets count as 0."""

_DAY_WORD = r"(?:d-day|d|day|день|сутки|dzień|dzien|diena|tag|jour|доба)"
_HOURS = r"(?:hours?|hrs?|h|часов|часа|час|ч|godz\w*|g|val\w*|stunden?|std|heures?|год\w*)\.?"
_MINUTES = r"(?:minutes?|mins?|min|m|минуты?|минут|мин|м|minut\w*|minučių|хв\w*|'|′)\.?"
_CLOCK = r"(?P<h>\d{1,2})\s?[:.h]\s?(?P<m>\d{2})(?::\d{2})?(?:\s?(?P<half>[ap])\.?m\.?)?"
_FOUR = r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)"
_ZONE = r"(?:\s?(?:z|hrs?|hours|h|utc|gmt|cest|cet|eest|eet|msk|lt|local(?:\s+time)?|мск))?"
_AFTER = rf"{_ZONE}(?:\s?\([^)]*\))?(?:\s?(?:-|to|until|до|do|iki)\s?\S.*)?"


def parse(text: str) -> Moment | None:
    """What a cell says about time; None if it is not understood. Nothing is evaluated."""
    said = re.sub(r"[‐‑‒–—−]", "-", " ".join(text.casefold().split())).strip(" .,;")
    if said in _HAND:
        return BY_HAND
    if said in _BEGIN:
        return START
    return next((moment for form in _FORMS if (moment := form(said[:80])) is not None), None)


def _group(said: str) -> Moment | None:
    """A date-time group: 141030ZAPR21."""
    found = re.fullmatch(
        r"(\d{2})\s?(\d{2})(\d{2})\s?[a-z]?\s?([a-z]{3})\s?(\d{2}|\d{4})?(?:\s?-\s?\S.*)?", said
    )
    if not found:
        return None
    day, hour, minute, month, year = found.groups()
    return _on(_date(year, _month(month), day), int(hour) * 60 + int(minute))


def _written_date(said: str) -> Moment | None:
    """2021-04-14 10:30, 14.04.2021 10:30, 14.04 10:30, 14 April 2021, 10:30."""
    for form, order in _DATES:
        found = form.match(said)
        if found:
            parts = dict(zip(order, found.groups(), strict=True))
            return _dated(parts, said[found.end() :].strip(" ,;t"))
    return None


_DATES = (
    (re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)"), "ymd"),
    (
        re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d{2})(?!\d)(?:\s?(?:г|r|m)\.?(?!\w))?"),
        "dmy",
    ),
    (re.compile(r"(\d{1,2})[./](\d{1,2})\.?(?=,?\s+\d{1,2}[:.]\d{2})"), "dm"),
    (
        re.compile(
            r"(\d{1,2})(?:st|nd|rd|th)?\.?\s([^\W\d_]{3,})\.?(?:\s(\d{4}))?(?:\s?(?:г|r|m)\.?(?!\w))?"
        ),
        "dmy",
    ),
)


def _dated(parts: dict[str, str], rest: str) -> Moment | None:
    month = int(parts["m"]) if parts["m"].isdecimal() else _month(parts["m"])
    day = parts["d"]
    if month is not None and month > 12 and int(day) <= 12:
        month, day = int(day), str(month)
    when = _date(parts.get("y"), month, day)
    if when is None or not rest:
        return _on(when, None)
    clock = _clock(rest)
    return _on(when, clock.minutes) if clock else None


def _on(when: date | None, minutes: int | None) -> Moment | None:
    return Moment(Kind.CLOCK, minutes, when.toordinal()) if when else None


def _date(year: str | None, month: int | None, day: str) -> date | None:
    try:
        return date(
            int(year or 2000) + (2000 if year and len(year) == 2 else 0), month or 0, int(day)
        )
    except ValueError:
        return None


def _month(word: str) -> int | None:
    for number, starts in enumerate(_MONTHS, 1):
        if word.startswith(tuple(starts.split("|"))):
            return number
    return None


def _d_and_h(said: str) -> Moment | None:
    """D+2 H+3, D-42, D+0 09:30, H+1:30."""
    hours = r"[hчг]\s?(?P<sign>[+-])\s?(?P<hours>\d{1,3})(?::(?P<mins>\d{2}))?"
    found = re.fullmatch(
        rf"(?:[dд]\s?(?P<day>[+-]\s?\d{{1,4}})?(?![^\W\dhчг])[\s,/;]*)?(?:{hours})?(?P<rest>.*)",
        said,
    )
    if not found or not re.match(r"[dдhчг]\s?(?:[+-]\s?\d|\Z)", said):
        return None
    day = int((found["day"] or "0").replace(" ", "")) if said[0] in "dд" else None
    if found["hours"]:
        minutes = int(found["hours"]) * 60 + int(found["mins"] or 0)
        minutes = -minutes if found["sign"] == "-" else minutes
        return Moment(Kind.ELAPSED, minutes, day) if not found["rest"].strip() else None
    rest = found["rest"].strip(" ,;/")
    clock = _clock(rest) if rest else None
    if rest and clock is None:
        return None
    return Moment(Kind.CLOCK, clock.minutes if clock else None, day)


def _numbered_day(said: str) -> Moment | None:
    """Day 2, 10:00; 2 день."""
    found = re.match(
        rf"(?:{_DAY_WORD}\s?(\d{{1,3}})|(\d{{1,3}})[-\w]{{0,3}}\s{_DAY_WORD})(?!\w)", said
    )
    if not found:
        return None
    rest = said[found.end() :].strip(" ,;:-/")
    clock = _clock(rest) if rest else None
    if rest and clock is None:
        return None
    return Moment(Kind.CLOCK, clock.minutes if clock else None, int(found[1] or found[2]))


def _since_start(said: str) -> Moment | None:
    """+00:35, T+15, STARTEX+1:20, +35 min."""
    found = re.fullmatch(
        rf"(?:startex|start|endex|exercise start|ex|[temsxт])?\s?(?P<sign>[+-])\s?"
        rf"(?:(?P<h>\d{{1,3}}):(?P<m>\d{{2}})(?::\d{{2}})?|(?P<n>\d{{1,4}})\s?(?P<unit>{_HOURS}|{_MINUTES})?)"
        rf"(?:\s?{_HOURS})?",
        said,
    )
    if not found:
        return None
    if found["h"]:
        minutes = int(found["h"]) * 60 + int(found["m"])
    else:
        hours = found["unit"] and re.fullmatch(_HOURS, found["unit"])
        minutes = int(found["n"]) * (60 if hours else 1)
    return Moment(Kind.ELAPSED, -minutes if found["sign"] == "-" else minutes)


def _duration(said: str) -> Moment | None:
    """10 min, 1 h 20 min, 1h30."""
    minutes = re.fullmatch(rf"(?:minute\s)?(\d{{1,4}})(?:\s?{_MINUTES})", said)
    if minutes or (minutes := re.fullmatch(r"(?:minute|min|мин)\.?\s?(\d{1,4})", said)):
        return Moment(Kind.ELAPSED, int(minutes[1]))
    hours = re.fullmatch(rf"(\d{{1,3}})\s?{_HOURS}(?:\s?(\d{{1,2}})(?:\s?{_MINUTES})?)?", said)
    if hours and not re.fullmatch(r"\d{2}h\d{2}", said):
        return Moment(Kind.ELAPSED, int(hours[1]) * 60 + int(hours[2] or 0))
    return None


def _clock(said: str) -> Moment | None:
    """09:30, 9.30, 0930Z, 9:30 pm, 09:30-09:45."""
    found = re.fullmatch(rf"(?:{_CLOCK}){_AFTER}", said) or re.fullmatch(rf"{_FOUR}{_AFTER}", said)
    if not found:
        return None
    hours, minutes = int(found["h"]), int(found["m"])
    half = found.groupdict().get("half")
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 24 or minutes > 59:
        return None
    return Moment(Kind.CLOCK, hours * 60 + minutes)


def _number(said: str) -> Moment | None:
    """What is left of a time that a spreadsheet lost the look of: 0.4375, 44300.5, 35."""
    if not re.fullmatch(r"\d{1,5}(?:[.,]\d{1,15})?", said):
        return None
    value = float(said.replace(",", "."))
    if value >= 20_000:
        return Moment(Kind.CLOCK, round(value % 1 * 1440), int(value) + _FIRST_SERIAL)
    if 0 < value < 1:
        return Moment(Kind.CLOCK, round(value * 1440) % 1440)
    return Moment(Kind.ELAPSED, int(value)) if value == int(value) and value <= 1440 else None


_FORMS: tuple[Callable[[str], Moment | None], ...] = (
    _group,
    _written_date,
    _d_and_h,
    _numbered_day,
    _since_start,
    _duration,
    _clock,
    _number,
)
