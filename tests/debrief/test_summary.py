from tabletop.engine import commands as cm
from tabletop.engine.words import Whose
from tests.debrief.telling import called, told
from tests.debrief.test_dilemmas import answered, misread
from tests.engine.play import Play


def said(play: Play) -> list[str]:
    return [one.text for one in told(play).summary]


def test_the_act_read_furthest_from_its_signal_is_told_with_its_answers(play: Play) -> None:
    called(play).read("borsa", "arda", 1).read("coria", "arda", -1)
    (act,) = (one for one in said(play) if one.startswith("Among the acts"))
    assert act.endswith(
        "Arda in 'The buoy', 'Call Coria on the hotline': read 2.0 steps from its signals on "
        "average, 2.0 more pressing than meant (2 answers)."
    )


def test_an_act_read_as_it_was_meant_is_not_among_the_furthest(play: Play) -> None:
    called(play).read("borsa", "arda", 1)
    assert not [one for one in said(play) if one.startswith("Among the acts")]


def test_what_moved_tension_is_told_in_the_order_of_the_game(play: Play) -> None:
    play.deliberate().release("sighting").apply(arda_open="patrol", coria_open="protest")
    (moved,) = (one for one in said(play) if one.startswith("What moved it most"))
    assert moved.index("Arda: Send a patrol (+4)") < moved.index("Coria: Protest (+3)")


def test_a_candidate_for_a_dilemma_is_told_and_left_to_people(play: Play) -> None:
    (text,) = (one for one in said(answered(misread(play))) if "security dilemma" in one)
    assert "for people to confirm or reject: Arda in 'The buoy'" in text
    assert text.endswith("by Borsa and Coria; a firmer step followed from Coria in 'Standoff'.")


def test_by_whom_tension_was_moved_is_told_in_order_with_what_was_held_back(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", borsa_open="close_harbour", coria_open="protest")
    (text,) = (one for one in said(play) if one.startswith("By whom"))
    assert text.endswith(
        "acts of Arda +4; acts of Borsa +4; acts of Coria +3; outcomes +2; 7 steps held back."
    )


def test_what_play_did_not_come_to_is_named(play: Play) -> None:
    play.deliberate().apply(coria_open="protest").onward()
    play.do(cm.Endex(reason="the bus leaves"))
    assert (
        "1 turn was never played: 'Talks'; 2 endings were not reached: 'Quiet water' and "
        "'Unsettled'." in said(play)
    )


def test_an_own_choice_taken_for_an_allys_is_counted(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol")
    play.do(cm.Read(reader="coria", about="arda", reading=0, whose=Whose.ALLY))
    (text,) = (one for one in said(play) if "took the act" in one)
    assert text.endswith(
        "Of 1 answer on acts that needed nobody's consent, 1 named an ally all the same."
    )
