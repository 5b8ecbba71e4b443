import pytest

from tabletop.authoring.telling.naming import Naming, counted, in_order, quoted, sentence
from tabletop.scenario import Scenario
from tabletop.scenario.fields import Release
from tabletop.scenario.parts import KnownTo


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("tension rises", "Tension rises."),
        ("it says “Go.”", "It says “Go.”"),
        ("who?", "Who?"),
        ("“Go” is chosen", "“Go” is chosen."),
        ("", "."),
    ],
)
def test_a_sentence_begins_and_ends_as_one(text: str, told: str) -> None:
    assert sentence(text) == told


def test_names_stand_on_one_line_in_quotation_marks() -> None:
    assert quoted("a\n  b") == "“a b”"


def test_one_is_a_word() -> None:
    assert (counted(1, "unit", "units"), counted(2, "unit", "units")) == ("one unit", "2 units")


def test_injects_come_by_their_minute_and_those_by_hand_last(small: Scenario) -> None:
    turn = small.turns["standoff"]
    releases = Release("manual"), Release("minute", 9), Release("start"), Release("minute", 3)
    injects = {
        str(place): turn.injects["fog"].model_copy(update={"id": str(place), "release": release})
        for place, release in enumerate(releases)
    }
    ordered = in_order(turn.model_copy(update={"injects": injects}))
    assert [one.id for one in ordered] == ["2", "3", "1", "0"]


@pytest.mark.parametrize(
    ("teams", "told"),
    [
        ("all", "all teams"),
        (("coria", "arda", "borsa"), "all teams"),
        (("coria", "arda"), "Arda and Coria"),
        ("nobody", "no team"),
        ((), "no team"),
    ],
)
def test_audiences_are_named(small: Scenario, teams: KnownTo, told: str) -> None:
    assert Naming(small).audience(teams) == told


def test_things_of_a_turn_are_numbered(small: Scenario) -> None:
    places = Naming(small).places
    assert (places["rumour"], places["coria_open"], places["fog"]) == ("1.3", "1.3", "3.1")
