"""The likeliest and the shortest road are those of all roads, and their scripts play them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tabletop.engine import events as ev
from tabletop.engine.state import Game, State
from tabletop.explore import likeliest, tracing
from tabletop.explore.forward import forward
from tabletop.explore.plan import Question, plan
from tabletop.explore.policy import Manual, Policy, Weights
from tabletop.explore.road import Road, Roads, to_endings, to_inject
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script.expectations import unmet
from tabletop.play.script.file import read_script
from tabletop.play.script.model import Script
from tabletop.play.trial import steps
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.explore.games import made_up
from tests.explore.test_forward import policy_of
from tests.explore.tiny import tiny
from tests.explore.walking import Step, Walk

SEEDS = range(40)
HERE = Path(__file__).parent
SMALL = (HERE / "planted.yaml", HERE.parent / "scenarios" / "example.yaml")


def loaded_file(file: Path) -> Scenario:
    return load(ScenarioFiles(file.name, {file.name: file.read_bytes()}))


class Length(NamedTuple):
    """How a whole road went: its turns and its probability."""

    turns: int
    probability: Fraction


class Walked:
    """All roads of a game: how long and how likely they are, by what they lead to."""

    def __init__(self, scenario: Scenario, weights: Weights, manual: Manual) -> None:
        self.endings: dict[str, set[Length]] = defaultdict(set)
        self.injects: dict[str, set[Fraction]] = defaultdict(set)
        Walk(scenario, weights, manual, self._step).go()

    def _step(self, step: Step) -> None:
        state, probability = step.after
        for event in step.events:
            match event:
                case ev.InjectReleased(inject=inject):
                    self.injects[inject].add(probability)
                case ev.HotWashEntered(ending=ending):
                    self.endings[ending].add(Length(len(state.game.played), probability))


@cache
def made_up_roads(seed: int) -> tuple[Mapping[str, Roads], Mapping[str, Road]]:
    return roads(made_up(seed), *policy_of(seed))


def roads(
    scenario: Scenario, weights: Weights, manual: Manual
) -> tuple[Mapping[str, Roads], Mapping[str, Road]]:
    """The roads to all endings and injects that can be reached."""
    made, policy = plan(scenario), Policy(weights, manual)
    openings = forward(made, policy).openings
    found = {one: to_inject(made, policy, openings, one) for one in scenario.injects}
    to_injects = {one: road for one, road in found.items() if road}
    return to_endings(made, policy, openings, scenario.endings), to_injects


def wrong(walked: Walked, endings: Mapping[str, Roads], injects: Mapping[str, Road]) -> list[str]:
    """Where a road is not the likeliest, or the likeliest of the shortest, of all."""
    found: list[tuple[str, object, object]] = []
    for one in {*walked.endings, *endings}:
        there, road = walked.endings[one], endings[one]
        found.append((one, road.likeliest.chance, max(way.probability for way in there)))
        few = min(way.turns for way in there)
        best = max(way.probability for way in there if way.turns == few)
        found.append((one, (len(road.shortest.turns), road.shortest.chance), (few, best)))
        same = any(way.turns == few and way.probability == road.likeliest.chance for way in there)
        found.append((one, road.shortest is road.likeliest or not same, True))
    found += [
        (one, injects[one].chance, max(walked.injects[one])) for one in {*walked.injects, *injects}
    ]
    return [f"{one}: {mine} is not {theirs}" for one, mine, theirs in found if mine != theirs]


@pytest.mark.parametrize("seed", SEEDS)
def test_roads_are_the_best_of_all(seed: int) -> None:
    walked = Walked(made_up(seed), *policy_of(seed))
    assert wrong(walked, *made_up_roads(seed)) == []


@pytest.mark.parametrize("file", SMALL, ids=lambda one: one.stem)
def test_roads_are_the_best_of_all_in_written_scenarios(file: Path) -> None:
    scenario = loaded_file(file)
    walked = Walked(scenario, "weighted", "coin")
    assert wrong(walked, *roads(scenario, "weighted", "coin")) == []


def played(scenario: Scenario, text: str, seed: int) -> tuple[Script, Mapping[int, State]]:
    """The script that a text says, and each state of the game that is played by it."""
    script = read_script("road.yaml", text.encode(), scenario).script
    player = Player(scenario, Draws(seed), script, talk=False)
    return script, {entry.stamp.seq: state for entry, state in steps(player, seed)}


def done(scenario: Scenario, game: Game, script: Script) -> Script:
    """What was done in the turns of a script, as the game has it."""
    turns = {}
    for turn in script.turns:
        decisions = scenario.turns[turn].decisions
        asked = {one: game.choices[one].consents for one in decisions if one in game.choices}
        drawn = {one: game.draws[one].branch for one in decisions if one in game.draws}
        turns[turn] = {
            "choices": {one: game.standings[one].tried for one in decisions},
            "consent": {one: answers for one, answers in asked.items() if answers},
            "branches": drawn,
            "manual": tuple(
                one.id
                for one in scenario.turns[turn].injects.values()
                if one.release.kind == "manual" and game.injects[one.id].released
            ),
        }
    return Script.model_validate({"cause": game.cause, "turns": turns})


def as_done(script: Script) -> Script:
    """A script without what it expects."""
    turns = {turn: one.model_copy(update={"expect": ()}) for turn, one in script.turns.items()}
    return Script(cause=script.cause, turns=turns)


def strays(scenario: Scenario, road: Road) -> Iterator[str]:
    """Where a road's script comes to something else; to an ending, with one seed or another."""
    for seed in (1, 2) if road.goal in scenario.endings else (1,):
        script, states = played(scenario, road.text("likeliest"), seed)
        *_, last = states.values()
        yield from (one.message for one in unmet(scenario, script, last))
        if road.goal in scenario.endings:
            if (last.game.ending, last.game.played) != (road.goal, road.turns):
                yield f"{last.game.ending} after {last.game.played}"
            if done(scenario, last.game, script) != as_done(script):
                yield f"{done(scenario, last.game, script)} is not {script}"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_script_plays_its_road(seed: int) -> None:
    scenario = made_up(seed)
    endings, injects = made_up_roads(seed)
    every = [road for one in endings.values() for road in (one.likeliest, one.shortest)]
    for road in (*every, *injects.values()):
        assert list(strays(scenario, road)) == [], road


