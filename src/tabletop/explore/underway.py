"""The rest of a turn that is being played in a room, through the rules of play themselves.

What has happened in a room may be anything that the rules allow: rulings, free actions, injects
that were held or improvised. So from the moment at hand to the call, and from the call to the next
opening, play is followed state by state; there are few ways to go.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.adjudicate import adjudicate
from tabletop.engine.commands import AnyCommand
from tabletop.engine.decide import decide
from tabletop.engine.events import Event
from tabletop.engine.log import advance
from tabletop.engine.logic import holds
from tabletop.engine.state import Game, Stamp, State
from tabletop.explore.found import Tally
from tabletop.explore.policy import HALF, Policy
from tabletop.scenario.model import Inject, Scenario


@dataclass(frozen=True)
class Underway:
    """One road from the moment at hand: where it led, and how likely it is."""

    state: State
    chance: Fraction = Fraction(1)


@dataclass(frozen=True)
class Following:
    """Follows the roads from a moment, and counts what comes up on them."""

    scenario: Scenario
    policy: Policy
    tally: Tally

    def to_the_call(self, state: State) -> list[Underway]:
        """Every road through the injects of the turn that have still to come."""
        roads = [Underway(state)]
        for inject in _by_themselves(self.scenario, state.game):
            roads = [self._release(one, inject) for one in roads]
        if self.policy.manual != "never":
            for inject in _by_hand(self.scenario, state.game):
                roads = [after for one in roads for after in self._coin(one, inject)]
        return roads

    def _coin(self, road: Underway, inject: Inject) -> Iterator[Underway]:
        if not holds(self.scenario, road.state.game, inject.when):
            yield road
        elif self.policy.manual == "always":
            yield self._release(road, inject)
        else:
            halved = Underway(road.state, road.chance * HALF)
            yield halved
            yield self._release(halved, inject)

    def _release(self, road: Underway, inject: Inject) -> Underway:
        return self._after(road, cm.Release(inject=inject.id))

    def to_the_opening(self, state: State) -> list[Underway]:
        """Every road from the call, or from the assessment, to the next opening or the end."""
        roads = list(self._fallen(Underway(state)))
        onward = self._onward(state.game)
        return [self._after(one, onward) for one in roads]

    def _fallen(self, road: Underway) -> Iterator[Underway]:
        """The roads through adjudication: each way in which the chances that wait may fall."""
        if road.state.game.turn in road.state.game.applied:
            yield road
            return
        lines = adjudicate(self.scenario, road.state).causes
        waiting = next((line for line in lines if line.pending), None)
        if waiting is None:
            yield self._after(road, cm.Apply())
            return
        decision, option, _ = waiting.id.split(".")
        for branch in self.scenario.decisions[decision].options[option].chance.values():
            pick = cm.PickBranch(decision=decision, branch=branch.id)
            chance = road.chance * Fraction(branch.odds, 100)
            yield from self._fallen(self._after(Underway(road.state, chance), pick))

    def _onward(self, game: Game) -> cm.NextTurn:
        entries = self.scenario.turns[game.turn or ""].next
        turns = self.policy.turns - set(game.played)
        forced = next((one.turn for one in entries if one.turn in turns), None)
        return cm.NextTurn(turn=forced, reason="Assumed." if forced else "")

    def _after(self, road: Underway, command: AnyCommand) -> Underway:
        before = road.state
        events = decide(self.scenario, before, command)
        stamp = Stamp(before.stamp.seq + 1, "", before.game.clock)
        self._count(events, float(road.chance))
        return Underway(advance(self.scenario, before, stamp, events), road.chance)

    def _count(self, events: Iterable[Event], chance: float) -> None:
        for event in events:
            match event:
                case ev.InjectReleased(inject=inject):
                    self.tally.add("inject", (inject,), chance, 1)
                case ev.Applied(happened=happened, branches=branches):
                    for outcome in happened:
                        self.tally.add("outcome", (outcome,), chance, 1)
                    for one in branches:
                        key = (one.decision, one.option, one.branch)
                        self.tally.add("branch", key, chance, 1)


def _waiting(scenario: Scenario, game: Game) -> list[Inject]:
    injects = scenario.turns[game.turn or ""].injects.values()
    known = game.injects
    return [one for one in injects if one.id not in known or known[one.id].status == "waiting"]


def _by_themselves(scenario: Scenario, game: Game) -> Sequence[Inject]:
    """The injects that still come at the start or by the clock, in their order."""
    waiting = _waiting(scenario, game)
    minutes = scenario.turns[game.turn or ""].minutes + game.extra_minutes
    start = [one for one in waiting if one.release.kind == "start"]
    timed = [one for one in waiting if one.release.kind == "minute"]
    due = [one for one in timed if one.release.minute < minutes]
    return [*start, *sorted(due, key=lambda one: one.release.minute)]


def _by_hand(scenario: Scenario, game: Game) -> Iterator[Inject]:
    """The injects that wait for a hand, in file order; those that are held do so as well."""
    waiting = _waiting(scenario, game)
    for inject in scenario.turns[game.turn or ""].injects.values():
        known = game.injects.get(inject.id)
        held = known is not None and known.status == "held"
        if held or (inject in waiting and inject.release.kind == "manual"):
            yield inject
