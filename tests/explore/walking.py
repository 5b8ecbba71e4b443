"""Every road of a scenario's play, one after another, through the engine.

Which answers are possible at a moment and how likely each is, is said here: cards, coins, picks,
consents, branches. What an answer comes to, and whether it is allowed, is the engine's word alone.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import standing_option
from tabletop.engine.decide import decide
from tabletop.engine.events import Event
from tabletop.engine.log import advance
from tabletop.engine.logic import turn_decisions
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Stamp, State, initial
from tabletop.engine.words import ChanceMode, Phase
from tabletop.scenario import Scenario
from tabletop.scenario.model import Decision, Inject, Turn

Weights = Literal["uniform", "weighted"]
Manual = Literal["never", "always", "coin"]

HALF = Fraction(1, 2)
MINUTE = 60_000


class Road(NamedTuple):
    """A sequence of answers so far: where it led, and how likely it is."""

    state: State
    probability: Fraction

    def times(self, share: Fraction) -> "Road":
        """The same road under an answer that is given in this share of cases."""
        return Road(self.state, self.probability * share)


class Step(NamedTuple):
    """A command in play, what it came to (nothing: it was refused), and the road it led to."""

    before: State
    command: cm.AnyCommand
    events: tuple[Event, ...]
    after: Road


class Offer(NamedTuple):
    """A decision at the call, and how likely each option is that its team may pick."""

    decision: Decision
    picks: Mapping[str, Fraction]


def unwatched(_step: Step) -> None:
    """Watches nothing."""


def _nobody(_road: Road, _offers: Sequence[Offer]) -> None:
    """Looks at nothing."""


@dataclass(frozen=True)
class Walk:
    """All play of a scenario under a policy.

    `watch` is told of every command of every road, once for all roads that share it; `at_the_call`
    of every road to the state at the call, with what each team may pick there.
    """

    scenario: Scenario
    weights: Weights = "uniform"
    manual: Manual = "coin"
    watch: Callable[[Step], None] = unwatched
    at_the_call: Callable[[Road, Sequence[Offer]], None] = _nobody

    def go(self) -> None:
        """Walk every road, depth first, to the hot wash."""
        with _uncollected():
            self._go()

    def _go(self) -> None:
        for card, share in self._cards().items():
            road = Road(initial(self.scenario, 0), share)
            road = self.give(road, cm.Configure(chance=ChanceMode.PICK))
            road = self.give(road, cm.PickCause(cause=card))
            self._turn(self.give(road, cm.Startex()))

    def give(self, road: Road, command: cm.AnyCommand, minute: int = 0) -> Road:
        """The road after a command. Raises Refused where the rules of play do not allow it."""
        before = road.state
        events = decide(self.scenario, before, command)
        stamp = Stamp(before.stamp.seq + 1, "", max(before.game.clock, minute * MINUTE))
        after = advance(self.scenario, before, stamp, events)
        road = Road(after, road.probability)
        self.watch(Step(before, command, events, road))
        return road

    def choices(self, road: Road, offers: Sequence[Offer]) -> Iterator[Road]:
        """Every way in which these decisions may be taken and their consents answered."""
        if not offers:
            yield road
            return
        (decision, picks), *others = offers
        for option, share in picks.items():
            chosen = self.give(road.times(share), cm.Choose(decision=decision.id, option=option))
            for answered in self._answers(chosen, decision.id):
                yield from self.choices(answered, others)

    def fallen(self, road: Road, decisions: Sequence[Decision]) -> Iterator[Road]:
        """Every way in which the chances of what stands may fall."""
        if not decisions:
            yield road
            return
        decision, *others = decisions
        option = standing_option(self.scenario, road.state.game.standings[decision.id])
        if option is None or not option.chance:
            yield from self.fallen(road, others)
            return
        for branch in option.chance.values():
            command = cm.PickBranch(decision=decision.id, branch=branch.id)
            fell = self.give(road.times(Fraction(branch.odds, 100)), command)
            yield from self.fallen(fell, others)

    def _cards(self) -> Mapping[str | None, Fraction]:
        cards = self.scenario.causes.values()
        whole = sum(card.weight for card in cards)
        if not whole:
            return {None: Fraction(1)} | {card.id: Fraction(0) for card in cards}
        return {card.id: Fraction(card.weight, whole) for card in cards}

    def _turn(self, road: Road) -> None:
        decisions = turn_decisions(self.scenario, road.state.game)
        for called in self._injects(road):
            offers = [self._offer(called, decision) for decision in decisions]
            self.at_the_call(called, offers)
            for chosen in self.choices(called, offers):
                for fell in self.fallen(self.give(chosen, cm.CallTime()), decisions):
                    self._onward(self.give(fell, cm.Apply()))

    def _onward(self, road: Road) -> None:
        road = self.give(road, cm.NextTurn())
        if road.state.game.phase is not Phase.HOT_WASH:
            self._turn(road)

    def _injects(self, road: Road) -> Iterator[Road]:
        """Every road to the call of the turn that has opened."""
        turn = self.scenario.turns[road.state.game.turn or ""]
        for inject in _waiting(turn, "start"):
            road = self.give(road, cm.Release(inject=inject.id))
        road = self.give(road, cm.Deliberate())
        for inject in _waiting(turn, "minute"):
            minute = inject.release.minute
            if minute < turn.minutes:
                road = self.give(road, cm.Release(inject=inject.id), minute)
        yield from self._by_hand(road, _waiting(turn, "manual"))

    def _by_hand(self, road: Road, injects: Sequence[Inject]) -> Iterator[Road]:
        if not injects or self.manual == "never":
            yield road
            return
        first, *others = injects
        for one in self._coin(road, first):
            yield from self._by_hand(one, others)

    def _coin(self, road: Road, inject: Inject) -> Iterator[Road]:
        """With the inject and, if it hangs on a coin, without; without where it is refused."""
        share = HALF if self.manual == "coin" else Fraction(1)
        command = cm.Release(inject=inject.id)
        try:
            yield self.give(road.times(share), command)
        except Refused as refusal:
            if refusal.code != "condition":
                raise
            self.watch(Step(road.state, command, (), road))
            yield road
            return
        if self.manual == "coin":
            yield road.times(HALF)

    def _offer(self, road: Road, decision: Decision) -> Offer:
        there = [one for one in decision.options.values() if self._allowed(road, decision, one.id)]
        if self.weights == "uniform":
            return Offer(decision, {one.id: Fraction(1, len(there)) for one in there})
        whole = sum(one.weight for one in there)
        if not whole:
            picks = {one.id: Fraction(one.id == decision.default) for one in there}
            return Offer(decision, picks)
        return Offer(decision, {one.id: Fraction(one.weight, whole) for one in there})

    def _allowed(self, road: Road, decision: Decision, option: str) -> bool:
        try:
            decide(self.scenario, road.state, cm.Choose(decision=decision.id, option=option))
        except Refused as refusal:
            if refusal.code != "unavailable":
                raise
            return False
        return True

    def _answers(self, road: Road, decision: str) -> Iterator[Road]:
        asked = road.state.game.choices[decision].consents
        waiting = [team for team, agreed in asked.items() if agreed is None]
        if not waiting:
            yield road
            return
        for agreed in (True, False):
            command = cm.Consent(decision=decision, team=waiting[0], agreed=agreed)
            yield from self._answers(self.give(road.times(HALF), command), decision)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles of garbage: play makes none, and a third of the time goes."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _waiting(turn: Turn, kind: str) -> list[Inject]:
    """The injects of one kind of release, in the order in which they come due."""
    there = [one for one in turn.injects.values() if one.release.kind == kind]
    return sorted(there, key=lambda one: one.release.minute)
