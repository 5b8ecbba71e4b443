"""Turns, entries of 'next' and endings that no game comes to."""

import pytest

from tests.authoring.rules.laying import findings, told, words


def next_of_first_day(*entries: str) -> str:
    return f"turns: {{first_day: {{next: [{', '.join(entries)}]}}}}"


def codes(piece: str) -> list[str]:
    return [one.code for one in findings(piece)]


def hint(piece: str, code: str) -> str:
    (found,) = [one for one in findings(piece) if one.code == code]
    return found.hint


def test_a_turn_that_no_next_names_is_told_with_the_turn_above_that_has_none() -> None:
    piece = next_of_first_day("{turn: second_day}")
    assert told(piece, "unreachable-turn") == ["No game comes to the turn 'quiet_day'."]
    assert words(piece, "unreachable-turn") == ["quiet_day"]
    assert hint(piece, "unreachable-turn") == (
        "Name it in the 'next' of a turn that stands before it; 'second_day', just above, has none:"
        " 'next: [{turn: quiet_day}]'."
    )


def test_without_any_next_the_first_turn_is_the_only_one() -> None:
    assert told(next_of_first_day(), "unreachable-turn") == [
        "No game comes to the turn 'second_day'.",
        "No game comes to the turn 'quiet_day'.",
    ]


def test_a_turn_after_one_that_is_not_reached_is_not_reached_either() -> None:
    piece = """
    turns:
      first_day: {next: []}
      second_day: {next: [{turn: quiet_day}]}
    """
    found = [one for one in findings(piece) if one.code == "unreachable-turn"]
    assert found[1].hint == ("Only 'second_day' leads to it, and no game comes to that one either.")


def test_a_turn_behind_a_condition_that_never_holds_names_the_line_of_the_entry() -> None:
    piece = next_of_first_day("{turn: second_day, when: hotline is lapsed}", "{turn: quiet_day}")
    assert codes(piece) == ["dead-next", "unreachable-turn"]
    assert told(piece, "dead-next") == [
        "Play never goes on by this entry: 'hotline' is only ever active or suspended when the turn"
        " is over."
    ]
    assert "leads to it, but its condition never holds; mend it." in hint(piece, "unreachable-turn")


def test_an_entry_that_an_earlier_one_always_anticipates_is_told() -> None:
    piece = next_of_first_day(
        "{turn: quiet_day, when: tension at least 3}",
        "{turn: second_day, when: photo_shown and tension at least 5}",
        "{turn: second_day}",
    )
    assert told(piece, "dead-next") == [
        "Play never goes on by this entry: whenever its condition holds, so does one that stands"
        " before it."
    ]


def test_entries_that_cover_everything_between_them_may_be_followed_by_a_plain_one() -> None:
    piece = next_of_first_day(
        "{turn: second_day, when: photo_shown}",
        "{turn: quiet_day, when: not photo_shown}",
        "{turn: quiet_day}",
    )
    assert findings(piece) == ()


def test_an_entry_that_always_holds_is_told_and_not_what_follows_it() -> None:
    piece = next_of_first_day(
        "{turn: second_day, when: tension at least 1}",
        "{turn: quiet_day, when: photo_shown}",
        "{turn: quiet_day}",
    )
    assert codes(piece) == ["always-holds", "unreachable-turn"]
    assert told(piece, "always-holds") == [
        "This always holds, so what follows it is never read: 'tension' only goes from 1 to 10 when"
        " the turn is over."
    ]
    assert "an entry before it always holds first" in hint(piece, "unreachable-turn")


def test_the_last_entry_may_hold_always() -> None:
    piece = next_of_first_day(
        "{turn: second_day, when: photo_shown}", "{turn: quiet_day, when: tension at least 1}"
    )
    assert findings(piece) == ()


@pytest.mark.parametrize(
    "when",
    [
        "tension at most calm and tension at least acute",
        "second_day played and quiet_day played",
        "not first_day played",
        "hotline is lapsed",
        "poland_second chose visit and poland_first chose ring",
        "poland_quiet chose open_bank and photo_shown",
    ],
)
def test_an_ending_that_no_game_has_is_told(when: str) -> None:
    (message,) = told(f"endings: {{shared: {{when: {when}}}}}", "dead-ending")
    assert message.startswith("No game has this ending: ")


@pytest.mark.parametrize(
    "when",
    [
        "tension at least 10",
        "hotline is suspended and visits left at least 2",
        "poland_second chose visit and photo_shown",
        "second_day played or quiet_day played",
        "not second_day played and not quiet_day played",
        "not photo_shown and poland_first chose show_photo",
        "belarus_first chose guard and poland_first chose ring and quiet_day played",
    ],
)
def test_nothing_is_said_of_an_ending_that_a_game_may_have(when: str) -> None:
    """A game that is broken off, be it between the call and its consequences, has one too."""
    assert findings(f"endings: {{shared: {{when: {when}}}}}") == ()


def test_an_ending_in_the_shadow_of_another_is_told() -> None:
    piece = """
    endings:
      shared: {when: tension at least strained}
      open_question: {when: tension at least acute}
      last: {title: Another, text: Nobody knows.}
    """
    assert told(piece, "dead-ending") == [
        "No game has this ending: whenever its condition holds, so does one that stands before it."
    ]


def test_an_ending_that_always_holds_is_told_but_the_last_may_be_left_over() -> None:
    always = "endings: {shared: {when: hotline is active or not hotline is active}}"
    assert told(always, "always-holds") == [
        "This always holds, so what follows it is never read: one part of it or another always"
        " holds."
    ]
    all_between = """
    endings:
      shared: {when: tension at least strained}
      open_question: {when: not tension at least strained}
      last: {title: Another, text: Nobody knows.}
    """
    assert findings(all_between) == ()
