"""Times as lists of events give them: clocks, days, military groups, time since the start."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
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
    `bare` are hours without a sign ("9h"): since the start, or of the day where others are.
    """

    kind: Kind
    minutes: int | None = None
    day: int | None = None
    bare: bool = field(default=False, compare=False)


BY_HAND = Moment(Kind.BY_HAND)
START = Moment(Kind.ELAPSED, 0)

_HAND_WORDS = (
    "tbd|tbc|as required|as needed|if required|if needed|on call|on request|when needed"
    "|ad hoc|contingency|by hand|manual|n/a|?|on order|o/o|on command|reserve|at discretion"
    "|по готовности|по необходимости|по команде|по указанию|по распоряжению|по приказу|по сигналу"
    "|по обстановке|по решению руководителя|резерв|в резерве|за потреби|за командою|за вказівкою"
    "|w razie potrzeby|na żądanie|według potrzeb|na polecenie|na rozkaz|na sygnał|rezerwa"
    "|pagal poreikį|prireikus|pagal nurodymą|pagal įsakymą|pagal komandą|rezervas"
    "|nach bedarf|n. bed|bei bedarf|auf befehl|auf weisung|auf abruf|auf anforderung|reserve"
    "|sur ordre|sur demande|à la demande|au besoin|si nécessaire|en réserve"
)
_HAND = frozenset(_HAND_WORDS.split("|"))
_BEGIN_WORDS = (
    "start|startex|asap|d-day|immediately|at start|at startex|on arrival|opening|начало|старт"
    "|начало учения|сразу|rozpoczęcie|początek|start gry|pradžia|iš karto|beginn|début"
)
_BEGIN = frozenset(_BEGIN_WORDS.split("|"))
_MONTHS = (
    "jan|янв|sty|saus",
    "feb|фев|lut|vas|fév",
    "mar|мар|kov|mär",
    "apr|апр|kwi|bal|avr",
    "may|мая|май|maj|geg|mai",
    "jun|июн|cze|birž|juin",
    "jul|июл|lip|liep|juil",
    "aug|авг|sie|rugp|aoû",
    "sep|сен|wrz|rugs",
    "oct|окт|paź|spal|okt",
    "nov|ноя|lis|lapk",
    "dec|дек|gru|gruod|dez|déc",
)
_FIRST_SERIAL = 693_594
"""Days from the year 1 to the day that spreadsheets count as 0."""

_HOURS_OF_DAY = 24
_DAY_WORD = r"(?:d-day|d|day|д|день|сутки|dzień|dzien|diena|tag|jour|доба)"
_HOURS = r"(?:hours?|hrs?|h|часов|часа|час|ч|godz\w*|g|val\w*|stunden?|std|heures?|год\w*)\.?"
_MINUTES = r"(?:minutes?|mins?|min|m|минуты?|минут|мин|м|minut\w*|minučių|хв\w*|'|′)\.?"
_CLOCK = r"(?P<h>\d{1,2})\s?[:.h]\s?(?P<m>\d{2})(?::\d{2})?(?:\s?(?P<half>[ap])\.?m\.?)?"
_FOUR = r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)"
_ZONE = (
    r"(?:\s?(?:z|hrs?|hours|h|utc|gmt|cest|cet|eest|eet|msk|lt|local(?:\s+time)?|мск|uhr|val\.?"
    r"|ч\.?|godz\.?))?"
)
_BEFORE = re.compile(
    r"(?:(?:at|ca|circa|approx|about|around|o|godz|godzina|ok|в|около|примерно|apie|um|gegen|à|vers)"
    r"\.?\s|~\s?)+(?=\d)"
)
_AFTER = rf"{_ZONE}(?:\s?\([^)]*\))?(?:\s?(?:-|to|until|до|do|iki)\s?\S.*)?"


def parse(text: str) -> Moment | None:
    """What a cell says about time; None if it is not understood. Nothing is evaluated."""
    said = re.sub(r"[‐‑‒–—−]", "-", " ".join(text.casefold().split())).strip(" .,;")
    if said in _HAND:
        return BY_HAND
    if said in _BEGIN:
        return START
    said = _BEFORE.sub("", said[:80], count=1) if _BEFORE.match(said) else said[:80]
    return next((moment for form in _FORMS if (moment := form(said)) is not None), None)


def _group(said: str) -> Moment | None:
    """A date-time group, told in universal time: 141030ZAPR21, 141230BAPR21, 141000Z-141100ZAPR21.

    Of a window its beginning counts. Its month may stand at the end alone.
    """
    found = _GROUP.match(said)
    if not found:
        return None
    own, other = found["month"], re.search(_MONTH_OF_GROUP, said[found.end() :])
    month, year = (own, found["year"]) if own else (other[1], other[2]) if other else ("", None)
    when = _date(year, _month(month), found["d"])
    minutes = int(found["h"]) * 60 + int(found["m"]) - 60 * _hours_ahead(found["zone"] or "z")
    return Moment(Kind.CLOCK, minutes, when.toordinal()) if when else None


