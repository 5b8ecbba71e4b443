"""Teams out of the recipients of a list."""

import pytest

from tabletop.authoring.msel.imported.naming import Ids
from tabletop.authoring.msel.imported.people import TEAMS_LIMIT, People, Recipients
from tabletop.authoring.msel.received.grid import ListError


def _people(*cells: str, **renamed: str) -> People:
    people = People(Ids(), renamed)
    people.learn(cells)
    return people


def test_recipients_become_teams_each_once() -> None:
    people = _people("Poland, Lithuania", "POLAND; Belarus/Latvia")
    assert [team.name for team in people.teams.values()] == [
        *("Poland", "Lithuania", "Belarus", "Latvia"),
    ]
    assert people.recipients("poland; LATVIA") == Recipients(("poland", "latvia"))


def test_ids_are_in_latin_letters() -> None:
    people = _people("Польша, Białoruś, 日本")
    assert [team.id for team in people.teams.values()] == ["polsha", "bialorus", "team"]


@pytest.mark.parametrize("text", ["All", "all players", "всем", "Wszyscy", "visiems"])
def test_everybody_is_no_team(text: str) -> None:
    people = _people(text, "Poland")
    assert list(people.teams) == ["poland"]
    assert people.recipients(text).everybody


@pytest.mark.parametrize("text", ["EXCON", "White Cell", "руководство", "Moderator"])
def test_control_is_no_team(text: str) -> None:
    people = _people(text)
    assert not people.teams
    assert people.recipients(text) == Recipients(control=True)


@pytest.mark.parametrize(
    "text", ["All except Poland", "все, кроме Poland", "visi, išskyrus Poland"]
)
def test_all_but_one_are_the_others(text: str) -> None:
    assert _people("Poland", "Latvia", text).recipients(text) == Recipients(("latvia",))


def test_names_joined_by_and_are_split_only_where_they_are_names() -> None:
    people = _people("Poland and Lithuania", "Ministry of Trade and Industry")
    assert [team.name for team in people.teams.values()] == [
        *("Poland", "Lithuania", "Ministry of Trade and Industry"),
    ]


def test_a_person_may_bring_names_together() -> None:
    people = _people("POL", "Poland", POL="Poland")
    assert list(people.teams) == ["poland"]
    assert people.recipients("POL") == Recipients(("poland",))


def test_too_many_recipients_are_no_teams() -> None:
    with pytest.raises(ListError, match="recipients"):
        _people(*(f"Person {number}" for number in range(TEAMS_LIMIT + 1)))
