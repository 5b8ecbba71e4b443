"""Values go back along the lines that probabilities went forward on."""

import numpy as np
import pytest

from tabletop.explore.backward import backward
from tabletop.explore.forward import forward
from tabletop.explore.hands import RANDOM
from tabletop.explore.plan import END, plan
from tabletop.explore.policy import Policy
from tabletop.explore.trail import Line, Trail, Worth, gone_back, joined, put
from tests.explore.games import made_up


def back(last: Trail, worth: list[list[float]], first: Trail) -> list[list[float]]:
    found: list[list[float]] = gone_back(last, np.array(worth), RANDOM, [first])[first].tolist()
    return found


def test_a_state_is_worth_what_the_state_is_worth_that_it_was_merged_into() -> None:
    first = Trail(3, (), [])
    last = joined([first], np.array([1, 0, 1]))
    assert last is not None

    assert back(last, [[10, 0.5], [20, 0.25]], first) == [[20, 0.25], [10, 0.5], [20, 0.25]]


def test_what_went_two_ways_is_worth_the_shares_of_both() -> None:
    first = Trail(2, (), [])
    halved = first.shared(np.array([0.5, 1]))
    out = first.shared(0.5).at(np.array([0]), 1)
    last = joined([halved, out])
    assert last is not None

    assert back(last, [[10], [20], [30]], first) == [[20], [20]]


def test_states_that_went_nowhere_are_worth_nothing() -> None:
    first = Trail(3, (), [])
    last = first.at(slice(1, 2), 1)

    assert back(last, [[7]], first) == [[0], [7], [0]]


def test_a_step_may_lead_back_to_several_trails() -> None:
    diary: list[Trail] = []
    one, other = Trail(1, (), diary), Trail(2, (), diary)
    lines = [Line(one, places=slice(0, 1)), Line(other, places=slice(1, 3))]
    last = Trail(3, lines, diary)

    found = gone_back(last, np.array([[1.0], [2.0], [3.0]]), RANDOM, [one, other])
    assert (found[one].tolist(), found[other].tolist()) == ([[1]], [[2], [3]])


def test_what_is_not_written_down_has_no_trail() -> None:
    assert joined([None, Trail(1, (), [])]) is None


def test_values_are_put_state_by_state() -> None:
    worth: Worth = np.zeros((4, 3))
    put(worth, np.array([3, 1]), np.array([[1.0, 2, 3], [4, 5, 6]]))

    assert worth.tolist() == [[0, 0, 0], [4, 5, 6], [0, 0, 0], [1, 2, 3]]


def test_what_was_not_written_down_cannot_be_gone_back_along() -> None:
    seen = forward(plan(made_up(0)), Policy())

    with pytest.raises(ValueError, match="has not written down"):
        backward(seen.openings, np.ones((1, seen.openings[END].states)))


def test_every_state_of_every_opening_has_a_value() -> None:
    seen = forward(plan(made_up(1)), Policy(), written=True)
    certain = backward(seen.openings, np.ones((1, seen.openings[END].states)))

    for where, opening in seen.openings.items():
        assert certain[where] == pytest.approx(np.ones((1, opening.states)))
