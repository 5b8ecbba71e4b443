"""Where the game goes from an assessment, and how it ends."""

from tabletop.engine import commands as cm
from tabletop.engine.onward import ending, next_turn, unplayed
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def test_a_game_begins_with_the_first_turn_of_the_file(small: Scenario) -> None:
    assert Play(small).start().game.turn == "opening"


def test_the_first_next_entry_whose_condition_holds_names_the_next_turn(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite")
    assert next_turn(small, play.game) == "talks"
    play = Play(small).deliberate().apply(arda_open="wait")
    assert next_turn(small, play.game) == "standoff"


def test_where_no_next_entry_holds_the_hot_wash_follows(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite").onward()
    play.deliberate().apply(borsa_talks="offer", arda_talks="charts")
    assert next_turn(small, play.game) is None
    assert play.onward().game.phase is Phase.HOT_WASH


def test_a_turn_is_played_at_most_once(small: Scenario) -> None:
    play = Play(small).deliberate().apply()
    play.onward("standoff").deliberate().apply()
    assert play.refused(cm.NextTurn(turn="opening", reason="again")).code == "played"
    play.onward("talks", "The room wants to talk.").deliberate().apply(arda_talks="demand")
    assert next_turn(small, play.game) is None, "standoff is named, and has been played"


def test_turns_not_yet_played_are_listed_in_file_order(small: Scenario) -> None:
    play = Play(small).start()
    assert [turn.id for turn in unplayed(small, play.game)] == ["talks", "standoff"]


def test_the_first_ending_that_holds_is_taken(small: Scenario) -> None:
    play = Play(small).deliberate().apply(coria_open="protest")
    assert ending(small, play.game).id == "broken"
    play = Play(small).deliberate().call(coria_open="protest")
    play.rule("added", "add", "tension to 0").apply()
    assert ending(small, play.game).id == "quiet", "broken holds as well, and stands further down"


def test_the_last_ending_needs_no_condition(small: Scenario) -> None:
    assert ending(small, Play(small).start().game).id == "unsettled"


def test_endings_are_read_on_entering_the_hot_wash(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite", borsa_open="survey")
    assert play.game.ending is None
    play.do(cm.Endex(reason="no time"))
    assert play.game.ending == "quiet"
