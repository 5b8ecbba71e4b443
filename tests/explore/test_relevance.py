"""What is told apart is enough for what is asked."""

import pytest

from tabletop.explore.exploring import explore
from tests.explore.tiny import tiny

ROUSED = """
indicators: {anger: {range: [0, 3], start: 2, levels: {low: 0, high: 2}}}
turns:
  first:
    decisions:
      arda_first:
        team: arda
        options:
          calm: {effects: [anger down 1]}
          rouse: {effects: [anger up 1]}
          wait: {}
        default: wait
    next: [{turn: second}]
  second:
    decisions:
      arda_second:
        team: arda
        options: {shout: {effects: [anger up 2]}, shoot: {effects: [anger up 3]}}
        default: shout
endings: {over: {}}
"""


def test_values_that_all_come_to_the_same_end_are_shown_as_they_are() -> None:
    first, second, last = explore(tiny(ROUSED)).spreads
    assert first.values == {2: 1.0}
    assert second.values == pytest.approx({1: 1 / 3, 2: 1 / 3, 3: 1 / 3})
    assert last.values == pytest.approx({3: 1.0})


def test_how_often_an_indicator_is_held_hangs_on_where_it_stood() -> None:
    *_, last = explore(tiny(ROUSED)).spreads
    assert last.clamped == pytest.approx(5 / 6)
