from tabletop.debrief.history import History
from tabletop.debrief.names import Names, listed, shortened
from tests.engine.play import Play


def test_causes_read_as_words(play: Play) -> None:
    names = Names(History(play.scenario, 1, ()))
    assert names.cause("arda_open.patrol") == "Arda: Send a patrol"
    assert names.cause("arda_open.own") == "Arda: a free action"
    assert names.cause("arda_open.call.answered").endswith("(chance: Somebody answers.)")
    assert names.cause("face_off") == "Outcome: Face to face"
    assert names.cause("sighting") == "Inject: The buoy is seen"
    assert names.cause("added.7") == "An addition by ruling"


def test_indicators_read_with_the_teams_that_they_are_kept_for(play: Play) -> None:
    names = Names(History(play.scenario, 1, ()))
    assert names.indicator("pressure:arda") == "Domestic pressure of Arda"
    assert names.indicator("trust:arda:borsa") == "Trust between Arda and Borsa"
    assert names.indicator("doubt:coria:arda") == "Doubt of Coria towards Arda"


def test_a_list_reads_as_in_a_sentence() -> None:
    assert (listed(["a"]), listed(["a", "b", "c"]), listed([])) == ("a", "a, b and c", "nobody")


def test_what_is_cut_is_visibly_cut() -> None:
    assert shortened("word " * 40, 20) == "word word word …"
    assert shortened("w" * 40, 20) == f"{'w' * 18} …"
