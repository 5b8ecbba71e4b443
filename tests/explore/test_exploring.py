"""The whole answer: what a writer is told of a scenario with five planted faults, and of others."""

from pathlib import Path

import pytest

from tabletop.explore.answer import Answer
from tabletop.explore.asking import Limits
from tabletop.explore.exploring import explore
from tabletop.explore.policy import Policy
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.explore.tiny import tiny

PLANTED = Path(__file__).parent / "planted.yaml"
EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"
NO_ROOM = Limits(budget=0, games=30_000, easily=0)


def read(path: Path) -> Scenario:
    return load(ScenarioFiles(path.name, {path.name: path.read_bytes()}))


@pytest.fixture(scope="module")
def planted() -> Answer:
    return explore(read(PLANTED), limits=Limits(games=30_000))


def test_all_of_a_small_scenario_is_exact(planted: Answer) -> None:
    exact = [part.what for part in planted.parts if part.exact]

    assert exact == ["turns, injects, options, outcomes and endings"]
    assert sum(one.chance.value for one in planted.items if one.kind == "ending") == pytest.approx(
        1
    )


def test_what_cannot_come_up_is_named_with_a_reason(planted: Answer) -> None:
    never = {(one.kind, *one.key): one.why for one in planted.items if not one.possible}

    assert set(never) == {("inject", "second_tug"), ("ending", "blockade")}
    assert all(never.values())


def test_options_that_never_differ_are_named(planted: Answer) -> None:
    assert [one.options for one in planted.twins] == [("complain", "stay_off_line")]
    assert planted.twins[0].apart == ()


def test_options_that_lead_to_different_turns_are_told_apart() -> None:
    """The turns after `poland_first` are reached in few states, each with as many as the other."""
    assert explore(read(EXAMPLE)).twins == ()


def test_a_team_without_power_moves_nothing(planted: Answer) -> None:
    reach = {one.team: one for one in planted.leverage}
    moved = {
        team: max(end.high - end.low for end in one.endings.values()) for team, one in reach.items()
    }

    assert moved["borsa"] < 1e-12
    assert min(moved["arda"], moved["coria"]) > 0.1
    assert reach["borsa"].idle == 1
    assert reach["coria"].idle == 0


def test_an_indicator_held_at_its_end_is_seen(planted: Answer) -> None:
    held = {(one.indicator, one.turn): one.clamped for one in planted.spreads}

    assert held["attention", "second_day"] == 1
    assert max(share or 0 for (name, _), share in held.items() if name == "tension") < 0.1


def test_where_there_is_no_room_games_at_random_answer() -> None:
    answer = explore(read(EXAMPLE), limits=NO_ROOM)
    exact = {one.key: one for one in explore(read(EXAMPLE)).items if one.kind == "ending"}

    assert not any(part.exact for part in answer.parts)
    for one in answer.items:
        if one.kind == "ending":
            assert one.chance.low <= exact[one.key].chance.value <= one.chance.high
            assert one.roads is None


def test_what_was_never_seen_in_games_is_not_called_impossible() -> None:
    seen = {one.key: one for one in explore(read(PLANTED), limits=NO_ROOM).items}

    assert seen["second_tug",].possible is None
    assert 0 < seen["second_tug",].chance.high < 0.001


def test_what_is_assumed_is_fixed() -> None:
    scenario = read(PLANTED)
    decision = next(one for one in scenario.decisions.values() if one.team == "coria")
    option = list(decision.options)[-1]
    answer = explore(scenario, Policy(chosen={decision.id: option}))
    stands = {one.key: one.chance.value for one in answer.items if one.kind == "stands"}

    assert sum(value for key, value in stands.items() if key == (decision.id, option)) > 0
    assert all(
        value == 0
        for (name, other), value in stands.items()
        if name == decision.id and other not in (option, decision.default)
    )


def test_estimated_indicators_come_in_the_order_of_the_file() -> None:
    scenario = read(PLANTED)
    places = [*scenario.indicators]
    shown = [one.indicator for one in explore(scenario, limits=NO_ROOM).spreads]

    assert shown == sorted(shown, key=places.index)


def test_each_decision_of_a_team_is_compared_by_itself() -> None:
    scenario = tiny("""
indicators: {tension: {range: [0, 4], start: 0, levels: {low: 0, high: 3}}}
turns:
  opening:
    decisions:
      first:
        team: arda
        options: {stay: {effects: [tension up 1]}, go: {effects: [tension up 2]}}
        default: stay
      second:
        team: arda
        options: {calm: {effects: [tension up 1]}, same: {effects: [tension up 1]}}
        default: calm
endings:
  high: {when: tension at least 3}
  low: {}
""")

    assert [one.options for one in explore(scenario).twins] == [("calm", "same")]


def test_an_indicator_that_ends_at_nought_in_all_play_is_explored_as_well() -> None:
    found = explore(
        tiny(
            """
indicators: {tension: {range: [0, 4], start: 0, levels: {low: 0, high: 3}}}
turns:
  opening:
    decisions:
      first:
        team: arda
        options: {stay: {effects: [tension down 1]}, go: {effects: [tension down 2]}}
        default: stay
endings:
  high: {when: tension at least 3}
  low: {}
"""
        )
    )
    (arda,) = (one for one in found.leverage if one.team == "arda")
    (reach,) = arda.indicators.values()
    assert (reach.usual, reach.low, reach.high) == (0.0, 0.0, 0.0)
