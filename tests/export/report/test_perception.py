from tabletop.export.report.perception import annex, by_act, by_fact, perception
from tests.debrief.telling import called
from tests.engine.play import Play
from tests.export.report.cells import case, cells, lines


def test_without_an_answer_the_report_says_so(play: Play) -> None:
    found = case(play.start())
    assert (by_fact(found), by_act(found)) == ((), ())
    assert lines(perception(found)) == lines(annex(found)) != []


def test_answers_stand_by_what_was_the_fact_and_by_act(play: Play) -> None:
    found = case(called(play).read("coria", "arda", -1))
    assert cells(by_fact(found))[0][1:] == ["Across groups", "1", "0", "0"]
    assert cells(by_act(found))[0][:2] == ["1", "Arda"]
