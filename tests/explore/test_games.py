"""The games that `explore` is tried on: every construct is in them, and makes a difference."""

import pytest

from tests.explore.constructs import CONSTRUCTS
from tests.explore.games import made_up, roads_at_most
from tests.explore.mattering import mattered, survey
from tests.explore.tiny import tiny

SEEDS = range(60)


def test_a_game_is_the_same_for_the_same_seed() -> None:
    assert made_up(7) == made_up(7)
    assert made_up(7) != made_up(8)


@pytest.mark.parametrize("at_most", [50, 1000, 30_000])
def test_a_game_has_no_more_roads_than_allowed(at_most: int) -> None:
    assert max(roads_at_most(made_up(seed, at_most)) for seed in SEEDS) <= at_most


def test_games_have_two_or_three_teams_and_up_to_four_turns() -> None:
    games = [made_up(seed) for seed in SEEDS]
    assert {len(game.teams) for game in games} == {2, 3}
    assert {len(game.turns) for game in games} == {1, 2, 3, 4}


def test_every_construct_made_a_difference_in_some_game() -> None:
    _, made_a_difference = survey(made_up(seed) for seed in SEEDS)
    assert [one for one in CONSTRUCTS if not made_a_difference[one]] == []
    assert set(made_a_difference) <= set(CONSTRUCTS)


def test_what_never_differs_did_not_matter() -> None:
    game = tiny("""
indicators: {heat: {range: [0, 3], start: 3, levels: {low: 0}}}
turns:
  only:
    injects: {news: {when: heat at least 3, effects: [heat up 1]}}
    decisions: {first: {team: arda, default: stay, options: {stay: {}, go: {needs: heat is 2}}}}
endings: {hot: {when: heat is low}, over: {}}
""")
    assert mattered(game) == {
        "indicator clamped",
        "a team without decision",
        "no cards",
        "nothing but the default",
    }
