"""Recording publication: pictures of the game as of one moment."""

from tabletop.engine import commands as cm
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def test_a_picture_does_not_move_with_the_game(small: Scenario) -> None:
    play = Play(small).deliberate().release("sighting", "cable_cut")
    (picture,) = play.game.publications
    assert picture.indicators["tension"] == 4
    assert picture.instruments["hotline"].status == "active"
    assert play.game.indicators["tension"] == 5


def test_an_early_end_publishes_nothing_new(small: Scenario) -> None:
    play = Play(small).deliberate().release("sighting")
    play.do(cm.Endex(reason="no time"))
    assert len(play.game.publications) == 1


def test_who_was_shown_what_is_kept_with_its_time(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite")
    acts = [one for one in play.room.shown if one.item == "arda_open"]
    assert {one.team for one in acts} == {"borsa", "coria"}
    assert {one.stamp.seq for one in acts} == {play.seq}


def test_the_reason_of_an_early_end_is_kept_and_a_full_game_has_none(small: Scenario) -> None:
    play = Play(small).deliberate().apply().onward().deliberate().apply().onward()
    assert play.game.early_reason == ""
    assert play.game.ending == "unsettled"
