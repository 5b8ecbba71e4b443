"""The course of play: what is held possible where, and that it is not more than need be."""

import pytest

from tabletop.authoring.reach import Reach, reach
from tabletop.scenario import Scenario
from tests.authoring.reach.scenarios import scenario


def values(reached: Reach, turn: str, moment: str, key: tuple[str, str]) -> list[int]:
    """The values of a thing, over every way to a turn, as positions from its lowest."""
    bits = 0
    for one in reached.moments[turn]:
        bits |= getattr(one, moment)[key]
    return [bit for bit in range(bits.bit_length()) if bits >> bit & 1]


TENSION, HOTLINE = ("indicators", "tension"), ("statuses", "hotline")
VISITS, SHOWN = ("stocks", "visits"), ("milestones", "photo_shown")


@pytest.fixture(scope="module")
def example() -> Reach:
    return reach(scenario("id: example"))


def test_injects_of_the_opening_come_before_those_by_hand(example: Reach) -> None:
    assert values(example, "first_day", "call", TENSION) == [4, 5]


def test_acts_of_all_teams_add_up(example: Reach) -> None:
    # From 4 or 5: Minsk from -1 to 2, Warsaw from -2 to 2, and 1 more where two stories are told.
    assert values(example, "first_day", "after", TENSION) == list(range(1, 11))
    assert values(example, "first_day", "after", VISITS) == [1, 2]


def test_a_turn_knows_the_way_that_led_to_it(example: Reach) -> None:
    assert values(example, "quiet_day", "call", SHOWN) == [0]
    assert values(example, "second_day", "call", SHOWN) == [0, 1]
    assert values(example, "quiet_day", "call", ("turns", "second_day")) == [0]
    # show_photo, suspend_line; ring (2) and a free action (3) lead elsewhere.
    assert values(example, "second_day", "call", ("decisions", "poland_first")) == [0, 1]


def test_a_game_that_is_broken_off_may_show_every_moment(example: Reach) -> None:
    reading = example.readings["endings", "shared", "when"]
    assert reading.possible
    assert reading.met[TENSION] >> 4 & 1


def test_a_condition_of_an_opening_inject_narrows_what_comes_after() -> None:
    piece = """
    indicators: {tension: {start: 7}}
    turns:
      quiet_day:
        injects: {anglers: {when: tension at least acute, effects: [tension to 6]}}
    """
    assert max(values(reach(scenario(piece)), "quiet_day", "call", TENSION)) == 6


def test_each_inject_by_the_clock_goes_out_once_at_most() -> None:
    piece = "turns: {first_day: {injects: {eastern_log: {effects: [tension up 3]}}}}"
    assert values(reach(scenario(piece)), "first_day", "call", TENSION) == [4, 5, 7, 8]


def test_injects_by_the_clock_are_read_in_its_order_and_may_come_early() -> None:
    piece = """
    turns:
      first_day:
        injects:
          eastern_log: {release: minute 20, when: eastern_range released}
          eastern_range: {release: minute 10, when: western_gap released}
          western_gap: {release: minute 15}
    """
    reached = reach(scenario(piece))
    here = ("turns", "first_day", "injects")
    for inject in ("eastern_log", "eastern_range"):
        assert reached.readings[(*here, inject, "when")].possible
    assert (*here, "eastern_log", "when") in reached.in_time
    assert (*here, "eastern_range", "when") not in reached.in_time


def test_a_free_action_is_always_possible() -> None:
    piece = """
    turns:
      first_day:
        next:
          - {turn: quiet_day, when: "not poland_first chose one of show_photo, suspend_line, ring"}
          - {turn: second_day}
    """
    reached = reach(scenario(piece))
    assert set(reached.moments) == {"first_day", "second_day", "quiet_day"}


def test_ways_to_a_turn_are_told_apart_by_the_turns_played(small: Scenario) -> None:
    reached = reach(small)
    assert {turn: len(ways) for turn, ways in reached.moments.items()} == {
        "opening": 1,
        "talks": 1,
        "standoff": 2,
    }
    fog = reached.readings["turns", "standoff", "injects", "fog", "when"]
    assert fog.possible
    assert not fog.always


def test_very_many_ways_are_looked_at_as_one() -> None:
    """Twenty turns of which each may be passed over: a million ways."""
    news = "release: manual, title: N, scenario_time: D, to: all, channel: press, from: N, text: N"
    parts = []
    for n in range(20):
        over = f"{{turn: t{n + 2}, when: n{n} released}}, " if n < 18 else ""
        following = f"next: [{over}{{turn: t{n + 1}}}], " if n < 19 else ""
        texts = "title: T, scenario_time: D, minutes: 30, briefing: B"
        parts.append(f"t{n}: {{{texts}, {following}injects: {{n{n}: {{{news}}}}}}}")
    turns = ", ".join(parts)
    piece = f"turns: {{quiet_day: {{next: [{{turn: t0}}]}}, {turns}}}"
    reached = reach(scenario(piece))
    assert set(reached.moments) >= {f"t{n}" for n in range(20)}
    assert max(len(ways) for ways in reached.moments.values()) <= 12
    assert values(reached, "t19", "call", ("turns", "t7")) == [0, 1]


def test_effects_that_cannot_come_to_pass_are_not_spoken_of() -> None:
    piece = "turns: {first_day: {injects: {hotline_rings: {when: photo_shown}}}}"
    reached = reach(scenario(piece))
    assert ("turns", "first_day", "injects", "hotline_rings", "effects", 0) not in reached.effects
    assert reached.effects["turns", "first_day", "injects", "found", "effects", 0]


def test_the_same_scenario_gives_the_same_findings_in_the_same_order(small: Scenario) -> None:
    first, second = reach(small), reach(small)
    assert list(first.readings.items()) == list(second.readings.items())
    assert list(first.effects.items()) == list(second.effects.items())
