from tabletop.engine import commands as cm
from tests.debrief.telling import called, told
from tests.engine.play import Play


def test_a_turn_tells_planned_and_used_minutes(play: Play) -> None:
    play.deliberate().do(cm.Extend(minutes=5))
    play.clock = 610_000
    play.do(cm.CallTime())
    (turn,) = told(play).turns
    assert (turn.minutes_planned, turn.minutes_used) == (35, 10)


def test_a_turn_chosen_by_the_facilitator_says_why(play: Play) -> None:
    called(play).onward("talks", "the room wants to talk")
    assert [turn.reason for turn in told(play).turns] == ["", "the room wants to talk"]


def test_a_turn_that_was_taken_back_is_not_told_as_played(play: Play) -> None:
    called(play)
    mark = play.seq
    play.onward().undo(mark)
    assert [turn.id for turn in told(play).turns] == ["opening"]


def test_indicators_stand_as_at_the_end_of_their_turn(play: Play) -> None:
    play.deliberate().release("sighting").apply(arda_open="patrol").onward()
    play.do(cm.Deliberate())
    play.apply(arda_standoff="pull_back", borsa_standoff="send_tugs", coria_standoff="leave")
    first, second = told(play).turns
    assert [(turn.indicators[0].value, turn.indicators[0].change) for turn in (first, second)] == [
        (9, 5),
        (2, -7),
    ]
