import pytest

from tabletop.debrief.compare import MOST, NotComparable
from tabletop.debrief.compare.runs import Runs, groups, ordered
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import changed, opening, session
from tests.engine.play import Play


def test_runs_go_by_letters_in_the_order_given(small: Scenario) -> None:
    runs = Runs([session(name, Play(small)) for name in ("z", "a", "m")])
    assert [(run.label, run.name) for run in runs] == [("A", "z"), ("B", "a"), ("C", "m")]


@pytest.mark.parametrize("number", [0, 1, MOST + 1])
def test_too_few_and_too_many_sessions_are_refused(small: Scenario, number: int) -> None:
    played = [session(f"s{one}", Play(small)) for one in range(number)]
    with pytest.raises(NotComparable, match=f"{number} sessions"):
        Runs(played)


def test_sessions_of_different_scenarios_are_refused(small: Scenario) -> None:
    other = changed(("id: small", "id: other"))
    with pytest.raises(NotComparable, match="'b' is a session of 'other', 'a' one of 'small'"):
        Runs([session("a", Play(small)), session("b", Play(other))])


def test_one_session_twice_is_refused(small: Scenario) -> None:
    one = session("a", Play(small))
    with pytest.raises(NotComparable, match="the same session"):
        Runs([one, session("b", Play(small)), one])


def test_versions_stand_newest_first(small: Scenario) -> None:
    later = changed()
    runs = Runs([session("a", Play(small)), session("b", Play(later)), session("c", Play(later))])
    assert [run.label for run in runs.versions] == ["B", "A"]
    assert runs.of_version(session("b", Play(later)).debrief.session.scenario_sha256) == ("B", "C")


def test_what_only_an_older_list_has_stands_after_its_neighbour() -> None:
    assert ordered([("a", "c", "d"), ("a", "b", "c", "z")]) == ("a", "b", "c", "z", "d")
    assert ordered([(), ("x",)]) == ("x",)


def test_groups_stand_in_the_order_of_their_first_run() -> None:
    found = groups([("A", "late"), ("B", "early"), ("C", "late")])
    assert [(one.value, one.runs) for one in found] == [("late", ("A", "C")), ("early", ("B",))]


def test_decisions_are_found_by_their_ids(small: Scenario) -> None:
    (run, _) = Runs([session("a", opening(small)), session("b", Play(small))])
    assert list(run.decisions) == ["arda_open", "borsa_open", "coria_open"]
