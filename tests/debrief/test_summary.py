from tests.debrief.telling import called, told
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
