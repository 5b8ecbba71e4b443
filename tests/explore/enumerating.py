"""What can happen in a scenario, counted road by road: what `explore` is held against."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeVar

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.state import Game
from tabletop.scenario import Scenario
from tests.explore.walking import Manual, Offer, Road, Step, Walk, Weights, unwatched

END = "end"
"""Stands among the turns for the hot wash. No turn can be called so by the games at hand."""

Thing = TypeVar("Thing", bound=Hashable)


class Count(NamedTuple):
    """How likely something is to occur in a play, and on how many roads one comes to it."""

    probability: Fraction = Fraction(0)
    roads: int = 0

    def plus(self, probability: Fraction) -> "Count":
        """With one road more."""
        return Count(self.probability + probability, self.roads + 1)


class Snapshot(NamedTuple):
    """All of a game that a later condition may read.

    `indicators` by key and `instruments` (id, status, stock) in file order; `standings` are
    (decision, option that stood) of the turns played.
    """

    indicators: tuple[tuple[str, int], ...]
    instruments: tuple[tuple[str, str, int | None], ...]
    milestones: frozenset[str]
    standings: frozenset[tuple[str, str | None]]
    released: frozenset[str]
    happened: frozenset[str]
    played: frozenset[str]
    cause: str | None


def snapshot(game: Game) -> Snapshot:
    """The game as later conditions may read it."""
    return Snapshot(
        indicators=tuple(game.indicators.items()),
        instruments=tuple((k, v.status.value, v.stock) for k, v in game.instruments.items()),
        milestones=game.milestones,
        standings=frozenset((one.decision, one.option) for one in game.standings.values()),
        released=frozenset(k for k, v in game.injects.items() if v.released is not None),
        happened=frozenset(game.happened),
        played=frozenset(game.played),
        cause=game.cause,
    )


@dataclass(frozen=True)
class Enumerated:
    """All that can happen; what never occurs is absent.

    An option is by (decision, option), a branch by (decision, option, branch). `states` are the
    games at the opening of each turn, and under `END` those on entering the hot wash. `plays` is
    the number of whole roads.
    """

    turns: Mapping[str, Count]
    injects: Mapping[str, Count]
    tried: Mapping[tuple[str, str], Count]
    stands: Mapping[tuple[str, str], Count]
    branches: Mapping[tuple[str, str, str], Count]
    outcomes: Mapping[str, Count]
    endings: Mapping[str, Count]
    states: Mapping[str, frozenset[Snapshot]]

    @property
    def plays(self) -> int:
        """The number of whole roads, from STARTEX to the hot wash."""
        return sum(count.roads for count in self.endings.values())


def enumerate_play(
    scenario: Scenario,
    weights: Weights = "uniform",
    manual: Manual = "coin",
    watch: Callable[[Step], None] = unwatched,
) -> Enumerated:
    """Everything that can happen in a scenario's play under a policy, by walking every road.

    `watch` sees each command on the way, once for all roads that share it.
    """
    tally = _Tally(Walk(scenario, weights, manual))

    def step(step: Step) -> None:
        tally.step(step)
        watch(step)

    Walk(scenario, weights, manual, step, tally.options).go()
    return tally.counted()


class _Tally:
    """Counts along a walk. `aside` is a walk of its own for what one decision alone comes to."""

    def __init__(self, aside: Walk) -> None:
        self._aside = aside
        self._turns: dict[str, Count] = {}
        self._injects: dict[str, Count] = {}
        self._tried: dict[tuple[str, str], Count] = {}
        self._stands: dict[tuple[str, str], Count] = {}
        self._branches: dict[tuple[str, str, str], Count] = {}
        self._outcomes: dict[str, Count] = {}
        self._endings: dict[str, Count] = {}
        self._states: dict[str, set[Snapshot]] = defaultdict(set)

    def step(self, step: Step) -> None:
        """Count what a command came to."""
        road = step.after
        for event in step.events:
            match event:
                case ev.TurnOpened(turn=turn):
                    _count(self._turns, turn, road)
                    self._states[turn].add(snapshot(road.state.game))
                case ev.InjectReleased(inject=inject):
                    _count(self._injects, inject, road)
                case ev.Applied(happened=happened):
                    for outcome in happened:
                        _count(self._outcomes, outcome, road)
                case ev.HotWashEntered(ending=ending):
                    _count(self._endings, ending, road)
                    self._states[END].add(snapshot(road.state.game))

    def options(self, road: Road, offers: Sequence[Offer]) -> None:
        """Count each option by its own answers: what other teams do in this turn plays no part."""
        for offer in offers:
            for chosen in self._aside.choices(road, [offer]):
                self._option(self._aside.give(chosen, cm.CallTime()), offer)

    def _option(self, called: Road, offer: Offer) -> None:
        decision = offer.decision.id
        standing = called.state.game.standings[decision]
        _count(self._tried, (decision, standing.tried or ""), called)
        _count(self._stands, (decision, standing.option or ""), called)
        for fell in self._aside.fallen(called, [offer.decision]):
            if decision in fell.state.game.draws:
                branch = fell.state.game.draws[decision].branch or ""
                _count(self._branches, (decision, standing.option or "", branch), fell)

    def counted(self) -> Enumerated:
        """What was counted."""
        return Enumerated(
            turns=self._turns,
            injects=self._injects,
            tried=self._tried,
            stands=self._stands,
            branches=self._branches,
            outcomes=self._outcomes,
            endings=self._endings,
            states={turn: frozenset(there) for turn, there in self._states.items()},
        )


def _count(counts: dict[Thing, Count], thing: Thing, road: Road) -> None:
    counts[thing] = counts.get(thing, Count()).plus(road.probability)
