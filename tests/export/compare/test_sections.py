from tabletop.debrief.compare import Comparison
from tabletop.export.compare.section import Case, Section
from tabletop.export.compare.sections import sections, title
from tabletop.formats import plain
from tabletop.formats.document import Document


def text(part: Section) -> str:
    return " ".join(plain.write(Document(part.title, part.blocks), 100_000).split())


def by_topic(comparison: Comparison) -> dict[str, str]:
    return {one.topic: text(one) for one in sections(comparison)}


def test_treatment_comes_before_choices_and_choices_before_partings(two: Comparison) -> None:
    assert list(by_topic(two)) == [
        "runs",
        "treatment",
        "decisions",
        "divergence",
        "indicators",
        "gaps",
        "visited",
        "colophon",
    ]
    assert title(two) == "The strait: 2 sessions side by side"


def test_a_reason_stands_under_its_option_with_its_run(two: Comparison) -> None:
    told = by_topic(two)["decisions"]
    call = told.index("2. Call Coria on the hotline — A")
    patrol = told.index("3. Send a patrol — B")
    assert call < told.index("A: It said: To calm things. Why (paraphrased): To calm") < patrol
    assert "Meant: +1 to Borsa (“We keep you informed”); +3 to Coria." in told
    assert "In no run: 1. Invite the others to see; 4. Wait." in told


def test_the_first_divergence_says_where_and_by_what(two: Comparison) -> None:
    told = by_topic(two)["divergence"]
    assert "Both runs went alike up to 'The buoy', the decisions." in told
    assert "Up to there their treatment was equal in all that is recorded." in told
    assert "In the logs: A c5; B c5." in told


def test_gaps_stand_beside_the_acts(two: Comparison) -> None:
    told = by_topic(two)["gaps"]
    assert "COR +3 → -1" in told
    assert "BOR* +1 → not answered" in told
    assert "-4.0 (1)" in told


def test_never_visited_is_said(two: Comparison) -> None:
    told = by_topic(two)["visited"]
    assert "Talks none" in told
    assert "The buoy: Arda: Invite the others to see" in told


def test_sessions_never_begun_make_a_document_too(unplayed: Comparison) -> None:
    told = by_topic(unplayed)
    assert "All runs went alike" not in told["treatment"]
    assert told["gaps"].endswith("No run holds a reading.")


def test_runs_are_named_as_a_person_would(many: Comparison) -> None:
    case = Case(many)
    assert case.which(case.labels) == "all runs"
    assert case.which(["A", "B"]) == "A and B"
    assert case.which([one for one in case.labels if one != "C"]) == "all but C"
    assert case.which([]) == "no run"


def test_injects_are_not_told_where_no_team_is(two: Comparison) -> None:
    untold = two.model_copy(update={"told": False, "injects": ()})
    told = by_topic(untold)["treatment"]
    assert "Injects are not set side by side at this level." in told
