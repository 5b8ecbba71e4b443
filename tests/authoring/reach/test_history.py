"""What facts tell of one another: what excludes each other, and what only seems to."""

import pytest

from tabletop.authoring.reach import Reach, reach
from tabletop.scenario.phrases import parse_condition
from tests.authoring.reach.scenarios import scenario

INJECTS = """
      first_news: {{release: minute 5, when: {first}, effects: [mark photo_shown], {texts}}}
      second_news: {{release: manual, {texts}, effects: [{second}]}}
"""
TEXTS = "title: News, scenario_time: D+0, to: all, channel: press, from: An agency, text: News"


def excluded(reached: Reach, *phrases: str) -> bool:
    return reached.exclude([(parse_condition(one), True) for one in phrases])


@pytest.fixture(scope="module")
def example() -> Reach:
    return reach(scenario("id: example"))


@pytest.mark.parametrize(
    "phrases",
    [
        ("two_stories happened", "poland_first chose ring"),
        ("two_stories happened", "not belarus_first chose guard"),
        ("photo_shown", "poland_first chose suspend_line"),
        ("not photo_shown", "poland_first chose show_photo"),
        ("second_day played", "quiet_day played"),
        ("second_day played", "poland_first chose ring"),
        ("expert released", "anglers released"),
        ("eastern_log released", "cause is tested"),
        ("eastern_log released", "eastern_range released"),
        ("poland_second chose visit", "belarus_quiet chose keep"),
        ("poland_second chose visit", "not first_day played"),
        ("hotline is suspended", "poland_first chose ring"),
    ],
)
def test_facts_that_never_stand_in_one_game(example: Reach, phrases: tuple[str, ...]) -> None:
    assert excluded(example, *phrases)
    for one in phrases:
        assert not excluded(example, one)


@pytest.mark.parametrize(
    "phrases",
    [
        ("two_stories happened", "photo_shown"),
        ("two_stories happened", "not photo_shown"),
        ("quiet_day played", "belarus_first chose guard"),
        ("eastern_log released", "western_radar released"),
        ("not eastern_log released", "cause is strayed"),
        ("hotline is active", "poland_first chose suspend_line"),
        ("second_day played", "two_stories happened", "hotline is suspended"),
    ],
)
def test_facts_that_may_stand_in_one_game(example: Reach, phrases: tuple[str, ...]) -> None:
    assert not excluded(example, *phrases)


def news(first: str, second: str) -> Reach:
    injects = INJECTS.format(first=first, second=second, texts=TEXTS)
    return reach(scenario(f"turns:\n  first_day:\n    injects:{injects}"))


def test_an_inject_that_waited_for_another_not_to_go_out_may_be_followed_by_it() -> None:
    waited = news("not second_news released", "tension up 1")
    assert not excluded(waited, "first_news released", "second_news released")
    assert excluded(
        news("second_news released", "tension up 1"),
        "first_news released",
        "not second_news released",
    )


def test_a_milestone_that_may_be_cleared_tells_nothing_by_its_absence() -> None:
    assert excluded(
        news("found released", "tension up 1"), "first_news released", "not photo_shown"
    )
    cleared = news("found released", "clear photo_shown")
    assert not excluded(cleared, "first_news released", "not photo_shown")


CHANCE = """
turns:
  first_day:
    decisions:
      poland_first:
        options:
          show_photo:
            effects: [tension up 1]
            chance:
              printed: {{odds: 50, text: It is printed., effects: [mark photo_shown]}}
              lost: {{odds: 50, text: It is lost., effects: [{lost}]}}
"""


def test_what_only_one_branch_of_a_chance_marks_may_be_missing() -> None:
    told = reach(scenario(CHANCE.format(lost="tension up 1")))
    assert not excluded(told, "poland_first chose show_photo", "not photo_shown")
    assert excluded(told, "poland_first chose ring", "photo_shown")


def test_a_default_stands_whatever_its_team_may_choose() -> None:
    piece = """
    turns:
      quiet_day:
        decisions:
          poland_quiet: {options: {close_bank: {when: poland_first chose suspend_line}}}
    """
    told = reach(scenario(piece))
    assert excluded(told, "poland_quiet chose close_bank", "poland_first chose ring")
    assert not excluded(told, "poland_quiet chose open_bank", "poland_first chose ring")
    either = "poland_quiet chose one of open_bank, close_bank"
    assert not excluded(told, either, "poland_first chose ring")
