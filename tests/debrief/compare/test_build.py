import pytest
from jsonschema import Draft202012Validator

from tabletop.debrief.attribution import attributed
from tabletop.debrief.compare import Comparison, Played, compare, schema
from tabletop.debrief.rule import Level
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import rehearsals, side_by_side, whole


def at(level: Level, small: Scenario) -> Comparison:
    games = (played for played, _ in rehearsals(small, range(3)))
    return compare(
        [Played(one.name, attributed(one.debrief, small, level), small) for one in games]
    )


def test_the_data_keep_to_their_schema_and_read_back(small: Scenario) -> None:
    found = side_by_side(whole(small), whole(small, arda_open="invite"))
    data = found.model_dump(mode="json", by_alias=True)
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(data)
    assert Comparison.model_validate_json(found.model_dump_json(by_alias=True)) == found


def test_the_same_sessions_give_the_same_comparison(small: Scenario) -> None:
    plays = whole(small), whole(small, arda_open="invite")
    assert side_by_side(*plays) == side_by_side(*plays)


@pytest.mark.parametrize("level", ["group", "none"])
def test_where_no_act_is_a_teams_no_choice_is_set_side_by_side(
    small: Scenario, level: Level
) -> None:
    found = at(level, small)
    assert not found.told
    assert found.decisions == ()
    assert found.parting is None
    assert found.injects == ()
    assert {one.topic for one in found.treatment} == {"scenario", "session", "turns"}
    assert {one.kind for one in found.visited} == {"turn", "way", "ending", "cause"}
    assert not {one.title for one in found.teams} & {"Arda", "Borsa", "Coria"}


def test_at_team_all_is_told(small: Scenario) -> None:
    found = at("team", small)
    assert found.told
    assert found.decisions
    assert found.parting
