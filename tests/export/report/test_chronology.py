from tabletop.engine import commands as cm
from tabletop.export.report.chronology import chronology
from tabletop.formats.document import Table
from tests.engine.play import Play
from tests.export.report.cells import case


def test_the_chronology_is_told_turn_by_turn(play: Play) -> None:
    play.do(cm.Note(text="before"))
    play.deliberate()
    titles = [part.title for part in chronology(case(play)).parts]
    assert titles == ["Outside the turns", "Turn 1: The buoy (D+0)"]


def test_every_commit_has_a_row_that_can_be_led_to(play: Play) -> None:
    play.deliberate().do(cm.Note(text="a note", team="arda"))
    found = case(play)
    tables = (block for part in chronology(found).parts for block in part.blocks)
    places = [place for one in tables if isinstance(one, Table) for place in one.places]
    assert places == [f"c{one.moment.commit}" for one in found.debrief.chronology]
