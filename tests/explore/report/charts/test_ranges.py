from dataclasses import replace

from tabletop.explore.report.charts.ranges import leverage
from tabletop.explore.report.section import Case


def test_each_hand_has_a_range_and_a_mark_at_what_is_usual(case: Case) -> None:
    drawn = leverage(case)
    assert "Belarus: 30% to 80%" in drawn
    assert "The cause card: 50% to 60%" in drawn
    assert drawn.count('class="mean"') == drawn.count('class="bar"')


def test_without_leverage_there_is_no_picture(case: Case) -> None:
    assert leverage(replace(case, answer=replace(case.answer, leverage=(), cards={}))) == ""
