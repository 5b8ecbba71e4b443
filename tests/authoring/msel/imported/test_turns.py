"""Events gathered into turns, and the minutes at which they come."""

from collections.abc import Mapping

from tabletop.authoring.msel.imported.footing import Footing, footing
from tabletop.authoring.msel.imported.rows import Event
from tabletop.authoring.msel.imported.turns import Group, Timed, gather, latest_elapsed, timed
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received.grid import Cell


def _event(row: int, said: Mapping[Role, str], section: str = "", sheet: str = "") -> Event:
    cells = {
        role: Cell(sheet, row, number, text) for number, (role, text) in enumerate(said.items())
    }
    return Event(sheet, row, cells, (), Cell(sheet, 0, 1, section) if section else None)


def _events(role: Role, *texts: str) -> list[Event]:
    return [_event(row, {role: text} if text else {}) for row, text in enumerate(texts)]


def _timed(*times: str, before: int = -1) -> Timed:
    events = _events(Role.TIME, *times)
    return timed(Group("x", events), before, footing(events))


def _releases(*times: str, before: int = -1) -> list[str]:
    return [str(one) for one in _timed(*times, before=before).releases]


def _labels(events: list[Event]) -> list[tuple[str, int]]:
    return [(group.label, len(group.events)) for group in gather(events, footing(events))]


def test_turns_come_from_their_column() -> None:
    assert _labels(_events(Role.TURN, "1", "1", "2", "1")) == [("1", 3), ("2", 1)]


def test_or_from_rows_between_the_events() -> None:
    events = [_event(1, {}), _event(2, {}, "Phase I"), _event(3, {}, "Phase II")]
    assert _labels(events) == [("", 1), ("Phase I", 1), ("Phase II", 1)]


def test_or_from_sheets_or_days() -> None:
    assert _labels([_event(1, {}, sheet="Day 1"), _event(1, {}, sheet="Day 2")]) == [
        *(("Day 1", 1), ("Day 2", 1)),
    ]
    assert _labels(_events(Role.TIME, "D+0 09:00", "D+1 09:00", "D+1 10:00")) == [
        *(("D+0", 1), ("D+1", 2)),
    ]
    assert _labels(_events(Role.TIME, "Day 1 0900", "Day 2 0900")) == [("Day 1", 1), ("Day 2", 1)]
    assert _labels(_events(Role.DATE, "14.04.2021", "15.04.2021")) == [
        *(("14.04.2021", 1), ("15.04.2021", 1)),
    ]


def test_without_any_of_these_there_is_one_turn() -> None:
    assert _labels(_events(Role.TIME, "09:00", "10:00")) == [("", 2)]


def test_clocks_count_from_the_earliest() -> None:
    assert _releases("09:20", "09:00", "10:05") == ["minute 20", "start", "minute 65"]
    assert _timed("09:20", "09:00", "10:05").minutes == 80


def test_a_clock_goes_over_midnight() -> None:
    assert _releases("23:50", "00:10") == ["start", "minute 20"]


def test_time_since_the_start_counts_from_the_start() -> None:
    assert _releases("+00:05", "T+15", "STARTEX") == ["minute 5", "minute 15", "start"]


def test_or_from_the_turns_earliest_where_it_goes_on_from_turn_to_turn() -> None:
    assert _releases("+01:30", "+01:45", before=80) == ["start", "minute 15"]
    assert _releases("+00:10", before=80) == ["minute 10"]
    assert latest_elapsed(Group("x", _events(Role.TIME, "+00:10", "+01:20")), Footing()) == 80


def test_what_has_no_time_among_times_waits_for_the_facilitator() -> None:
    assert _releases("09:00", "", "TBD", "at night") == ["start", "manual", "manual", "manual"]
    assert _releases("", "") == ["start", "start"]


def test_a_contingency_waits_whatever_its_time() -> None:
    event = _event(1, {Role.TIME: "09:30", Role.TYPE: "Contingency"})
    first = _event(0, {Role.TIME: "09:00"})
    assert [str(one) for one in timed(Group("x", [first, event]), -1, Footing()).releases] == [
        *("start", "manual"),
    ]


def test_what_comes_later_than_a_turn_can_last_waits_for_the_facilitator() -> None:
    wide = _timed("08:00", "08:30", "20:00")
    assert [str(one) for one in wide.releases] == ["start", "minute 30", "manual"]
    assert [event.row for event in wide.late] == [2]
    assert wide.minutes == 45
    longest = _timed("00:00", "09:59")
    assert (longest.minutes, str(longest.releases[1])) == (600, "minute 599")


def test_a_clock_without_a_day_belongs_to_the_day_of_the_row_above() -> None:
    assert _releases("14.04.2021 9:00", "9:20", "10.05") == ["start", "minute 20", "minute 65"]
    assert _releases("09:00", "14.04.2021 10:30") == ["start", "minute 90"]
    assert _labels(_events(Role.TIME, "14.04.2021 9:00", "9:20", "15.04.2021 8:15", "TBD")) == [
        *(("2021-04-14", 2), ("2021-04-15", 2)),
    ]


def test_a_clock_above_the_first_day_of_its_turn_belongs_to_that_day() -> None:
    events = _events(Role.TIME, "14.04.2021 09:00", "09:00", "15.04.2021 10:30")
    found = timed(Group("x", events[1:]), -1, footing(events))
    assert [str(one) for one in found.releases] == ["start", "minute 90"]


def test_clocks_and_time_since_the_start_stand_on_one_footing() -> None:
    assert _releases("09:00", "STARTEX + 55 min", "10:30") == ["start", "minute 55", "minute 90"]


def test_a_clock_whose_distance_from_the_start_is_not_told_waits() -> None:
    found = _timed("H+0:20", "H+0:45", "10:40")
    assert [str(one) for one in found.releases] == ["minute 20", "minute 45", "manual"]
    assert [event.row for event in found.afloat] == [2]


def test_no_mixture_of_dates_and_days_makes_a_time_of_ages() -> None:
    found = _timed("H+0", "14.04.2021 11:05", "Day 2 10:00", "D+1 H+2")
    assert all(one.minute < 600 for one in found.releases)
