"""Corners of the format that made-up games seldom reach, held against the engine road by road."""

import pytest

from tabletop.explore.forward import forward
from tabletop.explore.plan import plan
from tabletop.explore.policy import Policy
from tests.explore.enumerating import enumerate_play
from tests.explore.test_forward import differences
from tests.explore.tiny import tiny

CARD_BEHIND_THE_ACTS = """
indicators: {heat: {range: [0, 3], start: 0, levels: {low: 0, high: 2}}}
causes: {wind: {weight: 1}, calm: {weight: 3}}
turns:
  only:
    decisions:
      d:
        team: arda
        default: hard
        options: {hard: {effects: [heat down 3]}, harder: {effects: [heat down 4]}}
    outcomes:
      gust: {when: cause is wind, effects: [heat up 2]}
      alarm: {when: heat at least 2}
endings: {last: {}}
"""
"""All acts bring heat to 0, so that no value of it matters before them; an outcome moves it."""

LARGE_NUMBERS = """
indicators: {people: {range: [0, 60000], start: 0, levels: {few: 0, many: 40000}}}
turns:
  first:
    injects: {bus: {release: start, effects: [people up 30000]}}
    decisions:
      d:
        team: arda
        default: stay
        options: {go: {effects: [people up 25000]}, stay: {effects: [people down 25000]}}
    next: [{turn: second}]
  second:
    injects: {train: {release: start, effects: [people up 20000]}}
endings: {full: {when: people at least many}, empty: {}}
"""
"""Values that small whole numbers of the machine cannot hold."""


@pytest.mark.parametrize("game", [CARD_BEHIND_THE_ACTS, LARGE_NUMBERS])
def test_what_exploring_finds_is_what_the_engine_comes_to(game: str) -> None:
    scenario = tiny(game)

    assert differences(enumerate_play(scenario), forward(plan(scenario), Policy())) == []
