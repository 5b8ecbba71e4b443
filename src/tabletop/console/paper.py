"""Times on paper: when something happened that is typed in later."""

import re
from datetime import datetime

from tabletop.console.trouble import Unreadable

SAMPLE = "10:42, or 23.11. 10:42 for another day"
_TIME = re.compile(r"(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\.(\d\d?)\.?)?\s*(\d\d?)[:.](\d\d)")


def time_on_paper(typed: str, last: datetime, now: datetime) -> datetime:
    """The moment that was typed: `10:42`, `23.11. 10:42` or `2026-11-23 10:42`.

    Without a day it is that of `last`, the time typed before. `now`, like `last`, is the time of
    the place and tells its zone. Raises Unreadable for what is no time and for one to come.
    """
    found = _TIME.fullmatch(typed.strip())
    try:
        moment = _read(found, last, now) if found else None
    except ValueError:
        moment = None
    if moment is None:
        raise Unreadable(f"“{typed.strip()}” is no time.", f"For instance {SAMPLE}.")
    if moment > now:
        raise Unreadable(f"{moment:%d.%m. %H:%M} is still to come.", f"For instance {SAMPLE}.")
    return moment


def _read(found: re.Match[str], last: datetime, now: datetime) -> datetime:
    year, month, day, short_day, short_month, hour, minute = (
        int(part) if part else None for part in found.groups()
    )
    return now.replace(
        year=year or last.year,
        month=month or short_month or last.month,
        day=day or short_day or last.day,
        hour=hour or 0,
        minute=minute or 0,
        second=0,
        microsecond=0,
    )
