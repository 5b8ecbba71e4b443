"""What no game ever comes to is found where it stands, and nothing that a game can come to."""

import pytest

from tests.authoring.rules.laying import findings, told, words

FIRST = "turns: {{first_day: {{injects: {{{inject}: {{when: {when}}}}}}}}}"


def first_day(inject: str, when: str) -> str:
    return FIRST.format(inject=inject, when=when)


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("photo_shown", "'photo_shown' cannot be reached before time is called."),
        ("hotline is lapsed", "'hotline' is always active before time is called."),
        ("not hotline is active", "'hotline' is always active before time is called."),
        ("tension at most 3", "'tension' is always 5 before time is called."),
        ("tension is 4", "'tension' is always 5 before time is called."),
        (
            "tension at least acute",
            "'tension' is always 5 before time is called, and 'acute' begins at 7.",
        ),
        (
            "tension at most calm",
            "'tension' is always 5 before time is called, and 'calm' ends at 3.",
        ),
        (
            "tension is calm",
            "'tension' is always 5 before time is called, and 'calm' goes from 0 to 3.",
        ),
        (
            "not visits left at least 1",
            "'visits' always has at least 2 left before time is called.",
        ),
        ("not found released", "'found' has always gone out before time is called."),
        ("not first_day played", "when play comes here, 'first_day' has always been played."),
        (
            "cause is strayed and cause is tested",
            "'cause is strayed' and 'cause is tested' exclude each other.",
        ),
        (
            "eastern_log released and eastern_range released",
            "'eastern_log released' and 'eastern_range released' exclude each other.",
        ),
        (
            "eastern_log released and cause is tested",
            "'eastern_log released' and 'cause is tested' exclude each other.",
        ),
        (
            "hotline is lapsed or photo_shown",
            "'hotline' is always active before time is called."
            " 'photo_shown' cannot be reached before time is called.",
        ),
    ],
)
def test_an_inject_whose_condition_never_holds_is_told_with_the_reason(when: str, why: str) -> None:
    # The inject by hand would move tension itself: without its effect only 5 is left.
    (message,) = told(first_day("hotline_rings", when), "dead-inject")
    assert message == f"This inject never goes out: {why}"


@pytest.mark.parametrize(
    "when",
    [
        "tension is 5",
        "tension at least 4",
        "hotline is active and tension at most strained",
        "cause is strayed or cause is tested",
        "eastern_log released and western_radar released",
        "not eastern_log released and not eastern_range released",
        "found released",
        "visits left at least 2",
    ],
)
def test_nothing_is_said_of_an_inject_that_can_go_out(when: str) -> None:
    assert findings(first_day("hotline_rings", when)) == ()


def test_the_part_that_never_holds_is_marked() -> None:
    when = "hotline is active and (photo_shown or tension at least acute) and found released"
    assert words(first_day("hotline_rings", when), "dead-inject") == [
        "photo_shown or tension at least acute"
    ]


def test_two_parts_that_exclude_each_other_are_marked_from_the_first_to_the_second() -> None:
    when = "found released and eastern_log released and hotline is active and cause is tested"
    assert words(first_day("hotline_rings", when), "dead-inject") == [
        "eastern_log released and hotline is active and cause is tested"
    ]


def test_an_inject_by_the_clock_that_waits_for_a_later_one_is_told_to_come_later() -> None:
    piece = first_day("eastern_log", "eastern_range released")
    (found,) = [one for one in findings(piece) if one.code == "dead-inject"]
    assert found.message == (
        "By the clock this inject never goes out: 'eastern_range' cannot have gone out by minute"
        " 10."
    )
    assert found.hint == "Release it later than 'eastern_range', or by hand ('release: manual')."


def test_an_inject_of_the_opening_is_read_before_any_other_goes_out() -> None:
    (message,) = told(first_day("found", "hotline_rings released"), "dead-inject")
    assert message.endswith("'hotline_rings' cannot have gone out when the turn opens.")


def test_an_inject_by_the_clock_may_wait_for_one_by_hand() -> None:
    assert findings(first_day("western_radar", "hotline_rings released")) == ()


def test_what_a_choice_brought_about_excludes_the_other_choices() -> None:
    piece = "turns: {{second_day: {{injects: {{expert: {{when: {}}}}}}}}}"
    ring = "when play comes here, 'poland_first' cannot have chosen 'ring'."
    assert told(piece.format("poland_first chose ring"), "dead-inject")[0].endswith(ring)
    both = "photo_shown and poland_first chose suspend_line"
    assert told(piece.format(both), "dead-inject")[0].endswith("exclude each other.")
    assert findings(piece.format("two_stories happened and not photo_shown")) == ()


