"""The facilitator's book: a day can be run from it by hand."""

import pytest

from tabletop.authoring.pack import Choices
from tabletop.authoring.pack.book import book
from tabletop.formats.document import Picture, Table, words
from tabletop.runner.library import find
from tabletop.scenario import Scenario, load
from tests.authoring.pack.folders import said
from tests.authoring.pack.making import making


def tables(scenario: Scenario) -> list[Table]:
    return [one for one in book(making(scenario)).document.blocks if isinstance(one, Table)]


@pytest.fixture(scope="module")
def whole(small: Scenario) -> str:
    return said([book(making(small))])


def test_it_has_every_option_outcome_ending_cause_and_question(small: Scenario, whole: str) -> None:
    for put in small.decisions.values():
        assert all(str(one.label) in whole for one in put.options.values())
    assert all(" ".join(one.text.split()) in whole for one in small.outcomes.values())
    assert all(str(one.title) in whole for one in small.endings.values())
    assert all(str(one.text) in whole for one in small.causes.values())
    assert all(str(one.ask) in whole for one in small.hot_wash.values())
    assert all(str(one.title) in whole for one in small.injects.values())


def test_an_option_tells_condition_consent_default_and_effects(whole: str) -> None:
    assert "Can be chosen only if at least one unit of “Verification visits” is left." in whole
    assert "Needs the consent of Arda and Borsa; without it “Stay silent”." in whole
    assert "4. Wait Default." in whole
    assert "Options 1 and 2 are on slips, not on the form" in whole


def test_chances_are_numbers_to_roll(whole: str) -> None:
    assert "01 to 60: Somebody answers." in whole
    assert "61 to 100: It rings out. Tension rises by 1." in whole


def test_what_others_see_is_told_team_by_team_where_it_differs(whole: str) -> None:
    assert "Borsa: Arda is said to have called." in whole
    assert "Coria: Arda calls." in whole
    assert "All: Arda sends a patrol boat." in whole
    assert "Nobody learns of it." in whole


def test_the_running_sheet_has_each_value_that_the_game_keeps(small: Scenario) -> None:
    rows = [
        words(row[0]) for one in tables(small) if one.headings[1] == "Start" for row in one.rows
    ]
    kept = len(list(small.indicator_keys())) + len(small.instruments) + len(small.milestones)
    assert len(rows) == kept
    assert "Trust between Arda and Borsa (0 to 6)" in rows


def test_the_running_sheet_has_a_column_for_each_turn_of_the_longest_day(small: Scenario) -> None:
    [heads, *_] = [one.headings for one in tables(small) if one.headings[1] == "Start"]
    assert heads == ("", "Start", "1.", "2.", "3.")


def test_without_slips_the_book_speaks_of_none(small: Scenario) -> None:
    assert "slips_" not in said([book(making(small, Choices(menus=False)))])


def test_the_chart_stands_in_the_book_or_how_to_have_it(small: Scenario, whole: str) -> None:
    assert "tabletop-crisis[graph]" in whole
    picture = Picture(b"<svg/>", "The chart")
    assert picture in book(making(small, chart=picture)).document.blocks


@pytest.mark.parametrize(
    "name", ["polish_border_air_incident", "west_2021_transparency", "open_skies_collapse"]
)
def test_a_ruling_table_has_each_decision_of_a_bundled_scenario(name: str) -> None:
    scenario = load(find(name))
    found = [one for one in tables(scenario) if one.headings[0] == "Option"]
    assert [len(one.rows) for one in found] == [
        len(put.options) for put in scenario.decisions.values()
    ]
