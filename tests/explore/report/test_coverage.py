from dataclasses import replace

from tabletop.explore.answer import Part
from tabletop.explore.policy import Policy
from tabletop.explore.report.coverage import covered, method, policy
from tabletop.explore.report.section import Case

TOO_LARGE = "quiet_day: up to 24,075,480 states"
ENDINGS = Part("endings", exact=False, states=0, games=1_000_000, reason=TOO_LARGE)


def _with(case: Case, *parts: Part) -> Case:
    return replace(case, answer=replace(case.answer, parts=parts))


def test_an_exact_answer_says_so_first_with_how_much_play_it_was(case: Case) -> None:
    assert covered(case).startswith(
        "Exact: all play of “A drone by the river” (example 1.0.0) was followed to its end, "
        "3.2 x 10^15 roads, merged into 1,234 states."
    )


def test_what_was_left_out_is_named(case: Case) -> None:
    assert "Left out, though a room may do it: recalled injects, rulings." in covered(case)


def test_an_estimate_says_that_it_is_one_and_why(case: Case) -> None:
    said = covered(_with(case, ENDINGS))
    assert said.startswith("Estimated, not exact: “A drone by the river”")
    assert (
        f"played 1,000,000 times at random, since all play was too large for that ({TOO_LARGE})"
        in said
    )


def test_what_is_exact_in_part_names_both_parts(case: Case) -> None:
    said = covered(_with(case, Part("turns", exact=True, states=7, games=0), ENDINGS))
    assert said.startswith("Exact in part: ")
    assert "turns were found exactly" in said
    assert "but endings were estimated" in said


def test_roads_that_were_not_counted_are_not_summed(case: Case) -> None:
    items = tuple(replace(one, roads=None) for one in case.answer.items)
    uncounted = replace(case, answer=replace(case.answer, items=items))
    assert "followed to its end, merged into 1,234 states" in covered(uncounted)


def test_assumptions_stand_in_the_first_paragraph(case: Case) -> None:
    assumed = replace(case, answer=replace(case.answer, assumed=("the cause card is 'tested'",)))
    assert "Assumed: the cause card is 'tested'." in covered(assumed)


def test_the_play_behind_the_figures_is_told() -> None:
    assert "takes every option on offer alike" in policy(Policy())
    assert "by their weights" in policy(Policy(weights="weighted"))
    assert "are never released" in policy(Policy(manual="never"))


def test_intervals_are_explained_where_there_are_some(case: Case) -> None:
    assert "interval" not in " ".join(method(case))
    assert "interval" in " ".join(method(_with(case, ENDINGS)))
