"""The likeliest and the shortest road are those of all roads, and their scripts play them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tabletop.engine import events as ev
from tabletop.engine.state import Game, State
from tabletop.explore.forward import forward
from tabletop.explore.plan import plan
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
    """Where a road's script comes to something else, with one seed or another."""
    for seed in (1, 2):
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
