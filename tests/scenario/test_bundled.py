"""What every bundled scenario promises: its measure, fairness, mechanisms and guide."""

import importlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tabletop.authoring.checking import check
from tabletop.authoring.uses import Uses
from tabletop.authoring.walk import effects
from tabletop.runner.library import bundled, find
from tabletop.scenario import Scenario, load
from tabletop.scenario.conditions import CauseIs, atoms
from tabletop.scenario.effects import Become, Stock
from tabletop.scenario.model import Decision, Option, Turn

ROOT = Path(__file__).parents[2]
NAMES = [one.id for one in bundled()]
TURNS = {5, 6}


@pytest.fixture(scope="module", params=NAMES)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    """Each bundled scenario in its turn."""
    return load(find(request.param))


@pytest.fixture
def mechanisms(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The tool that reads the project's list of mechanisms."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    return importlib.import_module("mechanisms")


@pytest.mark.parametrize("name", NAMES)
def test_the_check_finds_nothing(name: str) -> None:
    assert [str(one) for one in check(find(name)).diagnostics] == []


def test_every_team_decides_in_every_turn_among_three_to_five_options(scenario: Scenario) -> None:
    for turn in scenario.turns.values():
        assert sorted(one.team for one in turn.decisions.values()) == sorted(scenario.teams)
        assert all(3 <= len(one.options) <= 5 for one in turn.decisions.values())


def test_five_or_six_turns_are_played_and_roads_that_part_come_together(scenario: Scenario) -> None:
    def lengths(turn: Turn) -> set[int]:
        follow = [scenario.turns[one.turn] for one in turn.next]
        return {1 + n for one in follow for n in lengths(one)} or {1}

    turns = scenario.turns.values()
    led_to = Counter(name for turn in turns for name in {one.turn for one in turn.next})
    assert lengths(next(iter(turns))) <= TURNS
    assert any(len({one.turn for one in turn.next}) > 1 for turn in turns)
    assert max(led_to.values()) > 1


def test_the_measure_of_injects_outcomes_endings_and_causes(scenario: Scenario) -> None:
    injects = scenario.injects.values()
    by_condition = [one for one in injects if one.when or one.release.kind == "manual"]

    assert len(injects) >= 30
    assert len(by_condition) * 3 >= len(injects)
    assert len({one.channel for one in injects}) >= 5
    assert len(scenario.outcomes) >= 10
    assert len(scenario.endings) >= 5
    assert len(scenario.causes) >= 4


def test_instruments_are_asked_for_used_up_suspended_and_restored(scenario: Scenario) -> None:
    moved = [one for _, one in effects(scenario) if isinstance(one, Become | Stock)]
    ways = {(one.instrument, one.status) for one in moved if isinstance(one, Become)}
    both = {name for name, status in ways if status == "suspended" and (name, "active") in ways}

    assert len({one.instrument for one in moved}) >= 8
    assert both
    assert any(one.by < 0 for one in moved if isinstance(one, Stock))


def test_no_cause_card_decides_the_ending_or_is_far_likelier(scenario: Scenario) -> None:
    weights = [one.weight for one in scenario.causes.values()]
    read = [atom for one in scenario.endings.values() if one.when for atom in atoms(one.when)]

    assert max(weights) <= 2 * min(weights)
    assert not any(isinstance(atom, CauseIs) for atom in read)


def test_each_team_can_reassure_cheaply_and_stand_firm_in_every_turn(scenario: Scenario) -> None:
    for decision in scenario.decisions.values():
        signals = [one.signal for one in _free(decision)]
        assert max(signals) >= 1, decision.id
        assert min(signals) <= -1, decision.id


def _free(decision: Decision) -> Iterator[Option]:
    """The options that nothing and nobody stands in the way of."""
    for one in decision.options.values():
        if not (one.when or one.needs or one.consent):
            yield one


def test_each_team_has_an_inject_that_helps_and_one_that_embarrasses_it(scenario: Scenario) -> None:
    borne = {pair for one in scenario.injects.values() for pair in one.bears.items()}

    assert borne >= {(team, how) for team in scenario.teams for how in ("helps", "embarrasses")}


def test_every_team_has_private_news_in_every_turn(scenario: Scenario) -> None:
    """That it is the same number for each is what `fairness-private-injects` checks."""
    for turn in scenario.turns.values():
        recipients = [scenario.recipients(one.to) for one in turn.injects.values()]
        private = {to[0] for to in recipients if len(to) == 1}
        assert private == set(scenario.teams), turn.id


def test_now_and_then_two_options_of_a_decision_look_alike_to_a_team(scenario: Scenario) -> None:
    assert len({name for name, _ in _alike(scenario)}) >= 3


def _alike(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Decisions and teams that see the same of two of its options."""
    for decision in scenario.decisions.values():
        for team in scenario.teams:
            options = decision.options.values()
            knowing = (one for one in options if team in scenario.recipients(one.known_to))
            seen = Counter(str(one.seen.by(team)) for one in knowing if one.seen.by(team))
            if team != decision.team and max(seen.values(), default=0) > 1:
                yield decision.id, team


def test_acts_that_others_must_carry_ask_their_consent(scenario: Scenario) -> None:
    asked = [
        (decision.team, one.consent.of)
        for decision in scenario.decisions.values()
        for one in decision.options.values()
        if one.consent
    ]
    across = [of for team, of in asked if any(not scenario.allied(team, one) for one in of)]
    inside = [of for team, of in asked if any(scenario.allied(team, one) for one in of)]

    assert across
    assert inside


def test_briefs_have_substance(scenario: Scenario) -> None:
    lengths = {team.id: len(team.brief.split()) for team in scenario.teams.values()}

    assert {team: words for team, words in lengths.items() if not 500 <= words <= 900} == {}
    assert max(lengths.values()) <= 1.15 * min(lengths.values())


def test_each_delegation_has_its_own_names_for_things(scenario: Scenario) -> None:
    assert all(team.names for team in scenario.teams.values())


def test_a_contested_fact_has_a_counterview_of_about_equal_length(scenario: Scenario) -> None:
    contested = [one for one in scenario.facts.values() if one.standing == "contested"]

    assert contested
    for fact in contested:
        assert fact.counterview is not None
        assert 0.6 <= len(fact.counterview) / len(fact.text) <= 1.6, fact.id


def test_every_mechanism_of_the_list_is_played_by_its_teams(
    scenario: Scenario, mechanisms: Any
) -> None:
    assert mechanisms.absent(scenario) == []


def test_what_only_an_idle_instrument_cites_is_not_played(
    scenario: Scenario, mechanisms: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert any(one.kind == "instrument" for one in mechanisms.citing(scenario))
    monkeypatch.setattr(mechanisms, "uses", lambda _: Uses(*[frozenset()] * 3))
    assert not any(one.kind == "instrument" for one in mechanisms.citing(scenario))


def test_a_scenario_cites_no_mechanism_that_the_list_lacks(
    scenario: Scenario, mechanisms: Any
) -> None:
    assert set(scenario.mechanisms) <= set(mechanisms.listed())
    assert all(one.source.at for one in scenario.mechanisms.values())


@pytest.mark.parametrize("listed", bundled(), ids=NAMES)
def test_a_guide_tells_of_every_turn_and_shows_the_chart(listed: Any) -> None:
    assert listed.guide is not None
    guide = listed.guide.read_text("utf-8")
    scenario = load(find(listed.id))
    by_hand = [one.id for one in scenario.injects.values() if one.release.kind == "manual"]

    assert f"]({listed.id}.svg)" in guide
    assert (listed.guide.parent / f"{listed.id}.svg").is_file()
    assert [one for one in (*scenario.turns, *by_hand) if f"`{one}`" not in guide] == []


def test_its_page_of_all_play_is_of_this_version(scenario: Scenario) -> None:
    """`make explored` writes it again."""
    page = ROOT / "docs" / "explored" / f"{scenario.id}.html"

    assert f"({scenario.id} {scenario.version})" in page.read_text("utf-8")