def test_a_turn_on_the_other_way_was_not_played() -> None:
    piece = "turns: {quiet_day: {injects: {anglers: {when: second_day played}}}}"
    (message,) = told(piece, "dead-inject")
    assert message.endswith("when play comes here, 'second_day' cannot have been played.")


def test_a_contradiction_is_found_in_a_turn_that_is_never_reached() -> None:
    piece = """
    turns:
      first_day: {next: [{turn: second_day}]}
      quiet_day: {injects: {anglers: {when: photo_shown and not photo_shown}}}
    """
    assert {one.code for one in findings(piece)} == {"unreachable-turn", "dead-inject"}


OPTION = """
turns:
  second_day:
    decisions:
      belarus_second:
        options:
          reject: {{{conditions}}}
"""


@pytest.mark.parametrize(
    ("conditions", "marked", "why"),
    [
        (
            "needs: hotline is lapsed",
            "hotline is lapsed",
            "'hotline' is only ever active or suspended when time is called.",
        ),
        (
            "when: poland_first chose ring",
            "poland_first chose ring",
            "when play comes here, 'poland_first' cannot have chosen 'ring'.",
        ),
        (
            "when: tension at most 5, needs: tension at least 6",
            "tension at least 6",
            "its 'when' and its 'needs' never hold at once. 'tension at most 5' and"
            " 'tension at least 6' exclude each other.",
        ),
    ],
)
def test_an_option_that_can_never_stand_is_told_at_the_condition_at_fault(
    conditions: str, marked: str, why: str
) -> None:
    piece = OPTION.format(conditions=conditions)
    assert told(piece, "dead-option") == [f"The option 'reject' can never stand: {why}"]
    assert words(piece, "dead-option") == [marked]


@pytest.mark.parametrize(
    "conditions",
    [
        "needs: hotline is suspended",
        "when: poland_first chose show_photo, needs: visits left at least 2",
        "when: belarus_first chose guard and not two_stories happened",
        "needs: 'not belarus_first chose one of invite, guard, say_little'",
    ],
)
def test_nothing_is_said_of_an_option_that_can_stand(conditions: str) -> None:
    assert findings(OPTION.format(conditions=conditions)) == ()


OUTCOME = "turns: {{first_day: {{outcomes: {{two_stories: {{when: '{when}'}}}}}}}}"


@pytest.mark.parametrize(
    "when",
    [
        "belarus_first chose guard and belarus_first chose invite",
        "belarus_first chose guard and not poland_first chose ring and not hotline is active"
        " and photo_shown",
        "tension at least 10",
        "not visits left at least 1",
    ],
)
def test_an_outcome_that_can_never_happen_is_told(when: str) -> None:
    (message,) = told(OUTCOME.format(when=when), "dead-outcome")
    assert message.startswith("This outcome can never happen: ")


@pytest.mark.parametrize(
    "when",
    [
        "tension at least 9",
        "tension is 1",
        "photo_shown and tension at most 4",
        "not visits left at least 2 and hotline is suspended",
        "not belarus_first chose one of invite, guard, say_little",
    ],
)
def test_nothing_is_said_of_an_outcome_that_can_happen(when: str) -> None:
    assert findings(OUTCOME.format(when=when)) == ()


def test_a_consequence_of_a_dead_outcome_is_not_told_again_as_a_dead_part() -> None:
    piece = OUTCOME.format(when="belarus_first chose guard and belarus_first chose invite")
    assert [one.code for one in findings(piece)] == ["dead-outcome"]


def test_an_alternative_that_never_holds_is_told_at_its_words() -> None:
    piece = first_day("hotline_rings", "hotline is active or (found released and photo_shown)")
    assert told(piece, "dead-part") == [
        "This part of the condition never holds: 'photo_shown' cannot be reached where this is"
        " read."
    ]
    assert words(piece, "dead-part") == ["found released and photo_shown"]


def test_a_part_that_a_condition_excludes_is_not_called_dead() -> None:
    """Such a part is written with 'and'; it always holds, and nobody is misled by it."""
    assert findings(first_day("hotline_rings", "hotline is active and not photo_shown")) == ()
