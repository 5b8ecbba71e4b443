from tabletop.engine.logic import holds
from tabletop.play.script.aftermath import aftermath
from tabletop.scenario import Scenario
from tabletop.scenario.phrases import print_condition
from tests.engine.play import Play


def _played(small: Scenario) -> Play:
    play = Play(small).start(cause="drift").release("sighting", "drill_order").deliberate()
    play.choose(arda_open="invite", borsa_open="joint", coria_open="protest")
    return play.consent("borsa_open", arda=False).apply().onward()


def test_what_changed_in_a_turn_is_told_and_nothing_else(small: Scenario) -> None:
    play = _played(small)
    told = aftermath(small, small.turns["opening"], play.state.past[1], play.game)
    assert [print_condition(one) for one in told] == [
        "not drill_order released",
        "not rumour released",
        "not denial released",
        "not alert released",
        "borsa_open chose watch",
        "not face_off happened",
        "not alarm happened",
        "not night_work happened",
        "tension is acute",
        "hotline is lapsed",
        "invitation_sent",
        "talks played",
    ]


def test_at_the_end_everything_is_told(small: Scenario) -> None:
    play = _played(small)
    told = [
        print_condition(one) for one in aftermath(small, small.turns["opening"], None, play.game)
    ]
    for phrase in ("trust between arda and borsa is some", "not photo_shown", "visits is active"):
        assert phrase in told


def test_a_stock_that_was_drawn_on_is_told_from_both_sides(small: Scenario) -> None:
    play = Play(small).start().deliberate()
    play.call(arda_open="invite")
    play.apply().onward()
    told = aftermath(small, small.turns["opening"], play.state.past[1], play.game)
    printed = [print_condition(one) for one in told]
    assert "visits left at least 1" in printed
    assert "not visits left at least 2" in printed


def test_all_that_is_told_holds(small: Scenario) -> None:
    play = _played(small)
    for before in (play.state.past[1], None):
        for condition in aftermath(small, small.turns["opening"], before, play.game):
            assert holds(small, play.game, condition)
