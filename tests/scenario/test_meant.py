"""What phrases that cannot be read were most likely to say."""

import pytest

from tabletop.scenario.meant import LONGEST, condition_hint, effect_hint


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tension >= 4", "tension at least 4"),
        ("tension ≤ 4", "tension at most 4"),
        ("tension > 4", "tension at least 5"),
        ("tension less than 4", "tension at most 3"),
        ("tension > strained", "not tension at most strained"),
        ("trust between a and b >= 2", "trust between a and b at least 2"),
        ("pressure of a < high", "not pressure of a at least high"),
        ("tension = 4", "tension is 4"),
        ("tension != 4", "not tension is 4"),
        ("tension is not calm", "not tension is calm"),
        ("hotline isn't active", "not hotline is active"),
        ("tension is at least 4", "tension at least 4"),
        ("tension not less than 4", "tension at least 4"),
        ("tension between 2 and 4", "tension at least 2 and tension at most 4"),
        ("tension at least 4 or at most 2", "tension at least 4 or tension at most 2"),
        ("visits left >= one", "visits left at least 1"),
        ("visits left 1", "visits left at least 1"),
        ("hotline active", "hotline is active"),
        ("hotline = Active", "hotline is active"),
        ("hotline is active or suspended", "hotline is active or hotline is suspended"),
        ("a && b || !c", "a and b or not c"),
        ("a AND NOT b", "a and not b"),
        ("a but not b", "a and not b"),
        ("if either a or b.", "a or b"),
        ("unless a or b", "not (a or b)"),
        ("photo_shown = true", "photo_shown"),
        ("photo_shown has been reached", "photo_shown"),
        ("photo_shown is not reached", "not photo_shown"),
        ("photo-shown", "photo_shown"),
        ("“photo_shown”", "photo_shown"),
        ("reply chooses wait", "reply chose wait"),
        ("reply did not choose wait", "not reply chose wait"),
        ("reply chose wait, ask", "reply chose one of wait, ask"),
        ("reply chose any of [wait, ask]", "reply chose one of wait, ask"),
        ("log is released", "log released"),
        ("clash has happened", "clash happened"),
        ("inject log released", "log released"),
        ("the cause is not fog", "not cause is fog"),
        ("cause: fog", "cause is fog"),
        ("t\u0435nsion at l\u0435ast ４", "tension at least 4"),
    ],
)
def test_a_condition_in_other_words_is_written_in_those_of_the_format(
    written: str, meant: str
) -> None:
    assert condition_hint(written) == f"Did you mean '{meant}'?"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tension + 1", "tension up 1"),
        ("tension -1", "tension down 1"),
        ("tension \u2212 1", "tension down 1"),
        ("tension += 2", "tension up 2"),
        ("raise tension by 2", "tension up 2"),
        ("tension rises by two", "tension up 2"),
        ("trust between a and b decreases by 1", "trust between a and b down 1"),
        ("tension up by 1", "tension up 1"),
        ("tension: up 1", "tension up 1"),
        ("tension up", "tension up 1"),
        ("tension = 4", "tension to 4"),
        ("set tension to 4", "tension to 4"),
        ("hotline is suspended", "hotline becomes suspended"),
        ("suspend hotline", "hotline becomes suspended"),
        ("Hotline lapses.", "hotline becomes lapsed"),
        ("spend visits 1", "visits spend 1"),
        ("photo_shown", "mark photo_shown"),
        ("photo_shown is true", "mark photo_shown"),
        ("mark: photo_shown", "mark photo_shown"),
        ("unmark photo_shown", "clear photo_shown"),
        ("• tension up 1", "tension up 1"),
        ("-tension up 1", "tension up 1"),
    ],
)
def test_an_effect_in_other_words_is_written_in_those_of_the_format(
    written: str, meant: str
) -> None:
    assert effect_hint(written) == f"Did you mean '{meant}'?"


def test_several_effects_in_one_item_are_told_apart() -> None:
    assert effect_hint("tension up 1; mark a and hotline suspended").endswith(
        "[tension up 1, mark a, hotline becomes suspended]."
    )


def test_what_an_effect_cannot_say_is_told() -> None:
    assert "empty: []" in effect_hint("none")
    assert "after 'when:'" in effect_hint("tension up 1 if photo_shown")
    assert "whole numbers" in effect_hint("tension up 1,5")
    assert "whole numbers" in condition_hint("tension at least 4.5")


@pytest.mark.parametrize("phrase", ["photo shown yesterday", "", "a" * (LONGEST + 1)])
def test_where_nothing_is_known_nothing_is_said(phrase: str) -> None:
    assert condition_hint(phrase) == ""
