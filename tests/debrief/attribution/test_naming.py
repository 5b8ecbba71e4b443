import pytest

from tabletop.debrief.attribution.naming import Naming
from tabletop.scenario.model import Scenario
from tests.debrief.attribution.rehearsed import West

OF_STATES = (
    "We Poles will not move.",
    "as a Polish officer I know",
    "WE POLES WILL NOT MOVE",
    "Po naszej, polskiej stronie, w Polsce",
    "Мы, поляки, знаем",
    "в Польше и Литве",
    "мы, беларусы, за мяжу",
    "Lenkijos ir Lietuvos siena",
    "Russian trains, Россия, российских",
    "for Warsaw and Minsk",
    "the POL delegation",
)


@pytest.mark.parametrize("text", OF_STATES)
def test_names_of_teams_are_taken_out_of_what_people_said(west: West, text: str) -> None:
    naming = Naming(west.scenario, groups=False)
    masked = naming.masked(text)
    assert "[delegation]" in masked
    assert not naming.names(masked)


@pytest.mark.parametrize(
    "text",
    ["Nobody asked us.", "We pull back in the morning.", "Никто нас не спросил.", "a rushed poll"],
)
def test_other_words_stay(west: West, text: str) -> None:
    assert Naming(west.scenario, groups=True).masked(text) == text


def test_an_invented_state_is_known_in_all_its_forms(small: Scenario) -> None:
    naming = Naming(small, groups=False)
    text = "An Ardan of Arda, the Ardans, Arda's ships, Арды, Borsan and Coria."
    assert naming.masked(text).count("[delegation]") == 7


def test_what_a_side_alone_calls_a_thing_is_taken_out(west: West) -> None:
    """A Lithuanian says Gardinas where others say Hrodna or Grodno."""
    assert Naming(west.scenario, groups=False).masked("near Gardinas") == "near [delegation]"


def test_groups_are_taken_out_where_no_side_may_be_told(west: West) -> None:
    text = "We in the Alliance, and our allied units"
    assert Naming(west.scenario, groups=True).masked(text).count("[delegation]") == 2
    assert "Alliance" in Naming(west.scenario, groups=False).masked(text)
