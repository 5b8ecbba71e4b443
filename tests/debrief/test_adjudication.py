from tabletop.engine import commands as cm
from tabletop.engine.words import Verdict
from tests.debrief.telling import told
from tests.engine.play import Play


def test_a_change_shows_what_each_cause_added_and_where_it_was_kept(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", coria_open="protest")
    (line, *_) = told(play).turns[0].arithmetic
    assert (line.before, [one.by for one in line.addends], line.after) == (4, [4, 3], 10)
    assert line.commit == play.seq


def test_rulings_are_told_with_reason_and_dissent_and_the_replaced_one_says_so(play: Play) -> None:
    play.deliberate().call(arda_open="patrol").rule("arda_open.patrol", "reject")
    play.do(
        cm.Rule(
            cause="arda_open.patrol",
            verdict=Verdict.AMEND,
            effects=("tension up 1",),
            reason="too much",
            dissent="one of us would reject",
        )
    )
    first, second = told(play).turns[0].rulings
    assert (first.stands, second.stands) == (False, True)
    assert (second.about, second.dissent) == ("Arda: Send a patrol", "one of us would reject")


def test_outcomes_that_happened_are_told_with_those_who_know(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", coria_open="protest")
    outcomes = told(play).turns[0].outcomes
    assert [(one.id, one.known_to) for one in outcomes] == [
        ("face_off", ("arda", "borsa", "coria")),
        ("alarm", ("arda", "borsa")),
    ]


def test_a_chance_drawn_again_is_told_with_its_reason(play: Play) -> None:
    play.deliberate().call(arda_open="call")
    play.do(cm.Redraw(decision="arda_open", reason="the die fell off the table"))
    (draw,) = told(play).turns[0].draws
    assert (draw.how, draw.reason) == ("redrawn", "the die fell off the table")
