"""The scenario with five planted faults has these five, and no others of their kinds."""

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest

from tabletop.engine import events as ev
from tabletop.engine.state import Game
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.explore.enumerating import Enumerated, Snapshot, enumerate_play, snapshot
from tests.explore.walking import Step

PLANTED = Path(__file__).with_name("planted.yaml")
Answers = frozenset[Hashable]


def answers(game: Game) -> Answers:
    """All that was chosen and fell in a game: (decision, option) and (decision, branch)."""
    stood = {(one.decision, one.option) for one in game.standings.values()}
    fell = {(one.decision, one.branch) for turn in game.applied.values() for one in turn.branches}
    return frozenset(stood | fell)


def without(scenario: Scenario, team: str, given: Answers) -> Answers:
    """The answers that are not a team's."""
    own = {one.id for one in scenario.decisions.values() if one.team == team}
    return frozenset(one for one in given if not (isinstance(one, tuple) and one[0] in own))


@dataclass
class Seen:
    """What a walk showed: where it went after each turn, how it ended, how often it was clamped.

    `after` is by decision and by all other answers up to the turn's end, `clamped` by indicator and
    turn (each road once).
    """

    scenario: Scenario
    after: dict[tuple[str, Answers], dict[str, set[Snapshot]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    ends: dict[Answers, tuple[str | None, int]] = field(default_factory=dict)
    clamped: dict[tuple[str, str], Fraction] = field(default_factory=lambda: defaultdict(Fraction))

    def step(self, step: Step) -> None:
        game = step.after.state.game
        for event in step.events:
            match event:
                case ev.InjectReleased(changes=changes):
                    self._clamped(changes, step)
                case ev.Applied(steps=steps):
                    self._clamped([change for one in steps for change in one.changes], step)
                    self._applied(game)
                case ev.HotWashEntered(ending=ending):
                    self.ends[answers(game)] = (ending, game.indicators["tension"])

    def _clamped(self, changes: list[ev.Change] | tuple[ev.Change, ...], step: Step) -> None:
        for change in changes:
            wanted = [int(share.by) for share in change.shares if change.what == "indicator"]
            if wanted and int(change.before) + sum(wanted) != change.after:
                turn = step.before.game.turn or ""
                self.clamped[change.key, turn] += step.after.probability

    def _applied(self, game: Game) -> None:
        turn = self.scenario.turns[game.turn or ""]
        given = answers(game)
        for decision in turn.decisions:
            option = game.standings[decision].option or ""
            others = frozenset(x for x in given if not (isinstance(x, tuple) and x[0] == decision))
            came = snapshot(game)._replace(standings=frozenset())
            self.after[decision, others][option].add(came)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(ScenarioFiles(PLANTED.name, {PLANTED.name: PLANTED.read_bytes()}))


@pytest.fixture(scope="module")
def walked(scenario: Scenario) -> tuple[Enumerated, Seen]:
    watch = Seen(scenario)
    return enumerate_play(scenario, watch=watch.step), watch


@pytest.fixture(scope="module")
def done(walked: tuple[Enumerated, Seen]) -> Enumerated:
    return walked[0]


@pytest.fixture(scope="module")
def seen(walked: tuple[Enumerated, Seen]) -> Seen:
    return walked[1]


def missing(there: Mapping[str, object], occurred: Mapping[str, object]) -> set[str]:
    return set(there) - set(occurred)


def test_one_inject_and_one_ending_never_come(scenario: Scenario, done: Enumerated) -> None:
    assert missing(scenario.injects, done.injects) == {"second_tug"}
    assert missing(scenario.endings, done.endings) == {"blockade"}


def test_all_turns_outcomes_options_and_branches_do(scenario: Scenario, done: Enumerated) -> None:
    assert missing(scenario.turns, done.turns) == set()
    assert missing(scenario.outcomes, done.outcomes) == set()
    options = {(one.id, option) for one in scenario.decisions.values() for option in one.options}
    assert set(done.stands) == options
    assert {branch for _, _, branch in done.branches} == {"dry", "spill"}


def test_two_options_of_one_decision_never_differ(scenario: Scenario, seen: Seen) -> None:
    differ, beside = set[tuple[str, str]](), set[tuple[str, str]]()
    for came in seen.after.values():
        for pair in combinations(sorted(came), 2):
            beside.add(pair)
            if came[pair[0]] != came[pair[1]]:
                differ.add(pair)
    assert beside - differ == {("complain", "stay_off_line")}
    assert set(scenario.decisions["coria_answer"].options) >= {"complain", "stay_off_line"}


def test_one_team_changes_neither_tension_nor_ending(scenario: Scenario, seen: Seen) -> None:
    def has_power(team: str) -> bool:
        ends = defaultdict(set)
        for given, end in seen.ends.items():
            ends[without(scenario, team, given)].add(end)
        return any(len(there) > 1 for there in ends.values())

    assert [team for team in scenario.teams if not has_power(team)] == ["borsa"]


def test_one_indicator_is_clamped_most_of_the_time(scenario: Scenario, seen: Seen) -> None:
    assert [seen.clamped["attention", turn] for turn in scenario.turns] == [1, 1, 1]
    others = [share for (key, _), share in seen.clamped.items() if key != "attention"]
    assert max(others) < Fraction(1, 10)
