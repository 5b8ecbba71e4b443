from tabletop.export.html.pictures import pictures
from tabletop.export.report.acts import ACTS
from tabletop.export.report.board import INDICATORS, INSTRUMENTS
from tests.debrief.telling import called
from tests.engine.play import Play
from tests.export.report.cells import case


def test_acts_indicators_and_instruments_have_pictures(play: Play) -> None:
    found = pictures(case(called(play)))
    assert set(found) == {ACTS, INDICATORS, INSTRUMENTS}
    assert found[ACTS].count('<img src="data:image/svg+xml;base64,') == 1
    assert found[INSTRUMENTS].count("<svg") == 1


def test_every_indicator_that_moved_is_drawn_once(play: Play) -> None:
    found = case(play.deliberate().apply(arda_open="patrol", coria_open="protest"))
    moved = [one for one in found.debrief.indicators if one.changes]
    assert pictures(found)[INDICATORS].count("<svg") == len(moved) > 1


def test_before_the_first_turn_there_is_no_picture(play: Play) -> None:
    assert pictures(case(play)) == {}
