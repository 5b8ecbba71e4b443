"""Times as lists give them."""

import pytest

from tabletop.authoring.msel.imported.moments import BY_HAND, START, Kind, Moment, parse

DAY = 737_894
"""14 April 2021, counted from the year 1."""


@pytest.mark.parametrize(
    "text",
    [
        *("09:30", "9.30", "0930", "0930Z", "09:30 CET", "9:30 AM", "09:30-09:45"),
        *("0930 hrs", "09h30", "9:30:00", "0930 - 1000", "09:30 (local)"),
        *("09:30 Uhr", "godz. 9.30", "um 9:30", "09 val. 30 min.", "09h 30", "ca. 9:30"),
    ],
)
def test_clocks(text: str) -> None:
    assert parse(text) == Moment(Kind.CLOCK, 570)


def test_afternoons() -> None:
    assert parse("9:30 pm") == Moment(Kind.CLOCK, 21 * 60 + 30)
    assert parse("12:05 am") == Moment(Kind.CLOCK, 5)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *(("+00:35", 35), ("+35", 35), ("T+15", 15), ("T+1:20", 80), ("STARTEX+1:20", 80)),
        *(("STARTEX + 20 min", 20), ("10 min", 10), ("10 мин.", 10), ("2 часа 15 мин", 135)),
        *(("1 godz.", 60), ("2 val.", 120), ("1h30", 90), ("1 h", 60), ("90'", 90), ("H+3", 180)),
        *(("H-2", -120), ("Ч+0:10", 10), ("minute 10", 10), ("35", 35), ("M+5", 5)),
        *(("Ч+0.45", 45), ("STARTEX + 55 min.", 55), ("T-10", -10)),
    ],
)
def test_time_since_the_exercise_began(text: str, minutes: int) -> None:
    assert parse(text) == Moment(Kind.ELAPSED, minutes)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("D+2 H+3", Moment(Kind.ELAPSED, 180, 2)),
        ("D+2H+3", Moment(Kind.ELAPSED, 180, 2)),
        ("D-42", Moment(Kind.CLOCK, None, -42)),
        ("D+0 09:30", Moment(Kind.CLOCK, 570, 0)),
        ("D+1, 0930", Moment(Kind.CLOCK, 570, 1)),
        ("Д+2 Ч+3", Moment(Kind.ELAPSED, 180, 2)),
        ("Day 2 10:00", Moment(Kind.CLOCK, 600, 2)),
        ("День 2, 10:00", Moment(Kind.CLOCK, 600, 2)),
        ("Dzień 2", Moment(Kind.CLOCK, None, 2)),
        ("2 diena", Moment(Kind.CLOCK, None, 2)),
        ("Д2 Ч+1:30", Moment(Kind.ELAPSED, 90, 2)),
        ("J+1 9h30", Moment(Kind.CLOCK, 570, 1)),
        ("J+1 9h", Moment(Kind.CLOCK, 540, 1)),
        ("J", Moment(Kind.CLOCK, None, 0)),
        ("+1d 02:00", Moment(Kind.ELAPSED, 120, 1)),
        ("D+1 (afternoon)", Moment(Kind.BY_HAND, None, 1)),
        ("2-й день 10:00", Moment(Kind.CLOCK, 600, 2)),
    ],
)
def test_days_of_an_exercise(text: str, moment: Moment) -> None:
    assert parse(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        *("141030ZAPR21", "141030Z APR 21", "14 1030Z APR 2021", "2021-04-14 10:30"),
        *("14.04.2021 10:30", "04/14/2021 10:30", "14 April 2021 10:30"),
        *("14 апреля 2021 г. 10:30", "2021-04-14T10:30", "14 kwietnia 2021 r., 10:30"),
        *("14/04/21 10:30", "44300.4375", "141230BAPR21", "140530RAPR21", "14 1030Z APR 21"),
        *("141030Z-141130ZAPR21", "141030ZAPR21-141130ZAPR21", "141030Z - 151130Z APR 2021"),
    ],
)
def test_dates(text: str) -> None:
    assert parse(text) == Moment(Kind.CLOCK, 630, DAY)


def test_a_part_of_a_day_is_a_clock() -> None:
    assert parse("0.4375") == Moment(Kind.CLOCK, 630)


@pytest.mark.parametrize(
    "text",
    [
        *("TBD", "as required", "по готовности", "w razie potrzeby"),
        *("O/O", "on order", "по указанию", "na polecenie", "pagal poreikį", "n. Bed."),
        *("sur ordre", "ENDEX-0:30", "ENDEX - 15 min", "ENDEX"),
    ],
)
def test_what_waits_for_the_facilitator(text: str) -> None:
    assert parse(text) == BY_HAND


@pytest.mark.parametrize("text", ["Start", "STARTEX", "начало", "pradžia"])
def test_the_beginning(text: str) -> None:
    assert parse(text) == START


@pytest.mark.parametrize(
    "text", ["", "foo", "at night", "32:70", "31.02.2021", "1,5", "__import__"]
)
def test_what_is_no_time_is_not_understood(text: str) -> None:
    assert parse(text) is None
