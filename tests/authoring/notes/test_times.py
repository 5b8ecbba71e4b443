"""Times and days as people put them before their notes."""

from datetime import date

import pytest

from tabletop.authoring.notes.times import Time, leading, named_day, of_cell

FIRST = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("line", "minutes", "rest"),
    [
        ("09:42 Poland: no", 582, "Poland: no"),
        ("9.42 POL - no", 582, "POL - no"),
        ("[09:42] no", 582, "no"),
        ("(9:42:15) no", 582, "no"),
        ("- 09:42 – no", 582, "no"),
        ("• 9h42: no", 582, "no"),
        ("9:42 pm no", 1302, "no"),
        ("09:42-09:50 no", 582, "no"),
        ("0942 hrs no", 582, "no"),
        ("09:42 9 people left", 582, "9 people left"),
        ("09:42", 582, ""),
        ("09:42Poland: no", 582, "Poland: no"),
        ("09:42 - 1000 people left", 582, "1000 people left"),
        ("09:42 z Warszawy", 582, "z Warszawy"),
        ("o godz. 9.42 Polska: nie", 582, "Polska: nie"),
        ("9:42 local people left", 582, "local people left"),
    ],
)
def test_a_time_before_a_note_is_read(line: str, minutes: int, rest: str) -> None:
    assert leading(line, FIRST) == (Time(minutes), rest)


@pytest.mark.parametrize(
    "line", ["Poland: at 09:42 no", "25:10 no", "9:72 no", "1.5 million", "1.2.3 Title", "", "9 no"]
)
def test_what_is_no_time_is_none(line: str) -> None:
    assert leading(line, FIRST) is None


def test_four_digits_alone_may_be_a_number() -> None:
    for line, sure in (("1042 people", False), ("1042: no", True), ("0942 no", True)):
        found = leading(line, FIRST)
        assert found is not None
        assert found[0].sure is sure


def test_a_date_before_the_time_is_its_day_and_z_is_universal_time() -> None:
    for line in ("2026-11-24 09:42 no", "24.11.2026 09:42 no", "24.11. 09:42 no"):
        assert leading(line, FIRST) == (Time(582, date(2026, 11, 24)), "no")
    assert leading("0942Z no", FIRST) == (Time(582, universal=True), "no")


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-24",
        "24.11.2026",
        "24.11.",
        "Tuesday, 24 November 2026",
        "## 24 November",
        "вторник, 24 ноября 2026 г.",
        "24 listopada 2026",
        "Day 2",
        "День 2:",
    ],
)
def test_a_line_that_names_a_day(line: str) -> None:
    assert named_day(line, FIRST) == date(2026, 11, 24)


@pytest.mark.parametrize(
    "line",
    ["09:42", "24 tanks", "Day 2 was long", "23.11", "99.99.", "no", "1.1.1950", "31.12.9999"],
)
def test_a_line_that_names_no_day(line: str) -> None:
    assert named_day(line, FIRST) is None


def test_a_cell_is_a_time_and_nothing_else() -> None:
    assert of_cell("09:42:00", FIRST) == Time(582)
    assert of_cell("2026-11-24 09:42", FIRST) == Time(582, date(2026, 11, 24))
    assert of_cell("09:42 and so on", FIRST) is None
    assert of_cell("nine", FIRST) is None
