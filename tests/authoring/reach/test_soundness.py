"""Nothing that happens in a real game lies outside what `reach` holds possible.

Games are played at random through the engine, on scenarios at hand and on invented ones; at each
commit the game is held against the values of that moment, and each condition that the engine reads
against what was said of it.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tabletop.authoring.reach import Moments, Reach, Things, Values, reach
from tabletop.authoring.walk import conditions
from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import standing_option
from tabletop.engine.effects import together
from tabletop.engine.logic import holds, turn_decisions
from tabletop.engine.state import Game, State
from tabletop.engine.words import Phase
from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.scenario.conditions import Condition
from tabletop.scenario.effects import Effect
from tabletop.scenario.nodes import Location
from tests.authoring.reach.games import of_game
from tests.authoring.reach.invented import invented
from tests.authoring.reach.wandering import Wanderer

ROOT = Path(__file__).parents[3]
AT_HAND = (
    ROOT / "tests" / "scenarios" / "example.yaml",
    ROOT / "tests" / "scenarios" / "small.yaml",
    ROOT / "scenarios" / "polish_border_air_incident.yaml",
)


class Watch:
    """Holds each commit of a game against what was said to be possible."""

    def __init__(self, scenario: Scenario, reached: Reach, *, clockwise: bool) -> None:
        self.scenario = scenario
        self.clockwise = clockwise
        self.reach = reached
        self.things = Things(scenario)
        self.conditions = dict(conditions(scenario))

    def __call__(self, before: State, command: cm.AnyCommand, after: State) -> None:
        match command:
            case cm.Release(inject=inject):
                self._released(before.game, inject, after.game)
            case cm.CallTime():
                self._called(before.game)
            case cm.Apply():
                self._applied(before.game, after.game)
            case cm.NextTurn():
                self._onward(before.game, after.game)
        if after.game.phase is Phase.HOT_WASH:
            self._ended(after.game)
        else:
            self._inside(after.game)

    def _inside(self, game: Game) -> None:
        if game.turn is None:
            return
        real = of_game(self.things, game)
        moments = self.reach.moments[game.turn]
        assert any(_within(real, _now(one, game.phase)) for one in moments), _outside(
            real, [_now(one, game.phase) for one in moments]
        )

    def _condition(self, game: Game, at: Location, condition: Condition | None) -> bool:
        """Read a condition, and hold it against what was said of it."""
        held = holds(self.scenario, game, condition)
        if condition is not None:
            reading = self.reach.readings[at]
            assert reading.possible if held else not reading.always, at
            assert reading.alone or not held, at
        return held

    def _released(self, before: Game, inject: str, after: Game) -> None:
        at = ("turns", before.turn or "", "injects", inject)
        one = self.scenario.injects[inject]
        held = self._condition(before, (*at, "when"), one.when)
        assert held is (after.injects[inject].released is not None)
        if not held:
            return
        if self.clockwise and one.release.kind == "minute":
            assert (*at, "when") in self.reach.in_time
        self._in_order(before, at, one.effects)

    def _in_order(self, game: Game, at: Location, effects: Iterable[Effect]) -> Game:
        for index, effect in enumerate(effects):
            changes, after = together(self.scenario, game, [("", [effect])])
            if any(change.before != change.after for change in changes):
                assert self.reach.effects[(*at, "effects", index)]
            game = after
        return game

    def _called(self, game: Game) -> None:
        for decision in turn_decisions(self.scenario, game):
            here = ("turns", game.turn or "", "decisions", decision.id, "options")
            for option in decision.options.values():
                at = (*here, option.id)
                self._condition(game, (*at, "when"), option.when)
                self._condition(game, (*at, "needs"), option.needs)
                both = [holds(self.scenario, game, one) for one in (option.when, option.needs)]
                assert all(both) <= self.reach.may_stand(at), at

    def _applied(self, before: Game, after: Game) -> None:
        turn = self.scenario.turns[before.turn or ""]
        for outcome in turn.outcomes.values():
            reading = self.reach.readings[("turns", turn.id, "outcomes", outcome.id, "when")]
            assert reading.possible if outcome.id in after.happened else not reading.always
        self._effects_of_options(before, after)

    def _effects_of_options(self, before: Game, after: Game) -> None:
        """Each effect without which the turn would have gone otherwise was said to matter."""
        turn = before.turn or ""
        branches = {one.decision: one.branch for one in after.applied[turn].branches}
        placed: list[tuple[Location, Effect]] = []
        for decision in turn_decisions(self.scenario, before):
            option = standing_option(self.scenario, before.standings[decision.id])
            if option is None:
                continue
            at: Location = ("turns", turn, "decisions", decision.id, "options", option.id)
            placed += _placed(at, option.effects)
            if decision.id in branches:
                branch = branches[decision.id]
                placed += _placed((*at, "chance", branch), option.chance[branch].effects)
        _, whole = together(self.scenario, before, [("", [one for _, one in placed])])
        for there, left_out in placed:
            rest = [one for _, one in placed if one is not left_out]
            _, without = together(self.scenario, before, [("", rest)])
            assert there in self.reach.effects
            assert self.reach.effects[there] or without == whole, there

    def _onward(self, before: Game, after: Game) -> None:
        turn = self.scenario.turns[before.turn or ""]
        for index, entry in enumerate(turn.next):
            held = self._condition_of_list(before, ("turns", turn.id, "next", index), entry.when)
            if held:
                assert after.turn == entry.turn
                return
        assert after.phase is Phase.HOT_WASH

    def _ended(self, game: Game) -> None:
        for ending in self.scenario.endings.values():
            held = self._condition_of_list(game, ("endings", ending.id), ending.when)
            if held:
                assert game.ending == ending.id
                return

    def _condition_of_list(self, game: Game, at: Location, condition: Condition | None) -> bool:
        return self._condition(game, (*at, "when"), condition)


def _placed(at: Location, effects: Iterable[Effect]) -> list[tuple[Location, Effect]]:
    return [((*at, "effects", index), one) for index, one in enumerate(effects)]


def _now(moments: Moments, phase: Phase) -> Values:
    match phase:
        case Phase.ADJUDICATION:
            return moments.call
        case Phase.ASSESSMENT:
            return moments.after
        case _:
            return moments.during


def _within(real: Values, held_possible: Values) -> bool:
    return all(held_possible[key] & bits for key, bits in real.items())


def _outside(real: Values, held_possible: list[Values]) -> list[object]:
    """What lies outside, for the message of a failing test."""
    return [
        [(key, bits, one[key]) for key, bits in real.items() if not one[key] & bits]
        for one in held_possible
    ]


def wander(scenario: Scenario, games: int) -> None:
    reached = reach(scenario)
    for clockwise in (True, False):
        watch = Watch(scenario, reached, clockwise=clockwise)
        for seed in range(games):
            Wanderer(scenario, seed, watch, clockwise=clockwise).play()


@pytest.mark.parametrize("path", AT_HAND, ids=lambda path: path.stem)
def test_games_of_a_scenario_at_hand_stay_inside_what_is_possible(path: Path) -> None:
    scenario = load(ScenarioFiles(path.name, {path.name: path.read_bytes()}))
    wander(scenario, games=4)


@pytest.mark.parametrize("tens", range(10))
def test_games_of_invented_scenarios_stay_inside_what_is_possible(tens: int) -> None:
    for seed in range(tens * 10, tens * 10 + 10):
        wander(invented(seed), games=2)
