"""Looking back for the likeliest road: what the best way on from each state is worth.

Play is gone back through as in `backward`, but of all that may follow only the likeliest is taken.
Values are logarithms, so that chances along a road are added up: a card, a coin, a team's pick, an
answer or a branch makes a road worth less by the logarithm of its chance, and where several ways
lead on, a state is worth as much as the best of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from tabletop.explore.backward import Values
from tabletop.explore.board import Board, Places, joined
from tabletop.explore.calling import Called, Possible, offers
from tabletop.explore.deciding import Coding, Decided
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier, shared
from tabletop.explore.merging import Groups, Layer
from tabletop.explore.packing import Codes, numbered
from tabletop.explore.plan import END, Plan, TurnPlan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.releasing import ways_of_release, ways_to_release
from tabletop.explore.roads import uncounted
from tabletop.explore.settling import destinations, settled
from tabletop.explore.stepping import Back, Stages, Step, tagged, tags_of
from tabletop.scenario.model import Inject

UNLIKELY = 1e4
"""What an answer of probability 0 takes off: more than all other answers of a game together."""

TURN = 1e6
"""What a turn takes off where few turns count before all else: more than any answers do."""

NEVER = -np.inf
"""What a state is worth from which no road leads where one wants to go."""


def worth_of(chance: float) -> float:
    """The logarithm of a chance, and for 0 a number below all others: a road it is all the same."""
    return log(chance) if chance else -UNLIKELY


def weight(possible: Possible) -> float:
    """What one of the roads that an act makes takes off: the team's pick, answers and the branch.

    Several answers to a question of consent may come to one act; they are as likely as each other.
    """
    picked = possible.chance / possible.share
    return worth_of(float(picked)) + log(possible.share / possible.roads)


@dataclass(frozen=True)
class Onward:
    """Where some states go on: their tags, and their places at the opening or the end there.

    `turned`: the policy that fixes the card, where it is turned over on the way; what that takes
    off is its share.
    """

    where: Where
    tags: Places
    places: Places
    turned: Policy | None
    takes_off: float


@dataclass(frozen=True)
class Likeliest(Back):
    """Goes back through one turn on the likeliest road alone.

    `costs`: for each aim what a turn takes off, 0 or TURN.
    """

    costs: tuple[float, ...] = (0.0,)

    def opening(self, opening: Frontier) -> Values:
        """The values as the turn opens: the best way in which injects by hand may fall.

        Different ways mostly lead to the same states, and those are looked at once.
        """
        shares, boards, whence = [], [], []
        for share, board in ways_of_release(self.plan, self.policy, self.turn, opening.board):
            there = np.flatnonzero(share)
            shares.append(np.log(share[there]))
            boards.append(self.turn.call.of(board).at(there))
            whence.append(there)
        board, whither = distinct(boards)
        worth = self.call(board, opening.undrawn)
        best = np.full((len(worth), opening.states), NEVER)
        for share, there, places in zip(shares, whence, whither, strict=True):
            best[:, there] = np.maximum(best[:, there], share + worth[:, places])
        best -= np.array(self.costs)[:, None]
        return best

    def call(self, board: Board, undrawn: int) -> Values:
        """The values at the call, for states with the same on offer at a time."""
        states = tagged(self.turn.call.of(board), undrawn)
        values = np.empty((len(self.worth[END]), board.states))
        for part in offers(self.plan, self.policy, self.turn, states):
            values[:, tags_of(part.states)] = self.acts(part)
        return values

    def acts(self, part: Called) -> Values:
        """The values before all acts, for states in which the same is on offer."""
        stages = self.stages(part)
        worth = self.layers(stages, part.states.undrawn)[0]
        found = np.empty((len(worth), part.states.states))
        found[:, stages.tags] = worth[:, stages.place]
        return found

    def layers(self, stages: Stages, undrawn: int) -> list[Values]:
        """The values before each decision, in their order, and after the last."""
        worth = [self.settling(stages.coding, stages.after, undrawn)]
        for step, possible in zip(reversed(stages.steps), reversed(stages.possible), strict=True):
            worth.append(_back(step, worth[-1], possible))
        return worth[::-1]

    def settling(self, coding: Coding, codes: Codes, undrawn: int) -> Values:
        """The values after all acts, with the best of the cards that may lie."""
        worth = np.full((len(self.worth[END]), len(codes)), NEVER)
        for way in self.ways_on(coding, codes, undrawn):
            ahead = way.takes_off + self.worth[way.where][:, way.places]
            worth[:, way.tags] = np.maximum(worth[:, way.tags], ahead)
        return worth

    def ways_on(self, coding: Coding, codes: Codes, undrawn: int) -> Iterator[Onward]:
        """Where play goes on from states after all acts, under each card that may lie."""
        for policy, share in self.lying(undrawn):
            board = coding.decode(Layer(codes, np.zeros(0), uncounted(0)))
            after = Decided(tagged(board, undrawn), coding.choices.programs)
            for ends in settled(self.plan, policy, self.turn, after, Tally()):
                ways = destinations(self.plan, policy, self.turn, after.programs, ends.board)
                for where, here in ways:
                    there = ends.at(here)
                    places = self.places(policy, where, there)
                    still = there.undrawn and self.plan.undrawn(where)
                    turned = policy if undrawn and not still else None
                    takes_off = worth_of(share) if turned else 0.0
                    yield Onward(where, tags_of(there), places, turned, takes_off)


def distinct(boards: Sequence[Board]) -> tuple[Board, list[Places]]:
    """The different states of several boards that keep the same things, and where each went."""
    whole = joined(boards)
    whole.rows, whole.row = shared(whole.rows, whole.row)
    groups = Groups(numbered(whole.own, whole.row.astype(np.int64))[0])
    ends = np.cumsum([one.states for one in boards])[:-1]
    return whole.at(groups.members), np.split(groups.place, ends)


def _back(step: Step, worth: Values, possible: Sequence[Possible]) -> Values:
    """The values before a decision: those after the act that leads on best."""
    before = np.full((len(worth), step.nodes[-1][1]), NEVER)
    for node, (begin, end, places) in enumerate(step.nodes):
        if begin < end:
            here = before[:, begin:end]
            best: dict[int, float] = {}
            for one in possible:
                by = step.by(node, one)
                best[by] = max(best.get(by, NEVER), weight(one))
            for by, chance in best.items():
                np.maximum(here, chance + worth[:, places[by]], out=here)
    return before


def looking_back(
    plan: Plan,
    policy: Policy,
    openings: Mapping[Where, Frontier],
    last: Values,
    costs: tuple[float, ...],
) -> dict[Where, Values]:
    """What each state at each opening is worth, given what those at the end are worth."""
    worth = {END: last}
    for turn in reversed(plan.turns.values()):
        if turn.id in openings:
            back = Likeliest(plan, policy, turn, openings, worth, costs=costs)
            worth[turn.id] = back.opening(openings[turn.id])
    return worth


def looking_back_from(
    plan: Plan, policy: Policy, openings: Mapping[Where, Frontier], turn: TurnPlan, inject: Inject
) -> dict[Where, Values]:
    """What each state at each opening is worth, up to the turn of an inject, for its release."""
    worth = {where: np.full((1, one.states), NEVER) for where, one in openings.items()}
    board = openings[turn.id].board
    ways = ways_to_release(plan, policy, turn, inject, board)
    for share, _, _, chance in ways:
        out = np.log(share, out=np.full(len(share), NEVER), where=share > 0) + worth_of(chance)
        worth[turn.id][0] = np.maximum(worth[turn.id][0], out)
    order = list(plan.turns.values())
    for earlier in reversed(order[: order.index(turn)]):
        if earlier.id in openings:
            back = Likeliest(plan, policy, earlier, openings, worth)
            worth[earlier.id] = back.opening(openings[earlier.id])
    return worth
