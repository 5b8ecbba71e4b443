"""One turn gone through act by act, with the way from every state before an act to the one after.

This is for questions about single acts: what each option comes to, and which is the likeliest way.
Acts are applied decision by decision to the codes of merged states; values are taken back from the
merged state after an act to all states that it was applied to.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.backward import Values
from tabletop.explore.board import Board, Places, joined
from tabletop.explore.calling import Called, Possible, offers
from tabletop.explore.cards import cards, each_card
from tabletop.explore.deciding import Coding, Decided, coded
from tabletop.explore.effects import record
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier, shared
from tabletop.explore.merging import Chances, Groups, Layer
from tabletop.explore.packing import numbered
from tabletop.explore.plan import END, Plan, TurnPlan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.releasing import ways_of_release
from tabletop.explore.roads import uncounted
from tabletop.explore.settling import destinations, settled
from tabletop.explore.things import CAUSE


def locate(known: Board, sought: Board) -> Places:
    """For each state of `sought` its place among the states of `known`, where all of them are."""
    board = joined([known.copy(), sought.copy()])
    board.rows, board.row = shared(board.rows, board.row)
    groups = Groups(numbered(board.own, board.row.astype(np.int64))[0])
    places = np.full(len(groups.codes), -1, np.intp)
    places[groups.place[: known.states]] = np.arange(known.states)
    return places[groups.place[known.states :]]


@dataclass(frozen=True)
class Back:
    """Goes back through one turn; the acts of the decision number `first` come before all others.

    `openings` are the states of each turn's opening and at the end, as `forward` found them, and
    `worth` is what those are worth to which the turn leads.
    """

    plan: Plan
    policy: Policy
    turn: TurnPlan
    openings: Mapping[Where, Frontier]
    worth: Mapping[Where, Values]
    first: int = 0

    def options(self, opening: Frontier) -> Iterator[tuple[dict[str, Values], Chances]]:
        """What each option of the first decision is worth, with the states' probabilities."""
        for share, board in ways_of_release(self.plan, self.policy, self.turn, opening.board):
            states = tagged(self.turn.call.of(board), opening.undrawn)
            for part in offers(self.plan, self.policy, self.turn, states):
                acts, values = self.after_first(part)
                if acts.steps:
                    tags = tags_of(part.states)[acts.tags]
                    mass = acts.first.sum((opening.chance * share)[tags])
                    yield acts.steps[0].options(values, acts.possible[0]), mass

    @cached_property
    def ordered(self) -> tuple[tuple[int, ...], TurnPlan]:
        """The turn with the first decision in front, and the places that they had."""
        rest = (at for at in range(len(self.turn.decisions)) if at != self.first)
        order = (self.first, *rest) if self.turn.decisions else ()
        return order, replace(self.turn, decisions=tuple(self.turn.decisions[at] for at in order))

    def after_first(self, part: Called) -> tuple["Stages", Values]:
        """The values after the first decision's act, all others at random, and the acts."""
        acts = self.stages(part)
        values = self.settling(acts.coding, acts.after, part.states.undrawn)
        for step, possible in zip(acts.steps[:0:-1], acts.possible[:0:-1], strict=True):
            values = step.mean(values, possible)
        return acts, values

    def stages(self, part: Called) -> "Stages":
        """The acts of a turn, layer by layer, for states in which the same is on offer."""
        order, turn = self.ordered
        possible = tuple(part.possible[at] for at in order)
        kept = tagged(self.turn.acting.of(part.states.board), part.states.undrawn)
        coding, begin = coded(turn, replace(part, states=kept, possible=possible))
        first = Groups(begin.codes)
        steps = tuple(layers(coding, first.codes, possible))
        return Stages(coding, steps, possible, first, begin.chance.astype(np.intp))

    def settling(self, coding: Coding, codes: NDArray[np.int64], undrawn: int) -> Values:
        """The values after all acts, over the cards that may lie."""
        values = np.zeros((len(self.worth[END]), len(codes)))
        for policy, share in self.lying(undrawn):
            board = coding.decode(Layer(codes, np.zeros(0), uncounted(0)))
            after = Decided(tagged(board, undrawn), coding.choices.programs)
            for ends in settled(self.plan, policy, self.turn, after, Tally()):
                values[:, tags_of(ends)] += share * self.after(policy, after, ends)
        return values

    def lying(self, undrawn: int) -> Iterator[tuple[Policy, float]]:
        """Each card with its share, if one is turned over in this turn or on the way out of it."""
        ways = (END, *(entry.turn for entry in self.turn.turn.next))
        turning = self.plan.draw.turn == self.turn.id or not all(map(self.plan.undrawn, ways))
        if not undrawn or not turning:
            yield self.policy, 1.0
            return
        yield from each_card(self.plan.scenario, self.policy)

    def after(self, policy: Policy, after: Decided, ends: Frontier) -> Values:
        """The values when the turn is over: those of the openings to which play goes on."""
        values = np.empty((len(self.worth[END]), ends.states))
        for where, here in destinations(self.plan, policy, self.turn, after.programs, ends.board):
            places = self.places(policy, where, ends.at(here))
            values[:, here] = self.worth[where][:, places]
        return values

    def places(self, policy: Policy, where: Where, states: Frontier) -> Places:
        """The places of states among those of the opening, or the end, to which play goes on."""
        board = self.plan.kept(where).of(self.arrived(policy, where, states).board)
        record(board, ("played", where))
        return locate(self.openings[where].board, board)

    def arrived(self, policy: Policy, where: Where, states: Frontier) -> Frontier:
        """States that pass the place where the card is turned over; the policy fixes the card."""
        passing = states.undrawn and not self.plan.undrawn(where)
        if passing and CAUSE in self.plan.kept(where).names:
            return cards(self.plan.scenario, policy).turned(states)
        return states


