"""Following the best road forward, from STARTEX, by what every state on the way is worth."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from tabletop.explore.backward import Values
from tabletop.explore.board import Board
from tabletop.explore.calling import Possible, offers
from tabletop.explore.cards import cards, each_card
from tabletop.explore.forward import startex
from tabletop.explore.frontier import Frontier
from tabletop.explore.likeliest import NEVER, Likeliest, distinct, weight, worth_of
from tabletop.explore.plan import Plan, TurnPlan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.releasing import ways_of_release, ways_to_release
from tabletop.explore.things import Name
from tabletop.scenario.model import Inject


@dataclass(frozen=True)
class Spot:
    """A state on the road: at which opening, or at the end, and its place among the states there.

    `lying` is the policy that fixes the card once it is turned over.
    """

    where: Where
    place: int
    lying: Policy | None


@dataclass(frozen=True)
class Stretch:
    """One turn of a road: the injects released by hand, what each decision came to, the chance.

    `acts` are empty where the road ends with an inject of this turn.
    """

    turn: str
    released: tuple[str, ...]
    acts: tuple[tuple[str, Possible], ...]
    chance: Fraction


@dataclass(frozen=True)
class Trace:
    """Follows the best road to one goal. `worth` has one row; `cost` is what a turn takes off."""

    plan: Plan
    policy: Policy
    openings: Mapping[Where, Frontier]
    worth: Mapping[Where, Values]
    cost: float = 0.0

    def begin(self) -> Spot | None:
        """The state in which play begins; None if no road leads to the goal."""
        first = self.plan.first
        begin = startex(self.plan, cards(self.plan.scenario, self.policy))
        back = self._back(self.plan.turns[first])
        spots = [(0.0, Spot(first, 0, None))]
        if not self.plan.undrawn(first):
            spots = [
                (worth_of(share), Spot(first, int(back.places(policy, first, begin)[0]), policy))
                for policy, share in each_card(self.plan.scenario, self.policy)
            ]
        worth, spot = max(((by + self._at(one), one) for by, one in spots), key=_first)
        return spot if worth > NEVER else None

    def _at(self, spot: Spot) -> float:
        return float(self.worth[spot.where][0, spot.place])

    def _back(self, turn: TurnPlan) -> Likeliest:
        return Likeliest(
            self.plan, self.policy, turn, self.openings, self.worth, costs=(self.cost,)
        )

    def turn(self, spot: Spot) -> tuple[Stretch, Spot]:
        """The best way through the turn that opens at a spot, and where it leads."""
        turn = self.plan.turns[spot.where]
        opening = self.openings[spot.where].at(np.array([spot.place]))
        back = self._back(turn)
        share, released, call = self._call(back, opening)
        (part,) = offers(self.plan, self.policy, turn, replace(opening, board=call))
        stages = back.stages(part)
        worth = back.layers(stages, opening.undrawn)
        at, acts, chance = int(stages.place[0]), [], share
        for number, (step, deciding) in enumerate(zip(stages.steps, turn.decisions, strict=True)):
            act, at = max(
                step.ways(at, stages.possible[number]),
                key=lambda way: weight(way[0]) + worth[number + 1][0, way[1]],
            )
            acts.append((deciding.id, act))
            chance *= act.chance / act.roads
        codes = stages.after[at : at + 1]
        spots = [
            (way.takes_off, Spot(way.where, int(way.places[0]), way.turned or spot.lying))
            for way in back.ways_on(stages.coding, codes, opening.undrawn)
        ]
        _, after = max(((by + self._at(one), one) for by, one in spots), key=_first)
        return Stretch(turn.id, released, tuple(acts), chance), after

    def _call(self, back: Likeliest, opening: Frontier) -> tuple[Fraction, tuple[str, ...], Board]:
        """The best way in which injects by hand may fall: its chance, they, the state after."""
        turn = back.turn
        marked = _marked(turn, opening.board)
        ways = [
            (share, board)
            for share, board in ways_of_release(self.plan, self.policy, turn, marked)
            if share[0]
        ]
        calls, places = distinct([turn.call.of(board) for _, board in ways])
        worth = back.call(calls, opening.undrawn)[0]
        values = [
            worth_of(share[0]) + worth[place[0]]
            for (share, _), place in zip(ways, places, strict=True)
        ]
        share, board = ways[int(np.argmax(values))]
        return Fraction(float(share[0])), _released(turn, board), turn.call.of(board)

    def release(self, spot: Spot, inject: Inject) -> tuple[Stretch, Policy | None]:
        """The best way in which an inject of the turn that opens at a spot goes out."""
        turn = self.plan.turns[spot.where]
        opening = self.openings[spot.where].at(np.array([spot.place]))
        marked = _marked(turn, opening.board)
        ways = ways_to_release(self.plan, self.policy, turn, inject, marked)
        share, board, lying, _ = max(
            (way for way in ways if way[0][0]),
            key=lambda way: worth_of(way[0][0]) + worth_of(way[3]),
        )
        by_hand = (inject.id,) if inject.release.kind == "manual" else ()
        chance = Fraction(float(share[0]))
        released = (*_released(turn, board), *by_hand)
        return Stretch(turn.id, released, (), chance), lying or spot.lying


def _first(pair: tuple[float, Spot]) -> float:
    return pair[0]


def _marked(turn: TurnPlan, board: Board) -> Board:
    """A state with a column for each inject of the turn, to see afterwards which went out."""
    names: list[Name] = [("released", one.id) for one in turn.injects]
    new = {name: np.zeros(board.rows.entries, np.intp) for name in names if name not in board}
    return Board(board.rows.having(new), board.row, board.own)


def _released(turn: TurnPlan, board: Board) -> tuple[str, ...]:
    by_hand = (one.id for one in turn.injects if one.release.kind == "manual")
    return tuple(one for one in by_hand if board["released", one][0])