_MONTH_OF_GROUP = r"([^\W\d_]{3})\s?(\d{4}|\d{2})?$"
_GROUP = re.compile(
    r"(?P<d>\d{2})\s?(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)\s?(?P<zone>[a-z])?\s?"
    r"(?:(?P<month>[^\W\d_]{3})\s?(?P<year>\d{4}|\d{2})?)?(?=\s?-\s?\S|$)"
)


def _hours_ahead(zone: str) -> int:
    """Hours that a military zone's clock is ahead of Z; the local time J counts as Z."""
    eastern, western = "abcdefghiklm", "nopqrstuvwxy"
    return eastern.find(zone) + 1 if zone in eastern else -(western.find(zone) + 1)


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
    """D+2 H+3, D-42, J+1 9h30, H+1:30, Ч+0.45."""
    found = re.match(r"[dдj](?:\s?(?P<day>[+-]\s?\d{1,4})(?!\d)|(?!\s?[\d+-]))(?![^\Whчг])", said)
    if found:
        return _on_day(int((found["day"] or "0").replace(" ", "")), said[found.end() :])
    found = re.fullmatch(_SINCE_HOUR, said)
    if not found:
        return None
    minutes = int(found["hours"]) * 60 + int(found["mins"] or 0)
    return Moment(Kind.ELAPSED, -minutes if found["sign"] == "-" else minutes)


_SINCE_HOUR = r"[hчг]\s?(?P<sign>[+-])\s?(?P<hours>\d{1,3})(?:[:.](?P<mins>\d{2}))?"


def _on_day(day: int, rest: str) -> Moment | None:
    """A time of that day; where the words for it are no time, by hand on that day."""
    rest = rest.strip(" ,;:/-")
    if not rest:
        return Moment(Kind.CLOCK, None, day)
    forms = (_d_and_h, _clock, _hours)
    found = next((one for form in forms if (one := form(rest)) and one.day is None), None)
    found = found or BY_HAND
    return replace(found, day=day, kind=Kind.CLOCK if found.bare else found.kind, bare=False)


def _numbered_day(said: str) -> Moment | None:
    """Day 2, 10:00; 2 день; Д2 Ч+1:30."""
    found = re.match(
        rf"(?:{_DAY_WORD}\s?(\d{{1,3}})|(\d{{1,3}})[-\w]{{0,3}}\s{_DAY_WORD})(?!\w)", said
    )
    return _on_day(int(found[1] or found[2]), said[found.end() :]) if found else None


def _days_and_hours(said: str) -> Moment | None:
    """+1d 02:00."""
    found = re.fullmatch(
        r"\+\s?(\d{1,3})\s?(?:d|days?|дн\w*|сут\w*|дня|день|dni|dzień|d\.|tage?|jours?|j)\.?"
        r"(?:[\s,]*\+?\s?(\d{1,2})(?:[:h](\d{2})?)?)?",
        said,
    )
    if not found:
        return None
    return Moment(Kind.ELAPSED, int(found[2] or 0) * 60 + int(found[3] or 0), int(found[1]))


def _from_the_end(said: str) -> Moment | None:
    """ENDEX-0:30: when the exercise ends, only the facilitator knows."""
    return BY_HAND if re.match(r"endex(?!\w)", said) else None


def _since_start(said: str) -> Moment | None:
    """+00:35, T+15, STARTEX+1:20, +35 min."""
    found = re.fullmatch(
        rf"(?:startex|start|exercise start|ex|[temsxт])?\s?(?P<sign>[+-])\s?"
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
    hours = _hours(said)
    if hours is None or re.fullmatch(r"\d{2}h\d{2}", said):
        return None
    return hours


def _hours(said: str) -> Moment | None:
    """1 h 20 min, 9h; with a zero before it, 09 h 40 min, it is surely of the day."""
    found = re.fullmatch(rf"(\d{{1,3}})\s?{_HOURS}(?:\s?(\d{{1,2}})(?:\s?{_MINUTES})?)?", said)
    if not found:
        return None
    minutes = int(found[1]) * 60 + int(found[2] or 0)
    if re.match(r"0\d", said):
        return Moment(Kind.CLOCK, minutes)
    return Moment(Kind.ELAPSED, minutes, bare=int(found[1]) <= _HOURS_OF_DAY)


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
    _from_the_end,
    _group,
    _written_date,
    _d_and_h,
    _numbered_day,
    _days_and_hours,
    _since_start,
    _duration,
    _clock,
    _number,
)
