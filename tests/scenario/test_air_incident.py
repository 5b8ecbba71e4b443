"""What the bundled air incident promises: its measure, its fairness, its mechanisms."""

from collections import Counter
from pathlib import Path

import pytest

from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.scenario.model import Inject, Instrument, Option, Outcome, Turn

PATH = Path(__file__).parents[2] / "scenarios" / "polish_border_air_incident.yaml"

MECHANISMS = frozenset(
    (
        *("csbm_bilateral", "air_data_2019", "air_contacts_lv", "direct_channels", "astravets"),
        *("security_dilemma", "attribution_bias", "amplification", "non_perception"),
        *("alliance_dilemma", "nato_cohesion", "ru_leverage", "csto_limits", "adhoc_neutrality"),
        *("great_power_contacts", "crisis_2020", "rec_1", "rec_3", "rec_4", "rec_5"),
    )
)
"""The mechanisms of the report that an air incident can make playable."""


@pytest.fixture(scope="module")
def air() -> Scenario:
    return load(ScenarioFiles(PATH.name, {PATH.name: PATH.read_bytes()}))


def test_every_team_decides_in_every_turn_among_three_to_five_options(air: Scenario) -> None:
    for turn in air.turns.values():
        assert sorted(one.team for one in turn.decisions.values()) == sorted(air.teams)
        assert all(3 <= len(one.options) <= 5 for one in turn.decisions.values())


def test_a_play_visits_five_turns_whatever_the_branches(air: Scenario) -> None:
    def lengths(turn: Turn) -> set[int]:
        follow = [air.turns[one.turn] for one in turn.next]
        return {1 + n for one in follow for n in lengths(one)} or {1}

    assert lengths(next(iter(air.turns.values()))) == {5}
    assert any(len(turn.next) > 1 for turn in air.turns.values())


def test_its_measure(air: Scenario) -> None:
    by_condition = [one for one in air.injects.values() if one.when or one.release.kind == "manual"]

    assert len(air.injects) >= 30
    assert len(by_condition) * 3 >= len(air.injects)
    assert len({one.channel for one in air.injects.values()}) >= 5
    assert len(air.outcomes) >= 10
    assert len(air.endings) == len(air.causes) == 5
    assert len(air.instruments) >= 8
    assert all(len(one.levels) >= 3 for one in air.indicators.values())


def test_causes_are_equally_plausible(air: Scenario) -> None:
    assert {one.weight for one in air.causes.values()} == {1}


def test_every_mechanism_is_playable_and_cited_by_chapter(air: Scenario) -> None:
    options = [one for decision in air.decisions.values() for one in decision.options.values()]
    things: list[Instrument | Inject | Option | Outcome] = [*air.instruments.values(), *options]
    things += [*air.injects.values(), *air.outcomes.values()]
    cited = {mechanism for thing in things for mechanism in thing.mechanisms}

    assert cited >= MECHANISMS
    assert all(air.mechanisms[one].source.at for one in MECHANISMS)


def test_each_team_can_reassure_cheaply_and_stand_firm_in_every_turn(air: Scenario) -> None:
    for decision in air.decisions.values():
        plain = [
            one for one in decision.options.values() if not (one.when or one.needs or one.consent)
        ]
        assert any(one.signal >= 1 for one in plain), decision.id
        assert any(one.signal <= -1 for one in plain), decision.id


def test_each_team_has_an_inject_that_helps_and_one_that_embarrasses_it(air: Scenario) -> None:
    borne = Counter(bears for one in air.injects.values() for bears in one.bears.items())

    for team in air.teams:
        assert borne[team, "helps"] >= 1
        assert borne[team, "embarrasses"] >= 1


def test_every_team_has_private_news_in_every_turn(air: Scenario) -> None:
    for turn in air.turns.values():
        private = {one.to for one in turn.injects.values() if len(air.recipients(one.to)) == 1}
        assert private == {(team,) for team in air.teams}


def test_briefs_are_of_about_equal_length(air: Scenario) -> None:
    lengths = [len(team.brief.split()) for team in air.teams.values()]

    assert max(lengths) <= 1.15 * min(lengths)


def test_a_contested_fact_has_a_counterview_of_about_equal_length(air: Scenario) -> None:
    contested = [one for one in air.facts.values() if one.standing == "contested"]

    assert contested
    for fact in contested:
        assert fact.counterview is not None
        assert 0.6 <= len(fact.counterview) / len(fact.text) <= 1.6, fact.id
