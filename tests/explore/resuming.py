"""Every road from a moment of a session on, through the engine."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.adjudicate import adjudicate
from tabletop.engine.logic import holds, turn_decisions
from tabletop.engine.state import Game, State
from tabletop.engine.words import ChanceMode, Phase
from tabletop.explore.found import Found, Key, Kind
from tabletop.scenario import Scenario
from tabletop.scenario.model import Decision, Inject
from tests.explore.enumerating import Count
from tests.explore.walking import HALF, Manual, Offer, Road, Step, Walk, Weights

MINUTES = {"start": -1}


class Resumed:
    """What is still open from a state, counted road by road.

    Options that stand are counted on whole roads, so for them only the probability is told.
    """

    def __init__(self, scenario: Scenario, state: State, weights: Weights, manual: Manual) -> None:
        self.counts: dict[tuple[Kind, Key], Count] = defaultdict(Count)
        self.scenario, self.manual = scenario, manual
        self.walk = Walk(scenario, weights, manual, self._step)
        self._go(Road(state, HALF * 2))

    def _step(self, step: Step) -> None:
        for event in step.events:
            match event:
                case ev.TurnOpened(turn=turn):
                    self._count("turn", (turn,), step.after)
                case ev.InjectReleased(inject=inject):
                    self._count("inject", (inject,), step.after)
                case ev.TimeCalled(standings=standings):
                    for one in standings:
                        if one.option:
                            self._count("stands", (one.decision, one.option), step.after)
                case ev.Applied(happened=happened):
                    for outcome in happened:
                        self._count("outcome", (outcome,), step.after)
                case ev.HotWashEntered(ending=ending):
                    self._count("ending", (ending,), step.after)

    def _count(self, kind: Kind, key: Key, road: Road) -> None:
        self.counts[kind, key] = self.counts[kind, key].plus(road.probability)

    def _go(self, road: Road) -> None:
        match road.state.game.phase:
            case Phase.BRIEFING | Phase.DELIBERATION:
                self._to_the_call(road)
            case Phase.ADJUDICATION:
                decisions = turn_decisions(self.scenario, road.state.game)
                pending = {
                    one.id for one in adjudicate(self.scenario, road.state).causes if one.pending
                }
                waiting = [
                    one for one in decisions if any(p.startswith(f"{one.id}.") for p in pending)
                ]
                for fell in self.walk.fallen(road, waiting):
                    self._assessed(self.walk.give(fell, cm.Apply()))
            case Phase.ASSESSMENT:
                self._assessed(road)

    def _assessed(self, road: Road) -> None:
        road = self.walk.give(by_hand(road), cm.NextTurn())
        if road.state.game.phase is not Phase.HOT_WASH:
            self.walk._turn(road)

    def _to_the_call(self, road: Road) -> None:
        """What is still to come of the turn; chances that have yet to fall may fall any way."""
        road, game = by_hand(road), road.state.game
        if game.phase is Phase.BRIEFING:
            road = self.walk.give(road, cm.Deliberate())
        for called in self._injects(road, self._order(game)):
            for chosen in self._chosen(called):
                decisions = turn_decisions(self.scenario, game)
                for fell in self.walk.fallen(self.walk.give(chosen, cm.CallTime()), decisions):
                    self._assessed(self.walk.give(fell, cm.Apply()))

    def _order(self, game: Game) -> list[Inject]:
        """The injects of the turn that may still go out: at the start, by the clock, by hand."""
        turn = self.scenario.turns[game.turn or ""]
        minutes = turn.minutes + game.extra_minutes
        status = {one: known.status for one, known in game.injects.items()}
        open_ones = [one for one in turn.injects.values() if status.get(one.id) in (None, "held")]
        by_hand = [one for one in open_ones if self._by_hand(one, game)]
        others = [one for one in open_ones if one not in by_hand and one.release.minute < minutes]
        others.sort(key=lambda one: MINUTES.get(one.release.kind, one.release.minute))
        return [*others, *by_hand]

    def _by_hand(self, inject: Inject, game: Game) -> bool:
        return inject.id in game.injects or inject.release.kind == "manual"

    def _injects(self, road: Road, injects: Sequence[Inject]) -> Iterator[Road]:
        if not injects:
            yield road
            return
        first, *others = injects
        release = cm.Release(inject=first.id)
        if not self._by_hand(first, road.state.game):
            yield from self._injects(self.walk.give(road, release), others)
            return
        can = holds(self.scenario, road.state.game, first.when)
        goes = can and self.manual != "never"
        if goes:
            share = HALF if self.manual == "coin" else HALF * 2
            yield from self._injects(self.walk.give(road.times(share), release), others)
        if not goes or self.manual == "coin":
            yield from self._injects(road.times(HALF if goes else HALF * 2), others)

    def _chosen(self, road: Road) -> Iterator[Road]:
        decisions = turn_decisions(self.scenario, road.state.game)
        taken = [one for one in decisions if one.id in road.state.game.choices]
        offers: list[Offer] = [self.walk._offer(road, one) for one in decisions if one not in taken]
        for answered in self._answered(road, taken):
            yield from self.walk.choices(answered, offers)

    def _answered(self, road: Road, taken: Sequence[Decision]) -> Iterator[Road]:
        if not taken:
            yield road
            return
        for answered in self.walk._answers(road, taken[0].id):
            yield from self._answered(answered, taken[1:])


def by_hand(road: Road) -> Road:
    """The same road with chances that fall as they are picked."""
    game = replace(road.state.game, chance=ChanceMode.PICK)
    return Road(replace(road.state, game=game), road.probability)


def differing(
    counts: Mapping[tuple[Kind, Key], Count], found: Mapping[tuple[Kind, Key], Found]
) -> list[str]:
    """Where the two answers differ, options that stand by probability alone."""
    mine: dict[tuple[Kind, Key], Found] = {
        (kind, key): one for (kind, key), one in found.items() if kind in KINDS
    }
    wrong = []
    for what in {*counts, *mine}:
        kind, (here, there) = what[0], (mine.get(what) or Found(), counts.get(what) or Count())
        far = abs(here.chance - float(there.probability)) > 1e-12
        roads = (here.roads, there.roads)
        if far or (bool(roads[0]) != bool(roads[1]) if kind == "stands" else roads[0] != roads[1]):
            wrong.append(f"{what}: {here} is not {there}")
    return wrong


KINDS = ("turn", "inject", "stands", "outcome", "ending")
