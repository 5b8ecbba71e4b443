"""The cards that may lie, and states with one of them turned over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from tabletop.explore.board import Board, Kept
from tabletop.explore.frontier import Frontier, joined_frontiers
from tabletop.explore.policy import Policy
from tabletop.explore.roads import scaled
from tabletop.explore.things import CAUSE
from tabletop.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class Card:
    """A card, or several that are alike: the number that stands for it, its chance, how many."""

    number: int
    chance: Fraction
    many: int = 1


@dataclass(frozen=True)
class Cards:
    """The cards that may lie, numbered from 1 in file order (0: none)."""

    cards: tuple[Card, ...]

    @property
    def many(self) -> int:
        """How many roads there are at STARTEX."""
        return sum(card.many for card in self.cards)

    def alike(self, kept: Kept) -> "Cards":
        """The cards with those made one that nothing tells apart any more."""
        low, stands_for = kept.alike[CAUSE]
        found: dict[int, Card] = {}
        for card in self.cards:
            number = int(stands_for[card.number - low])
            before = found.get(number, Card(number, Fraction(0), 0))
            found[number] = Card(number, before.chance + card.chance, before.many + card.many)
        return Cards(tuple(found.values()))

    def turned(self, states: Frontier) -> Frontier:
        """Each state once for each card."""
        return joined_frontiers(
            [
                Frontier(
                    with_card(states.board, card.number),
                    states.chance * float(card.chance),
                    scaled(states.roads, card.many),
                    trail=states.trail and states.trail.shared(float(card.chance)),
                )
                for card in self.cards
            ]
        )

    def passed(self, states: Frontier) -> Frontier:
        """The states where no card will matter any more: every card makes roads to them."""
        return replace(states, roads=scaled(states.roads, self.many), undrawn=0)


def cards(scenario: Scenario, policy: Policy) -> Cards:
    """The cards that may lie under a policy."""
    numbers: dict[str | None, int] = {None: 0}
    numbers |= {one: at for at, one in enumerate(scenario.causes, 1)}
    drawn = policy.cards(scenario.causes)
    return Cards(tuple(Card(numbers[card], chance) for card, chance in drawn.items()))


def each_card(scenario: Scenario, policy: Policy) -> Iterator[tuple[Policy, float]]:
    """For each card that may lie the policy under which it does, and its share."""
    causes = list(scenario.causes)
    for card in cards(scenario, policy).cards:
        lying = causes[card.number - 1] if card.number else None
        yield replace(policy, cause=lying, no_card=lying is None), float(card.chance)


def with_card(board: Board, number: int) -> Board:
    """The same states with that card lying."""
    rows = board.rows.having({CAUSE: np.full(board.rows.entries, number)})
    return Board(rows, board.row, board.own)