@pytest.mark.parametrize("file", SMALL, ids=lambda one: one.stem)
def test_a_script_plays_its_road_in_written_scenarios(file: Path) -> None:
    scenario = loaded_file(file)
    endings, injects = roads(scenario, "uniform", "coin")
    for road in (*(one.likeliest for one in endings.values()), *injects.values()):
        assert list(strays(scenario, road)) == [], road


LONG_OR_SHORT = """
indicators: {heat: {range: [0, 3], start: 0, levels: {low: 0}}}
turns:
  first:
    decisions:
      way:
        team: arda
        default: on
        options: {stop: {weight: 1, effects: [heat up 1]}, on: {weight: 9}}
    next: [{turn: second, when: heat at most 0}]
  second: {}
endings: {over: {}}
"""


def test_the_shortest_road_may_be_less_likely() -> None:
    scenario = tiny(LONG_OR_SHORT)
    found = roads(scenario, "weighted", "coin")[0]["over"]
    assert found.likeliest.turns == ("first", "second")
    assert found.shortest.turns == ("first",)
    assert [found.likeliest.chance, found.shortest.chance] == [Fraction(9, 10), Fraction(1, 10)]
    for road in (found.likeliest, found.shortest):
        assert list(strays(scenario, road)) == []


def test_a_turn_that_is_assumed_stands_in_the_script() -> None:
    scenario = tiny(LONG_OR_SHORT)
    made = plan(scenario)
    policy = Policy(chosen={"way": "stop"}, turns=frozenset({"second"}))
    found = to_endings(made, policy, forward(made, policy).openings, ["over"])["over"].likeliest
    assert found.turns == ("first", "second")
    assert found.chance == 1
    assert found.script.turns["first"].next == "second"
    _, states = played(scenario, found.text("likeliest"), 1)
    assert list(states.values())[-1].game.played == ("first", "second")


