import pytest

from tabletop.export import wording as say


def test_runs_of_commits_are_drawn_together() -> None:
    assert say.refs((9, 3, 4, 5, 5)) == "c3-c5, c9"


def test_many_commits_are_told_by_their_number_and_range() -> None:
    assert say.cited(()) == ""
    assert say.cited((2, 4)) == "(c2, c4)"
    assert say.cited(tuple(range(1, 40, 3))) == "(13 commits, c1 to c37)"


@pytest.mark.parametrize(
    ("figure", "text"), [(0.0, "0.0"), (-0.0, "0.0"), (1.5, "+1.5"), (-0.67, "-0.67"), (None, "—")]
)
def test_a_figure_is_as_short_as_it_is_exact(figure: float | None, text: str) -> None:
    assert say.figure(figure) == text


def test_a_reason_ends_as_a_sentence_once() -> None:
    assert (say.full("a slip"), say.full("Why?"), say.full("So.")) == ("a slip.", "Why?", "So.")


def test_a_clock_reads_in_minutes_and_seconds() -> None:
    assert say.clock(610_000) == "10:10"


def test_the_session_card_reads_in_words() -> None:
    assert say.card({"arda": 3, "own_roles": True}) == "arda 3; own roles yes"