@dataclass(frozen=True)
class Stages:
    """The acts of a turn on states in which the same is on offer: a step for each decision.

    `first` groups the states by their codes before all acts; `tags` are their places among the
    states at hand.
    """

    coding: Coding
    steps: tuple["Step", ...]
    possible: tuple[tuple[Possible, ...], ...]
    first: Groups
    tags: Places

    @property
    def place(self) -> Places:
        """The merged state before all acts of each entry of `tags`."""
        return self.first.place

    @property
    def after(self) -> NDArray[np.int64]:
        """The codes of the merged states after all acts."""
        return self.steps[-1].after if self.steps else self.first.codes


def tagged(board: Board, undrawn: int) -> Frontier:
    """States that carry their place in the board where others carry a probability."""
    tags = np.arange(board.states, dtype=np.float64)
    return Frontier(board, tags, uncounted(board.states), undrawn)


def tags_of(states: Frontier) -> Places:
    return states.chance.astype(np.intp)


@dataclass(frozen=True)
class Step:
    """One decision's acts between two layers of merged states, as codes.

    `nodes` has for each node of the graph of choices where its states begin and end, and for each
    shift from it the places of the states after.
    """

    coding: Coding
    number: int
    after: NDArray[np.int64]
    nodes: tuple[tuple[int, int, Mapping[int, Places]], ...]

    def mean(self, values: Values, possible: Sequence[Possible]) -> Values:
        """The values before the decision, if it is taken at random."""
        return self._over(values, possible, [float(one.chance) for one in possible])

    def options(self, values: Values, possible: Sequence[Possible]) -> dict[str, Values]:
        """The values before the decision for each option that is tried."""
        acts: dict[str, list[Possible]] = {}
        for one in possible:
            acts.setdefault(one.tried, []).append(one)
        return {
            option: self._over(values, each, [float(one.share) for one in each])
            for option, each in acts.items()
        }

    def _over(
        self, values: Values, possible: Sequence[Possible], shares: Sequence[float]
    ) -> Values:
        """The mean over several acts."""
        before = np.zeros((len(values), self.nodes[-1][1]))
        for node, (begin, end, places) in enumerate(self.nodes):
            if begin < end:
                for one, share in zip(possible, shares, strict=True):
                    before[:, begin:end] += share * values[:, places[self.by(node, one)]]
        return before

    def ways(self, place: int, possible: Sequence[Possible]) -> Iterator[tuple[Possible, int]]:
        """Each act from the state at one place, with the place after it."""
        for node, (begin, end, places) in enumerate(self.nodes):
            if begin <= place < end:
                yield from (
                    (one, int(places[self.by(node, one)][place - begin])) for one in possible
                )

    def by(self, node: int, possible: Possible) -> int:
        """The shift that an act makes from a node."""
        return self.coding.by(self.number, node, possible)


def layers(
    coding: Coding, codes: NDArray[np.int64], possible: Sequence[Sequence[Possible]]
) -> Iterator[Step]:
    """The merged states after each decision, with the way from the states before."""
    for number, ways in enumerate(possible):
        steps = coding.choices.steps[number]
        ends = np.searchsorted(codes, coding.stride * np.arange(len(steps) + 1)).tolist()
        shifts = [
            (node, begin, end, sorted({coding.by(number, node, one) for one in ways}))
            for node, (begin, end) in enumerate(pairwise(ends))
        ]
        groups = Groups(
            np.concatenate(
                [codes[begin:end] + by for _, begin, end, every in shifts for by in every]
            )
        )
        yield Step(coding, number, groups.codes, tuple(_placed(shifts, groups.place)))
        codes = groups.codes


def _placed(
    shifts: Sequence[tuple[int, int, int, Sequence[int]]], place: Places
) -> Iterator[tuple[int, int, Mapping[int, Places]]]:
    at = 0
    for _, begin, end, every in shifts:
        places = {}
        for by in every:
            places[by] = place[at : at + end - begin]
            at += end - begin
        yield begin, end, places
