from typing import get_args

import pytest

from tabletop.debrief.movement_model import CauseKind
from tabletop.debrief.perception_model import Fact, WhoseAnswers
from tabletop.debrief.road_model import FailedCondition
from tabletop.export import analysis_wording as tell

FAILED = FailedCondition(needed="Tension at least acute", stood="Tension stood at 4 (strained)")


def test_a_failed_condition_speaks_for_itself() -> None:
    said = "needed: Tension at least acute, but Tension stood at 4 (strained)"
    assert tell.why(tell.CONDITION, FAILED) == said
    assert tell.why("not shown", FAILED) == f"not shown; {said}"
    assert tell.why("held back", None) == "held back"


@pytest.mark.parametrize(
    ("number", "text"), [(2.0, "+2"), (-1.0, "-1"), (0.0, "0"), (2.18, "+2.18"), (-0.5, "-0.5")]
)
def test_whole_steps_are_told_as_such(number: float, text: str) -> None:
    assert tell.steps(number) == text


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [(0, "on time"), (999, "on time"), (90_000, "1:30 late"), (-60_000, "1:00 early"), (None, "—")],
)
def test_lateness_is_told_in_words(milliseconds: int | None, text: str) -> None:
    assert tell.late(milliseconds) == text


def test_answers_on_whose_it_was_keep_their_order() -> None:
    assert tell.answers(WhoseAnswers(own=2, ally=0, cannot_tell=1)) == "2 / 0 / 1"
    assert tell.answers(WhoseAnswers(own=0, ally=0, cannot_tell=0)) == "—"


def test_a_cause_under_its_head_does_not_name_it_again() -> None:
    assert tell.cause("Arda: Wait", "Arda: acts") == "Wait"
    assert tell.cause("Inject: A rumour", "Injects") == "A rumour"


def test_there_are_words_for_every_fact_and_every_sort_of_cause() -> None:
    assert set(tell.FACTS) == set(tell.FACTS_IN_SHORT) == set(get_args(Fact))
    assert set(tell.MOVERS) == set(get_args(CauseKind))
