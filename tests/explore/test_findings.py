"""What needs the eye is found just past its threshold, and is said in words."""

from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.explore.answer import Answer, Item, Leverage, Reach, Spread
from tabletop.explore.exploring import explore
from tabletop.explore.findings import CLAMPED, LIKELY, RARE, Finding, findings
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.explore.report.answers import answer, guessed, item, with_items, with_twins

PLANTED = Path(__file__).with_name("planted.yaml")
EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"


def _load(path: Path) -> Scenario:
    return load(ScenarioFiles(path.name, {path.name: path.read_bytes()}))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return _load(EXAMPLE)


def _only(scenario: Scenario, found: Answer) -> Finding:
    (one,) = findings(scenario, found)
    return one


def test_nothing_is_found_where_nothing_stands_out(scenario: Scenario) -> None:
    assert findings(scenario, answer()) == ()


def test_all_planted_faults_are_found() -> None:
    planted = _load(PLANTED)
    found = {(one.kind, *one.key) for one in findings(planted, explore(planted))}
    assert {one for one in found if one[0] != "master"} == {
        ("impossible", "second_tug"),
        ("out_of_reach", "blockade"),
        ("twins", "coria_answer", "complain", "stay_off_line"),
        ("powerless", "borsa"),
        ("clamped", "attention"),
    }


def test_what_is_impossible_is_told_with_its_reason(scenario: Scenario) -> None:
    why = "It needs tension at least 9."
    never = item("inject", ("expert",), "An expert speaks", "quiet_day", 0.0, 0, why)
    one = _only(scenario, with_items(answer(), never))
    assert (one.kind, one.key) == ("impossible", ("expert",))
    assert one.sentence == (
        "The inject “An expert speaks” (expert) in “A quiet day” never goes out. "
        "It needs tension at least 9."
    )


def test_what_follows_from_something_impossible_is_not_told_again(scenario: Scenario) -> None:
    found = with_items(
        answer(),
        item("turn", ("second_day",), "The photograph", "second_day", 0.0, 0),
        item("inject", ("expert",), "An expert speaks", "second_day", 0.0, 0),
        item("stands", ("poland_first", "ring"), "Ring", "first_day", 0.0, 0),
        item("branch", ("poland_first", "ring", "dry"), "Dry", "first_day", 0.0, 0),
    )
    keys = {one.key for one in findings(scenario, found)}
    assert keys == {("second_day",), ("poland_first", "ring")}


def test_an_ending_out_of_reach_is_told_apart_from_other_things(scenario: Scenario) -> None:
    one = _only(
        scenario,
        with_items(answer(), item("ending", ("shared",), "One account", "", 0.0, 0)),
    )
    assert one.kind == "out_of_reach"
    assert one.sentence == "The ending “One account” (shared) is out of reach."


def test_what_no_game_showed_is_not_called_impossible(scenario: Scenario) -> None:
    unseen = Item(
        "outcome", ("two_stories",), "Two stories", "first_day", None, guessed(0, 0, 0.002), None
    )
    one = _only(scenario, with_items(answer(), unseen))
    assert one.kind == "never_seen"
    assert "10,000 random games. It may be impossible; at most it comes in 0.2%" in one.sentence


@pytest.mark.parametrize(
    ("value", "kind"), [(LIKELY + 0.01, "likely"), (RARE / 2, "rare"), (LIKELY, ""), (RARE, "")]
)
def test_endings_stand_out_that_come_nearly_always_or_hardly_ever(
    scenario: Scenario, value: float, kind: str
) -> None:
    found = with_items(answer(), item("ending", ("shared",), "One account", "", value, 5))
    assert [one.kind for one in findings(scenario, found)] == [kind] * bool(kind)


def test_options_that_never_differ_are_named(scenario: Scenario) -> None:
    one = _only(scenario, with_twins(answer()))
    assert one.key == ("belarus_first", "invite", "say_little")
    assert "Belarus's options “Ask Warsaw to look at it together” and" in one.sentence
    assert "differ only" not in one.sentence
    other = _only(scenario, with_twins(answer(), ("pressure of Belarus",)))
    assert "They differ only in what nothing asks for later: pressure of Belarus." in other.sentence


def _hand(low: float, high: float, mean: float = 0.0, exact: bool = True) -> Leverage:
    reach = {"shared": Reach(0.55, low, high)}
    return Leverage("poland", reach, {"tension": Reach(3.0, 3.0, 3.0 + mean)}, exact=exact)


def _with_hand(hand: Leverage) -> Answer:
    return replace(answer(), leverage=(hand,))


def test_a_team_that_moves_nothing_has_no_say(scenario: Scenario) -> None:
    one = _only(scenario, _with_hand(_hand(0.55, 0.55)))
    assert (one.kind, one.key) == ("powerless", ("poland",))
    assert "whatever it chooses, no ending becomes likelier or rarer at all" in one.sentence
    one = _only(scenario, _with_hand(_hand(0.545, 0.56, exact=False)))
    assert "whichever one option it takes, no ending" in one.sentence
    assert "by more than 1.5 percentage points" in one.sentence


def test_a_team_that_moves_an_ending_or_a_mean_has_a_say(scenario: Scenario) -> None:
    assert findings(scenario, _with_hand(_hand(0.53, 0.56))) == ()
    assert findings(scenario, _with_hand(_hand(0.55, 0.55, mean=0.1))) == ()


def test_a_team_that_takes_an_ending_from_hardly_ever_to_nearly_always_decides(
    scenario: Scenario,
) -> None:
    one = _only(scenario, _with_hand(_hand(0.05, 0.95)))
    assert (one.kind, one.key) == ("master", ("poland", "shared"))
    assert "“One account” (shared) comes in 5% or in 95% of play" in one.sentence
    assert findings(scenario, _with_hand(_hand(0.2, 0.95))) == ()


def test_an_indicator_held_at_an_end_is_told_with_its_moments(scenario: Scenario) -> None:
    spreads = (
        Spread("tension", "quiet_day", {10: 1.0}, 0.5, exact=True),
        Spread("tension", "", {10: 1.0}, CLAMPED, exact=True),
    )
    one = _only(scenario, replace(answer(), spreads=spreads))
    assert (one.kind, one.key) == ("clamped", ("tension",))
    assert one.figures == {"quiet_day": 0.5}
    assert "50% of play on the way to “A quiet day”" in one.sentence


def test_an_ending_that_hangs_on_the_card_is_told(scenario: Scenario) -> None:
    cards = {"strayed": {"shared": 0.9}, "tested": {"open_question": 1.0}}
    kinds = [(one.kind, one.key) for one in findings(scenario, replace(answer(), cards=cards))]
    assert kinds == [("card", ("shared",)), ("card", ("open_question",))]


def test_the_gravest_comes_first(scenario: Scenario) -> None:
    found = with_twins(
        with_items(
            answer(),
            item("ending", ("shared",), "One account", "", 0.0, 0),
            item("ending", ("open_question",), "An open question", "", 1.0),
            item("outcome", ("two_stories",), "Two stories", "first_day", 0.0, 0),
        )
    )
    kinds = [one.kind for one in findings(scenario, found)]
    assert kinds == ["impossible", "out_of_reach", "twins", "likely"]
