"""What effects make of the values that a thing may have."""

from collections.abc import Iterable
from itertools import chain, combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.authoring.reach.steps import Step, Stirred, changes, moved, stepped
from tabletop.authoring.reach.things import Things
from tabletop.scenario import Scenario

KEY = ("indicators", "tension")
SIZE = 7


def bits(values: Iterable[int]) -> int:
    return sum({1 << one for one in values})


def clamped(value: int) -> int:
    return max(0, min(SIZE - 1, value))


some_values = st.sets(st.integers(0, SIZE - 1), min_size=1)


@given(some_values, st.integers(-9, 9))
def test_moved_values_are_held_at_the_ends_of_the_range(values: set[int], by: int) -> None:
    assert moved(bits(values), by, SIZE) == bits(clamped(one + by) for one in values)


move = st.integers(-8, 8).filter(bool).map(lambda by: Step((), KEY, by=by))
setting = st.integers(0, SIZE - 1).map(lambda to: Step((), KEY, to=1 << to))


@given(some_values, st.lists(st.one_of(move, move, setting), max_size=4))
def test_steps_in_any_order_and_number_stay_inside_what_is_held_possible(
    values: set[int], steps: list[Step]
) -> None:
    stirred = Stirred(SIZE, bits(values))
    for one in steps:
        stirred.add(one)
    real = bits(chain.from_iterable(_played(values, some) for some in _orders(steps)))
    assert real & ~stirred.values == 0


def _orders(steps: list[Step]) -> Iterable[tuple[Step, ...]]:
    for number in range(len(steps) + 1):
        for some in combinations(steps, number):
            yield from permutations(some)


def _played(values: set[int], steps: tuple[Step, ...]) -> set[int]:
    for one in steps:
        to = one.to.bit_length() - 1
        values = {to if one.to else clamped(value + one.by) for value in values}
    return values


@pytest.mark.parametrize(
    ("start", "moves", "reached"),
    [
        (3, (), {3}),
        (3, (1,), {3, 4}),
        (3, (2,), {3, 5}),
        (3, (1, -1), {2, 3, 4}),
        (3, (2, 2), {3, 5, 6}),
        (0, (-1,), {0}),
        (5, (2, -2), {3, 4, 5, 6}),
    ],
)
def test_moves_at_any_time_reach_just_these_values(
    start: int, moves: tuple[int, ...], reached: set[int]
) -> None:
    stirred = Stirred(SIZE, 1 << start)
    for by in moves:
        stirred.add(Step((), KEY, by=by))
    assert stirred.values == bits(reached)


def test_very_many_values_are_still_told_in_one_stretch() -> None:
    wide = Stirred(100_000, (1 << 500) - 1 << 1_000)
    for by in (*range(3, 400), -7):
        wide.add(Step((), KEY, by=by))
    assert wide.values & 1 << 993
    assert wide.values & 1 << 1_499 + sum(range(3, 400))
    assert not wide.values & 1 << 992


@given(some_values, st.one_of(move, setting))
def test_a_step_changes_something_if_any_value_is_another_after_it(
    small: Scenario, values: set[int], one: Step
) -> None:
    things = Things(small)
    things.sizes = {**things.sizes, KEY: SIZE}
    really = any(_played({value}, (one,)) != {value} for value in values)
    assert changes(things, bits(values), one) is really
    assert stepped(things, bits(values), one) == bits(_played(values, (one,)))
