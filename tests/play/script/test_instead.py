import pytest

from tabletop.engine.logic import holds
from tabletop.play.script.instead import instead
from tabletop.scenario import Scenario
from tabletop.scenario.phrases import parse_condition
from tests.engine.play import Play


@pytest.fixture
def game(small: Scenario) -> Play:
    """Opening: the photograph was asked for and Arda refused; Coria took its default."""
    play = Play(small).start(cause="drift").release("sighting", "drill_order")
    play.deliberate().release("rumour")
    play.choose(arda_open="patrol", borsa_open=None, coria_open="show_log")
    play.consent("coria_open", arda=False, borsa=True)
    return play.apply().onward()


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("tension is calm", "tension is acute (10)"),
        ("trust between borsa and arda is thin", "trust between borsa and arda is some (4)"),
        ("doubt of coria towards arda at least much", "doubt of coria towards arda is some (3)"),
        ("hotline is lapsed", "hotline is active"),
        ("not visits left at least 1", "visits has 2 left"),
        ("photo_shown", "photo_shown is not reached"),
        ("arda_open chose wait", "arda_open chose patrol"),
        (
            "coria_open chose show_log",
            "coria_open chose stay_silent, for consent to show_log was refused",
        ),
        ("borsa_open chose watch", "borsa_open came to a free action"),
        ("arda_talks chose charts", "arda_talks is not settled"),
        ("denial released", "denial lapsed"),
        ("not rumour released", "rumour went out"),
        ("fog released", "fog has not gone out"),
        ("not alarm happened", "alarm happened"),
        ("face_off happened", "face_off did not happen"),
        ("cause is drill", "cause is drift"),
        ("talks played", "talks was not played"),
        ("not standoff played", "standoff was played"),
        ("alarm happened and (photo_shown or hotline is lapsed)",
         "photo_shown is not reached, hotline is active"),
        ("not (alarm happened and rumour released)", "alarm happened, rumour went out"),
        ("not (photo_shown or alarm happened)", "alarm happened"),
        ("not not photo_shown", "photo_shown is not reached"),
    ],
)  # fmt: skip
def test_what_is_the_case_instead_is_said_of_what_is_to_blame(
    phrase: str, said: str, game: Play
) -> None:
    condition = parse_condition(phrase)
    assert not holds(game.scenario, game.game, condition)
    assert instead(game.scenario, game.game, condition) == said


def test_nothing_is_said_where_a_condition_holds(game: Play) -> None:
    assert instead(game.scenario, game.game, parse_condition("alarm happened")) == ""
