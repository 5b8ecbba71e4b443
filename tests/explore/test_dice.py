from fractions import Fraction

import numpy as np
import pytest

from tabletop.explore.dice import CELLS, OPEN, Dice, fallen, shares, stacked
from tabletop.explore.intervals import interval

THIRD = Fraction(1, 3)


def test_the_same_seed_and_batch_give_the_same_bits_and_others_others() -> None:
    first = Dice(7, 3).words(50).tolist()

    assert Dice(7, 3).words(50).tolist() == first
    assert Dice(7, 4).words(50).tolist() != first
    assert Dice(8, 3).words(50).tolist() != first


def test_bits_are_the_same_for_good() -> None:
    assert Dice(7, 3).cells(5).tolist() == [56665, 7871, 1569, 513, 1837]
    assert Dice(7, 3).coins(8).tolist() == [False, True, False, True, True, False, False, True]


def test_shares_of_whole_cells_leave_none_open() -> None:
    made = shares({0: Fraction(1, 4), 1: Fraction(3, 4)})

    assert np.bincount(made.table).tolist() == [CELLS // 4, 3 * CELLS // 4]


def test_a_cell_in_which_a_share_ends_is_settled_by_a_finer_draw() -> None:
    made = shares({4: THIRD, 7: 1 - THIRD})
    [open_cell] = np.flatnonzero(made.table == OPEN).tolist()

    assert open_cell == CELLS // 3
    assert made.settle(open_cell, 0) == 4
    assert made.settle(open_cell, (1 << 64) // 3 - 1) == 4
    assert made.settle(open_cell, (1 << 64) // 3 + 1) == 7


def test_several_shares_may_end_in_one_cell() -> None:
    tiny = Fraction(1, 8 * CELLS)
    made = shares({0: tiny, 1: tiny, 2: 1 - 2 * tiny})

    assert [made.settle(0, eighth << 61) for eighth in range(3)] == [0, 1, 2]


def test_a_share_of_nothing_never_falls() -> None:
    made = shares({0: Fraction(0), 1: THIRD, 2: Fraction(0), 3: 1 - THIRD})

    assert set(made.table.tolist()) == {1, 3, OPEN}
    assert made.numbers == (1, 3)


@pytest.mark.parametrize("number", range(3))
def test_numbers_come_up_by_their_shares(number: int) -> None:
    given = {0: THIRD, 1: Fraction(1, 1000), 2: 1 - THIRD - Fraction(1, 1000)}
    games = 1_000_000
    found = np.bincount(fallen(Dice(1, 0), games, stacked([shares(given)])), minlength=3)
    low, high = interval(int(found[number]), games)

    assert low <= given[number] <= high


def test_each_game_falls_by_its_own_shares() -> None:
    sure = stacked([shares({0: Fraction(1)}), shares({5: Fraction(1)})])
    part = np.array([0, 1, 1, 0])

    assert fallen(Dice(1, 0), 4, sure, part).tolist() == [0, 5, 5, 0]


def test_there_may_be_more_numbers_than_a_byte_holds() -> None:
    many = {number: Fraction(1, 300) for number in range(300)}
    found = fallen(Dice(1, 0), 30_000, stacked([shares(many)]))

    assert set(found.tolist()) == set(range(300))


def test_coins_fall_either_way_alike() -> None:
    low, high = interval(int(Dice(2, 0).coins(100_000).sum()), 100_000)

    assert low <= 0.5 <= high
