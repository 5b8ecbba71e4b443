import pytest

from tabletop.explore.report.charts.flow import Node, Way, flow, shared
from tabletop.explore.report.section import Case

A, B, C, D, E = (("turn", one) for one in "abcde")


def test_what_comes_to_a_turn_goes_on_from_it() -> None:
    ways = (Way(A, B), Way(A, C), Way(B, D), Way(C, D))
    known: dict[Node, float] = {A: 1.0, B: 0.25, C: 0.75, D: 1.0}
    found = [one.share for one in shared(ways, known)]
    assert found == pytest.approx([0.25, 0.75, 0.25, 0.75])


def test_ways_that_cross_stay_unknown() -> None:
    ways = (Way(A, C), Way(A, D), Way(B, C), Way(B, D))
    known: dict[Node, float] = {A: 0.5, B: 0.5, C: 0.5, D: 0.5}
    assert [one.share for one in shared(ways, known)] == [None] * 4


def test_a_way_that_nobody_takes_is_dotted(case: Case) -> None:
    assert "way never" not in flow(case)
    ways = shared((Way(A, B), Way(A, E)), {A: 1.0, B: 1.0, E: 0.0})
    assert [one.share for one in ways] == [1.0, 0.0]


def test_every_turn_and_ending_has_a_box(case: Case) -> None:
    drawn = flow(case)
    assert drawn.count('class="box') == len(case.scenario.turns) + len(case.scenario.endings) + 1
