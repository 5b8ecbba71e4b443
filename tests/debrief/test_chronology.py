from tabletop.engine import commands as cm
from tests.debrief.telling import told
from tests.engine.play import Play


def test_every_commit_has_one_line_and_what_was_undone_says_so(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    lines = told(play).chronology
    assert [line.moment.commit for line in lines] == [*range(1, len(play.entries) + 1)]
    assert [line.moment.commit for line in lines if line.undone] == [mark + 1]


def test_an_inject_stands_at_its_own_scenario_time(play: Play) -> None:
    play.deliberate().release("sighting")
    assert told(play).chronology[-1].scenario_time == "D+0 08:00"


def test_injects_that_lapse_at_the_call_come_last_in_one_sentence(play: Play) -> None:
    play.deliberate().do(cm.CallTime())
    said = told(play).chronology[-1].sentence
    assert said.startswith("Time was called and the choices were read. 'The buoy is seen', ")
    assert said.endswith("did not go out: time was called first.")


def test_a_time_on_paper_stands_beside_the_time_of_entry(play: Play) -> None:
    play.do(cm.Note(text="late"), happened_at="10:15")
    assert told(play).chronology[0].moment.happened_at == "10:15"
