from dataclasses import replace

from tabletop.engine import commands as cm
from tabletop.export.acts.acts import UNTOLD, Acts, acts
from tests.debrief.telling import called, told
from tests.engine.play import Play


def first(play: Play, team: str) -> Acts:
    (turn, some), *_ = acts(told(play))
    assert turn.number == 1
    (found,) = (one for one in some if one.team.id == team)
    return found


def test_an_act_reads_as_others_saw_it_with_readers_where_views_differ(play: Play) -> None:
    assert [*first(called(play), "arda").seen()] == [
        "BOR: Arda is said to have called.",
        "COR: Arda calls.",
    ]


def test_an_act_that_all_saw_alike_reads_once(play: Play) -> None:
    assert [*first(called(play, arda="patrol"), "arda").seen()] == ["Arda sends a patrol boat."]


def test_an_act_that_nobody_saw_says_so(play: Play) -> None:
    play.deliberate().choose(arda_open=None)
    (seen,) = first(play.apply(), "arda").seen()
    assert seen == "in its own words. (Not seen by others.)"


def test_sentences_of_an_act_that_did_not_stand_are_left_out(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint")
    signal = cm.SignalTo(team="coria", signal=1, sentence="We stand together")
    play.do(cm.Explain(decision="borsa_open", signals=(signal,)))
    play.consent("borsa_open", arda=False).apply()
    one = first(play, "borsa")
    assert [*one.sentences()] == []
    assert one.sentence_to("coria") == ""


def test_sentences_stand_with_their_readers_where_they_differ(play: Play) -> None:
    assert [*first(called(play), "arda").sentences()] == ["“We keep you informed”"]


def test_where_nobody_was_asked_the_reason_is_given(play: Play) -> None:
    called(play.leave("borsa"))
    assert first(play, "arda").unread() == ""
    assert first(play, "borsa").unread() == "absent; nobody was asked"
    assert first(play, "coria").unread().startswith("no choice was sealed")


def test_a_turn_in_play_says_that_it_is_not_over(play: Play) -> None:
    play.deliberate().choose(arda_open="patrol")
    assert first(play, "arda").unread() == "the turn was not played to its end"


def test_readings_of_acts_that_are_not_told_say_so(play: Play) -> None:
    one = replace(first(called(play), "arda"), decisions=())
    assert [*one.seen()] == [UNTOLD]


def test_below_the_level_of_teams_nobody_is_said_not_to_have_been_asked(play: Play) -> None:
    one = first(called(play.leave("borsa")), "borsa")
    assert replace(one, named=False).unread() == ""
