"""The cards that may lie, and states with one of them turned over."""

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from tabletop.explore.board import Board
from tabletop.explore.frontier import Frontier, merged
from tabletop.explore.policy import Policy
from tabletop.explore.roads import scaled
from tabletop.explore.things import CAUSE
from tabletop.scenario.model import Scenario



@dataclass(frozen=True)
class Cards:
    """The cards that may lie, by number from 1 in file order (0: none), with their chances."""

    chances: tuple[tuple[int, Fraction], ...]

    @property
    def many(self) -> int:
        """How many roads there are at STARTEX."""
        return len(self.chances)

    def turned(self, states: Frontier) -> Frontier:
        """Each state once for each card."""
        return merged(
            [
                replace(
                    states,
                    board=with_card(states.board, number),
                    chance=states.chance * float(p),
                    undrawn=0,
                )
                for number, p in self.chances
            ]
        )

    def passed(self, states: Frontier) -> Frontier:
        """The states where no card will matter any more: every card makes roads to them."""
        return replace(states, roads=scaled(states.roads, self.many), undrawn=0)


def cards(scenario: Scenario, policy: Policy) -> Cards:
    """The cards that may lie under a policy."""
    numbers = {None: 0, **{one: at for at, one in enumerate(scenario.causes, 1)}}
    return Cards(
        tuple((numbers[card], p) for card, p in policy.cards(scenario.causes).items())
    )


def with_card(board: Board, number: int) -> Board:
    """The same states with that card lying."""
    rows = board.rows.having({CAUSE: np.full(board.rows.entries, number)})
    return Board(rows, board.row, board.own)
