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


@pytest.mark.parametrize(
    "text",
    [
        *("All", "all players", "всем", "Wszyscy", "visiems"),
        *("All TAs", "Alle Stäbe", "Tous", "all the desks", "усім", "An alle"),
    ],
)
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


@pytest.mark.parametrize("text", ["N/A", "none", "TBD", "?", "..."])
def test_a_word_for_nobody_is_no_team(text: str) -> None:
    people = _people(text, "Poland")
    assert list(people.teams) == ["poland"]
    assert people.recipients(text) == Recipients()


def test_slashes_without_a_name_between_them_make_no_team() -> None:
    assert all(team.name for team in _people("http://x.org", "a//b", "/").teams.values())


def test_all_of_a_sort_are_those_that_are_called_so() -> None:
    people = _people("Water Cluster", "Health Cluster", "Ministry", "All clusters; Ministry")
    assert people.recipients("All clusters") == Recipients(("water_cluster", "health_cluster"))
    assert people.recipients("Ministry & all clusters").teams == (
        *("water_cluster", "health_cluster", "ministry"),
    )
    assert people.recipients("all clusters except Water Cluster").teams == ("health_cluster",)


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (("Blue/Red", "Blue"), ["Blue", "Red"]),
        (("Blue/Red", "Red/Green"), ["Blue", "Red", "Green"]),
        (("RC/HCT", "Donors", "Donors, RC/HCT"), ["RC/HCT", "Donors"]),
        (("County / Utility", "Fire/EMS"), ["County", "Utility", "Fire/EMS"]),
        (("Trade/Finance", "Press"), ["Trade", "Finance", "Press"]),
    ],
)
def test_a_slash_parts_names_unless_they_stand_together_alone(
    cells: tuple[str, ...], names: list[str]
) -> None:
    people = _people(*cells)
    assert [team.name for team in people.teams.values()] == names


def test_a_slash_that_was_guessed_can_be_told_otherwise() -> None:
    people = _people("RC/HCT", "Donors; RC/HCT", "Trade/Finance")
    assert (list(people.one), list(people.several)) == (["RC/HCT"], ["Trade/Finance"])
    told = _people("RC/HCT", "RC/HCT", "Trade/Finance", "Donors",
                   **{"RC/HCT": "RC, HCT", "Trade/Finance": "Trade/Finance"})  # fmt: skip
    assert [team.name for team in told.teams.values()] == [
        *("RC", "HCT", "Trade/Finance", "Donors"),
    ]
    assert not told.one | told.several


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