def test_without_an_answer_of_probability_0_where_there_is_one_with_more() -> None:
    """A card that weighs nothing is on the road only where no other leads there."""
    scenario = tiny(
        """
        indicators: {heat: {range: [0, 3], start: 0, levels: {low: 0}}}
        causes: {wind: {weight: 0}, calm: {weight: 1}}
        turns:
          only: {injects: {gust: {when: cause is wind, effects: [heat up 1]}, lull: {}}}
        endings: {blown: {when: heat at least 1}, still: {}}
        """
    )
    endings, injects = roads(scenario, "uniform", "coin")
    told = {one.goal: (one.script.cause, one.chance) for one in injects.values()}
    told |= {
        one: (road.likeliest.script.cause, road.likeliest.chance) for one, road in endings.items()
    }
    assert told == {
        "gust": ("wind", Fraction(0)),
        "lull": ("calm", Fraction(1)),
        "blown": ("wind", Fraction(0)),
        "still": ("calm", Fraction(1)),
    }


BUNDLED = {
    "polish_border_air_incident": "leaked_row",
    "open_skies_collapse": "by_register_closed",
    "west_2021_transparency": "guest_questions",
}
"""Each bundled scenario with an inject of its second or third turn."""


def bundled(name: str) -> Scenario:
    return loaded_file(HERE.parents[1] / "scenarios" / f"{name}.yaml")


@pytest.mark.parametrize("name", BUNDLED)
def test_a_script_plays_its_road_to_an_inject_of_a_bundled_scenario(name: str) -> None:
    scenario, inject = bundled(name), BUNDLED[name]
    by_hand = {one.id for one in scenario.injects.values() if one.release.kind == "manual"}
    made, policy = plan(scenario, Question(injects=frozenset({inject, *by_hand}))), Policy()
    road = to_inject(made, policy, forward(made, policy, counting="nothing").openings, inject)
    assert road is not None
    assert list(strays(scenario, road)) == []


@pytest.mark.parametrize("name", BUNDLED)
def test_a_script_plays_its_road_to_an_ending_of_a_bundled_scenario(name: str) -> None:
    """One team chooses; the others keep to their defaults, and nobody releases by hand."""
    scenario = bundled(name)
    free = next(iter(scenario.teams))
    others = [one for one in scenario.decisions.values() if one.team != free]
    policy = Policy("weighted", "never", chosen={one.id: one.default for one in others})
    made = plan(scenario, Question(endings=len(scenario.endings)))
    openings = forward(made, policy, counting="nothing").openings
    endings = to_endings(made, policy, openings, scenario.endings)
    assert endings
    for road in endings.values():
        assert road.likeliest.chance > 0
        assert list(strays(scenario, road.likeliest)) == []


DEFECTS: Mapping[str, tuple[str, Callable[..., float]]] = {
    "an answer is worth nothing": ("weight", lambda _possible: 0.0),
    "a card is worth nothing": ("worth_of", lambda _chance: 0.0),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_would_be_seen(defect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name, other = DEFECTS[defect]
    for where in (likeliest, tracing):
        monkeypatch.setattr(where, name, other)
    assert any(seen_wrong(seed) for seed in SEEDS)


def seen_wrong(seed: int) -> bool:
    """Whether a road of a game comes out differently."""
    scenario, policy = made_up(seed), policy_of(seed)
    return bool(wrong(Walked(scenario, *policy), *roads(scenario, *policy)))
