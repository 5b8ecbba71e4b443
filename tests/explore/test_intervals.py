from collections import Counter
from math import log

import pytest

from tabletop.explore.counts import Counts
from tabletop.explore.intervals import estimated, interval, spreads, widest
from tabletop.explore.things import Name, clamped


def test_wilsons_interval_is_that_of_the_textbook() -> None:
    # 1 of 10 at 99 %: (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n) with z = 2.5758
    assert interval(1, 10) == pytest.approx((0.01185, 0.50723), abs=1e-5)


@pytest.mark.parametrize("games", [100, 15_000, 1_000_000])
def test_what_was_never_seen_has_a_bound_no_tighter_than_the_rule_of_three(games: int) -> None:
    low, high = interval(0, games)
    rule = -log(0.01) / games  # three over n at 95 %: here for 99 %

    assert low == 0
    assert rule < high < 1.5 * rule


def test_what_was_always_seen_may_still_fail_to_come_up() -> None:
    low, high = interval(1000, 1000)

    assert high == 1
    assert low == pytest.approx(1 - interval(0, 1000)[1])


def test_without_games_nothing_is_known() -> None:
    assert interval(0, 0) == (0, 1)


def test_an_interval_narrows_with_the_root_of_the_games() -> None:
    few, many = interval(50, 100), interval(5000, 10_000)

    assert (few[1] - few[0]) / (many[1] - many[0]) == pytest.approx(10, rel=0.05)


def test_an_estimate_says_how_many_games_it_rests_on() -> None:
    counts = Counts(200, Counter({("ending", ("calm",)): 50}))
    seen, unseen = (estimated(counts, "ending", (one,)) for one in ("calm", "war"))

    assert (seen.value, seen.games, seen.exact) == (0.25, 200, False)
    assert seen.low < 0.25 < seen.high
    assert (unseen.value, unseen.low) == (0, 0)
    assert unseen.high > 0


def test_the_widest_interval_is_that_of_the_ending_nearest_to_a_half() -> None:
    counts = Counts(200, Counter({("ending", ("calm",)): 100, ("ending", ("war",)): 10}))
    low, high = interval(100, 200)

    assert widest(counts, ("calm", "war")) == high - low
    assert widest(counts, ()) == 0


def test_spreads_are_shares_of_the_games_that_came_there() -> None:
    heat: Name = ("indicator", "heat")
    counts = Counts(100, spreads={("late", heat): Counter({3: 10, 2: 30})})
    [alone] = spreads(counts)
    counts.spreads["late", clamped("heat")] = Counter({0: 36, 1: 4})
    [held] = spreads(counts)

    assert (alone.indicator, alone.turn, alone.values) == ("heat", "late", {2: 0.75, 3: 0.25})
    assert (alone.exact, alone.clamped) == (False, None)
    assert held.clamped == 0.1
