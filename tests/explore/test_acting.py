"""However states are laid out between acts, they come to what the engine comes to."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from tabletop.explore import acting, banding, layouts, merging, patches, roads
from tabletop.explore.backward import backward
from tabletop.explore.clamping import stands_of
from tabletop.explore.forward import forward
from tabletop.explore.found import Tally
from tabletop.explore.hands import Hands
from tabletop.explore.leverage import ending_aims
from tabletop.explore.plan import END, plan
from tabletop.explore.policy import Counting, Policy
from tabletop.explore.things import Thing
from tests.explore.games import made_up
from tests.explore.test_forward import differing, policy_of

SEEDS = range(0, 60, 6)
MUCH = 1 << 40

WAYS: Mapping[str, Mapping[tuple[object, str], int]] = {
    "scattered": {(patches, "DEAR"): 0},
    "as fields": {(patches, "DEAR"): MUCH},
    "as fields, one row at a time": {
        (patches, "DEAR"): MUCH,
        (patches, "AT_A_TIME"): 1,
        (patches, "ROWS_TOGETHER"): 1,
    },
    "as fields, renamed after each act": {(patches, "DEAR"): MUCH, (layouts, "RENAMING"): 0},
    "as fields, never renamed before the last": {
        (patches, "DEAR"): MUCH,
        (layouts, "RENAMING"): MUCH,
    },
    "renamed without tables": {(layouts, "TABLE"): 0, (layouts, "RENAMING"): 0},
    "a band for each row": {(banding, "WORTH_A_BAND"): -MUCH},
    "one band": {(banding, "WORTH_A_BAND"): MUCH},
    "sorted": {(merging, "CLOSE"): -MUCH},
}


@pytest.mark.parametrize("way", WAYS)
def test_states_may_be_laid_out_in_any_way(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for (module, name), value in WAYS[way].items():
        monkeypatch.setattr(module, name, value)

    assert [found for seed in SEEDS for found in differing(seed)] == []


@pytest.mark.parametrize("way", WAYS)
def test_what_play_is_worth_does_not_hang_on_the_layout(
    way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [worth(seed) for seed in SEEDS]
    for (module, name), value in WAYS[way].items():
        monkeypatch.setattr(module, name, value)

    for seed, known in zip(SEEDS, expected, strict=True):
        assert worth(seed) == pytest.approx(known, abs=1e-12)


def worth(seed: int) -> list[float]:
    """How likely each ending is: at random, and as the first team would have it."""
    scenario = made_up(seed)
    hands = Hands(next(iter(scenario.teams)), (("mean", "mean"), ("high", "low"), ("low", "mean")))
    made = hands.ordered(plan(scenario))
    openings = forward(made, Policy(*policy_of(seed)), written=True).openings
    last = np.array([*ending_aims(made, openings[END]).values()])
    values = backward(openings, last, hands)[made.first] @ openings[made.first].chance
    return [float(one) for one in values]


@pytest.mark.parametrize("dear", [0, MUCH])
def test_roads_beyond_one_limb_are_exact(dear: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patches, "DEAR", dear)
    monkeypatch.setattr(roads, "BITS", 2)
    monkeypatch.setattr(roads, "BASE", 4)
    for module in (roads, acting):
        monkeypatch.setattr(module, "EXACT", 16)

    assert [found for seed in SEEDS for found in differing(seed)] == []


def tally(seed: int, counting: Counting) -> Tally:
    weights, manual = policy_of(seed)
    made = plan(made_up(seed))
    return forward(made, Policy(weights=weights, manual=manual), counting=counting).tally


@pytest.mark.parametrize("seed", range(12))
def test_probabilities_are_the_same_without_roads(seed: int) -> None:
    whole, part = tally(seed, "roads"), tally(seed, "chances")

    assert part.found.keys() == whole.found.keys()
    for key, found in part.found.items():
        assert found.roads == 1
        assert found.chance == pytest.approx(whole.found[key].chance, abs=1e-12)


@pytest.mark.parametrize("seed", range(12))
def test_the_same_can_come_up_where_nothing_is_counted(seed: int) -> None:
    assert tally(seed, "nothing").found.keys() == tally(seed, "roads").found.keys()


def clipped(value: int) -> int:
    return min(max(value, 0), 6)


@pytest.mark.parametrize("read", [lambda value: value, lambda value: int(value > 3)])
def test_what_stands_for_a_value_comes_to_the_same_by_every_way(
    read: Callable[[int], int],
) -> None:
    thing, moves = Thing(("indicator", "heat"), 0, 6, 3), [(-2, 0, 1), (0, 3), (-1, 0)]
    ends = np.array([read(value) for value in range(7)])
    last = {value: read(clipped(value)) for value in range(-5, 12)}
    for at, stands in enumerate(stands_of(thing, moves, ends)):
        still = {0}
        for by in moves[at + 1 :]:
            still = {one + each for one in still for each in by}
        for value in range(stands.low, stands.low + len(stands.values)):
            stand = int(stands.of(value, value)[0])
            assert at == 2 or all(last[stand + one] == last[value + one] for one in still)


def test_a_value_that_no_act_can_bring_back_is_one_with_all_beyond() -> None:
    thing = Thing(("indicator", "heat"), 0, 6, 3)
    after_first = stands_of(thing, [(-3, 3), (-1, 1)], np.arange(7))[0]

    assert after_first.of(-3, 9).tolist() == [-1, -1, -1, *range(8), 7, 7]
