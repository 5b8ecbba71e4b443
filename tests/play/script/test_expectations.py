import pytest

from tabletop.play.script.expectations import after, unmet
from tabletop.scenario import Scenario
from tests.play.script.playing import ended, script

COURSE = (
    "choices: {arda_open: patrol, borsa_open: watch, coria_open: show_log},"
    " consent: {coria_open: {arda: yes, borsa: no}}, manual: []"
)


def found(small: Scenario, opening: str, rest: str = "") -> list[tuple[object, ...]]:
    """What of a script does not come true: place and message."""
    text = f"turns: {{opening: {{{COURSE}, {opening}}}{rest}}}"
    return [
        (one.asked[2:], one.message)
        for one in unmet(small, script(text, small), ended(small, text))
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "tension is acute",
        "sighting released and not alert released",
        "coria_open chose stay_silent",
        "not alarm happened",
        "standoff played",
        "not talks played",
        "visits left at least 2",
    ],
)
def test_nothing_is_said_of_what_comes_true(phrase: str, small: Scenario) -> None:
    assert found(small, f"expect: [{phrase}]") == []


def test_what_was_expected_and_what_came_instead_are_named(small: Scenario) -> None:
    assert found(small, "expect: [standoff played, tension is calm and photo_shown]") == [
        (
            ("expect", 1),
            "Expected: tension is calm and photo_shown. "
            "It came otherwise: tension is acute (9), photo_shown is not reached.",
        )
    ]


def test_the_span_is_that_of_the_part_to_blame(small: Scenario) -> None:
    text = f"turns: {{opening: {{{COURSE}, expect: [standoff played and photo_shown]}}}}"
    (one,) = unmet(small, script(text, small), ended(small, text))
    assert one.span == (20, 31)


def test_a_turn_that_is_not_played_leaves_what_it_expects_unmet(small: Scenario) -> None:
    assert found(small, "expect: []", ", talks: {expect: [tension is calm]}") == [
        (("expect",), "The turn 'talks', of which something is expected, was not played.")
    ]


def test_a_turn_that_is_not_played_may_be_scripted_without_expectations(small: Scenario) -> None:
    assert found(small, "expect: []", ", talks: {choices: {arda_talks: charts}}") == []


def test_another_ending_is_named_with_the_one_that_came(small: Scenario) -> None:
    text = f"turns: {{opening: {{{COURSE}}}}}\nexpect: {{ending: broken}}"
    (one,) = unmet(small, script(text, small), ended(small, text))
    assert one.asked == ("expect", "ending")
    assert one.message.startswith("Expected: the ending 'broken'. It came to '")


@pytest.mark.parametrize(
    ("instruction", "asked"),
    [
        ("branches: {arda_open: answered}", ("branches", "arda_open")),
        ("rulings: {alarm: {verdict: reject}}", ("rulings", "alarm")),
        (
            "rulings: {arda_open.call: {verdict: amend, effects: [tension up 1]}}",
            ("rulings", "arda_open.call"),
        ),
    ],
)
def test_instructions_without_an_object_are_named(
    instruction: str, asked: tuple[str, ...], small: Scenario
) -> None:
    assert [place for place, _ in found(small, instruction)] == [asked]


def test_an_answer_to_no_question_is_named(small: Scenario) -> None:
    text = (
        "turns: {opening: {choices: {borsa_open: watch, coria_open: protest},"
        " consent: {coria_open: {arda: yes}}}}"
    )
    (one,) = unmet(small, script(text, small), ended(small, text))
    assert one.asked == ("turns", "opening", "consent", "coria_open", "arda")


def test_a_turn_is_over_when_the_next_has_opened(small: Scenario) -> None:
    state = ended(small, f"turns: {{opening: {{{COURSE}}}}}")
    game = after(state, "opening")
    assert game is not None
    assert game.turn == "standoff"
    assert not game.injects.get("fog")
    last = after(state, "standoff")
    assert last is not None
    assert last.ending == state.game.ending
    assert after(state, "talks") is None
