"""What may be assumed, and what a person is told who misspells it."""

import click
import pytest

from tabletop.cli.assuming import assume
from tabletop.explore.policy import Policy
from tabletop.runner.library import LibraryError, find
from tabletop.scenario import Scenario, load
from tests.cli.test_explore import EXAMPLE


@pytest.fixture(scope="module")
def example() -> Scenario:
    return load(find(EXAMPLE))


def test_choices_cards_and_turns_can_be_assumed_together(example: Scenario) -> None:
    wanted = ["poland_first=ring", "cause = tested", "turn=2a"]
    policy, words = assume(example, Policy(manual="never"), wanted)
    assert policy == Policy(
        manual="never",
        chosen={"poland_first": "ring"},
        cause="tested",
        turns=frozenset({"second_day"}),
    )
    assert words == (
        "Poland takes 'ring' in 'poland_first' wherever it is on offer",
        "the cause card is 'tested'",
        "'second_day' follows wherever a turn names it",
    )


def test_nothing_assumed_changes_nothing(example: Scenario) -> None:
    assert assume(example, Policy(), ()) == (Policy(), ())


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("poland_frist=ring", "Did you mean 'poland_first'?"),
        ("poland_first=rign", "Did you mean 'ring'?"),
        ("cause=testd", "Did you mean 'tested'?"),
        ("turn=second_dya", "Did you mean 'second_day'?"),
    ],
)
def test_a_name_that_is_not_there_is_answered_with_the_nearest(
    example: Scenario, given: str, near: str
) -> None:
    with pytest.raises(LibraryError) as told:
        assume(example, Policy(), [given])
    assert told.value.hint.startswith(near)


@pytest.mark.parametrize("given", ["poland_first", "=ring", "poland_first=", ""])
def test_another_form_is_wrong_usage(example: Scenario, given: str) -> None:
    with pytest.raises(click.BadParameter, match="is not decision=option"):
        assume(example, Policy(), [given])
