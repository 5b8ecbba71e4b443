"""What the times of a list count from."""

from tabletop.authoring.msel.imported.footing import Footing, footing, understood
from tabletop.authoring.msel.imported.moments import Kind, Moment
from tabletop.authoring.msel.imported.rows import Event
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received.grid import Cell


def _event(text: str, role: Role = Role.TIME, **others: str) -> Event:
    cells = {role: Cell("", 1, 1, text)}
    cells |= {Role(name): Cell("", 1, 2, said) for name, said in others.items()}
    return Event("", 1, cells)


def _of(*texts: str, beside: tuple[str, ...] = ()) -> Footing:
    return footing([_event(text) for text in texts], beside)


def test_the_first_clock_is_the_beginning() -> None:
    assert _of("09:00", "T+15").start == 540
    assert _of("T+15", "09:00").start is None


def test_a_line_or_an_event_that_says_when_the_exercise_begins_counts_more() -> None:
    for line in ("STARTEX 0800", "(STARTEX: 08:00)", "H = 08:00 local", "STARTEX 140800ZAPR21"):
        assert _of("09:00", beside=(line,)).start == 480, line
    assert _of("09:00", beside=("Rich 10:00", "Ch - 10:00")).start == 540
    start = _event("09:30", note="STARTEX")
    assert footing([_event("09:00"), start]).start == 570


def test_hours_without_a_sign_are_of_the_day_where_others_are() -> None:
    nine = _event("9h")
    assert _of("9h", "9h30", "14:05").moment(nine) == Moment(Kind.CLOCK, 540)
    assert _of("8h15", "9h").moment(nine) == Moment(Kind.CLOCK, 540)
    assert _of("1h30", "9h").moment(nine) == Moment(Kind.ELAPSED, 540)


def test_the_first_date_is_the_first_day() -> None:
    found = _of("14.04.2021 09:00", "15.04.2021 09:00", "Day 1 10:00", "Day 2 10:00")
    days = [found.clocked(Moment(Kind.CLOCK, 600, day)) for day in (found.date + 1, 2)]
    assert days == [24 * 60 + 600] * 2


def test_a_day_with_words_that_are_no_time_is_half_understood() -> None:
    assert not understood(_event("D+1 (afternoon)"))
    assert understood(_event("D+1"))
    assert understood(_event("on order"))
