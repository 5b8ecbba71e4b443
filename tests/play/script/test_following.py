import pytest

from tabletop.engine import commands as cm
from tabletop.engine.refusal import Refused
from tabletop.play.move import Move
from tabletop.play.script.following import Unfollowable, told
from tabletop.scenario import Scenario
from tests.engine.play import Play
from tests.play.script.playing import ended


@pytest.mark.parametrize(
    ("turn", "asked", "message", "hint"),
    [
        (
            "choices: {coria_open: move_back}",
            ("choices", "coria_open"),
            "'move_back' cannot be chosen here: it needs not rumour released.",
            "At this point rumour went out.",
        ),
        (
            "{manual: [cable_cut], choices: {arda_open: call}}",
            ("choices", "arda_open"),
            "'call' cannot be chosen here: it needs hotline is active.",
            "At this point hotline is suspended.",
        ),
        (
            "manual: [cable_cut, alert]",
            ("manual", 1),
            "'alert' cannot be released here: it needs tension at least acute.",
            "At this point tension is strained (5).",
        ),
        ("next: opening", ("next",), "This turn has been played already.", None),
        (
            "{choices: {arda_open: call}, branches: {arda_open: answered},"
            " rulings: {arda_open.call: {verdict: add}}}",
            ("rulings", "arda_open.call"),
            "An addition adds effects.",
            None,
        ),
    ],
)
def test_what_cannot_be_done_is_told_at_its_place_with_what_is_the_case(
    turn: str, asked: tuple[str | int, ...], message: str, hint: str | None, small: Scenario
) -> None:
    body = turn if turn.startswith("{") else f"{{{turn}}}"
    with pytest.raises(Unfollowable) as caught:
        ended(small, f"turns: {{opening: {body}}}")
    assert caught.value.asked == ("turns", "opening", *asked)
    assert caught.value.message == message
    assert caught.value.hint == hint or hint is None


def test_a_move_that_no_script_asks_for_keeps_its_refusal(small: Scenario) -> None:
    play = Play(small).start()
    refusal = Refused("x", "Not so.", "So.")
    assert told(small, play.state, Move(cm.CallTime()), refusal) is refusal
