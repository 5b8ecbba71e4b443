import re

from tabletop.debrief.attribution import blurred
from tests.debrief.telling import called, told
from tests.engine.play import Play


def test_wall_times_are_told_to_the_day_and_clocks_to_five_minutes(play: Play) -> None:
    log = told(called(play))
    lines = tuple(
        one.model_copy(
            update={
                "moment": one.moment.model_copy(
                    update={"clock_ms": 611_000, "happened_at": "10:17"}
                )
            }
        )
        for one in log.chronology
    )
    debrief = blurred(log.model_copy(update={"chronology": lines}))
    assert {one.moment.clock_ms for one in debrief.chronology} == {600_000}
    assert {one.moment.happened_at for one in debrief.chronology} == {None}
    times = set(re.findall(r"T(\d\d:\d\d:\d\d)", debrief.model_dump_json()))
    assert times == {"00:00:00"}
    assert debrief.session.attribution.times == "blurred"


def test_lengths_of_time_are_told_to_five_minutes(play: Play) -> None:
    log = told(called(play))
    exact = re.findall(r'_ms":(-?\d+)', log.model_dump_json())
    assert any(int(one) % 300_000 for one in exact)
    coarse = re.findall(r'_ms":(-?\d+)', blurred(log).model_dump_json())
    assert len(coarse) == len(exact)
    assert not any(int(one) % 300_000 for one in coarse)


def test_the_minutes_that_a_turn_took_are_told_to_five(play: Play) -> None:
    play.deliberate()
    play.clock = 23 * 60_000
    log = told(play.apply())
    assert [one.minutes_used for one in log.turns] == [23]
    assert [one.minutes_used for one in blurred(log).turns] == [20]
