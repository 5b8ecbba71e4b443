from tabletop.explore.answer import Spread
from tabletop.explore.report.charts.spreads import spread
from tabletop.explore.report.section import Case


def test_each_level_has_a_band_and_each_value_a_bar(case: Case) -> None:
    drawn = spread(case, "tension", case.answer.spreads)
    assert [drawn.count(f'class="band{at}"') for at in range(4)] == [1, 1, 1, 0]
    assert drawn.count('class="bar"') == 3
    assert "acute 7+" in drawn
    assert "The end: 7 in 50%" in drawn


def test_a_moment_to_which_no_play_comes_stays_empty(case: Case) -> None:
    drawn = spread(case, "tension", (Spread("tension", "quiet_day", {}, None, exact=True),))
    assert 'class="bar"' not in drawn
    assert "mean -" in drawn
