from tabletop.engine import commands as cm
from tabletop.export.report.timing import inject_times, phases
from tests.engine.play import Play
from tests.export.report.cells import case, cells


def test_an_inject_is_told_late_and_with_the_hands_it_reached(play: Play) -> None:
    play.deliberate()
    play.clock = 690_000
    play.release("rumour")
    play.clock = 720_000
    play.do(cm.Deliver(item="rumour", team="borsa"))
    (row,) = cells(inject_times(case(play)))
    assert row[2:] == ["minute 10", "11:30, c3", "1:30 late", "0:30, 1 without a delivery"]


def test_a_turns_times_stand_beside_its_plan(play: Play) -> None:
    play.deliberate().do(cm.Extend(minutes=5))
    play.clock = 610_000
    play.do(cm.CallTime())
    (row,) = cells(phases(case(play)))
    assert row == ["1", "30 +5 min", "10:10", "0:01", "0:02", "—", "—", "c1-c2, c4"]
