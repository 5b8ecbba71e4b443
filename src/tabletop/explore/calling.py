"""The call: which options are on offer, and what each decision can come to.

Every `when` and `needs` is read here, before any team's act applies: states are first parted by
all that is on offer in them, and only then moved.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise

import numpy as np

from tabletop.explore.board import Board
from tabletop.explore.budget import TooWide
from tabletop.explore.conditions import holds
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier, merged
from tabletop.explore.merging import Groups
from tabletop.explore.packing import Codes
from tabletop.explore.plan import Act, Deciding, Plan, TurnPlan
from tabletop.explore.policy import HALF, Policy
from tabletop.explore.things import OFFER
from tabletop.scenario.model import Option, Scenario

MOST_CONDITIONAL = 62
"""Options that are not always on offer: a bit each in a whole number of 64."""

Offer = tuple[tuple[Option, ...], ...]
"""For each decision of a turn the options on offer."""


@dataclass(frozen=True, slots=True)
class Possible:
    """An act that a decision may come to, how likely, and in how many ways.

    `tried` is the option that the team picks, `share` how likely the act is once it does.
    """

    act: Act
    chance: Fraction
    roads: int
    tried: str
    share: Fraction


@dataclass(frozen=True)
class Called:
    """States in which the same options are on offer, and for each decision its possible acts."""

    states: Frontier
    offer: Offer
    possible: tuple[tuple[Possible, ...], ...]


def called(
    plan: Plan, policy: Policy, turn: TurnPlan, states: Frontier, tally: Tally
) -> Iterator[Called]:
    """The states at the call, parted by what is on offer in them, and counted.

    They are told apart by what still matters alone; that is done for all offers at once.
    """
    signature = Groups(_signature(plan.scenario, turn, states.board))
    board = turn.acting.of(states.board)
    names, board.own = board.own.names, board.own.having({OFFER: signature.place})
    known = merged([replace(states, board=board)])
    order = np.argsort(known.board.own[OFFER], kind="stable")
    ends = np.cumsum(np.bincount(known.board.own[OFFER])).tolist()
    known = replace(known, board=replace(known.board, own=known.board.own.only(names)))
    terms = _Terms(policy, turn)
    for code, (begin, end) in zip(signature.codes.tolist(), pairwise([0, *ends]), strict=True):
        part = known.at(order[begin:end]) if len(ends) > 1 else known
        made = Called(part, *terms.of(code))
        count(turn, made, tally)
        yield made


def offers(plan: Plan, policy: Policy, turn: TurnPlan, states: Frontier) -> Iterator[Called]:
    """The states at the call, parted by what is on offer in them."""
    groups, terms = Groups(_signature(plan.scenario, turn, states.board)), _Terms(policy, turn)
    for number, code in enumerate(groups.codes.tolist()):
        part = states.at(groups.place == number) if len(groups.codes) > 1 else states
        yield Called(part, *terms.of(code))


@dataclass(frozen=True)
class _Terms:
    """What is on offer for each signature, and what the decisions of a turn may then come to."""

    policy: Policy
    turn: TurnPlan
    known: dict[tuple[str, ...], tuple[Possible, ...]] = field(default_factory=dict)

    def of(self, signature: int) -> tuple[Offer, tuple[tuple[Possible, ...], ...]]:
        """The offer, and for each decision its possible acts."""
        offer = _offer(self.turn, signature)
        return offer, tuple(map(self._possible, self.turn.decisions, offer))

    def _possible(self, deciding: Deciding, offered: tuple[Option, ...]) -> tuple[Possible, ...]:
        key = (deciding.id, *(one.id for one in offered))
        if key not in self.known:
            self.known[key] = tuple(possible_acts(self.policy, deciding, offered))
        return self.known[key]


def _conditional(turn: TurnPlan) -> list[Option]:
    options = (one for each in turn.decisions for one in each.decision.options.values())
    return [one for one in options if one.when or one.needs]


def _signature(scenario: Scenario, turn: TurnPlan, board: Board) -> Codes:
    """One bit for each option that is not always on offer. Raises TooWide for more than 62."""
    if len(_conditional(turn)) > MOST_CONDITIONAL:
        raise TooWide
    signature = np.zeros(board.states, np.int64)
    for option in _conditional(turn):
        on_offer = holds(scenario, board, option.when) & holds(scenario, board, option.needs)
        signature = 2 * signature + on_offer
    return signature


def _offer(turn: TurnPlan, signature: int) -> Offer:
    missing = set()
    for option in reversed(_conditional(turn)):
        signature, on_offer = divmod(signature, 2)
        if not on_offer:
            missing.add(id(option))
    return tuple(
        tuple(one for one in each.decision.options.values() if id(one) not in missing)
        for each in turn.decisions
    )


def possible_acts(
    policy: Policy, deciding: Deciding, offered: tuple[Option, ...]
) -> Iterator[Possible]:
    """What a decision may come to, option by option, answers of consent and chances included."""
    decision = deciding.decision
    picks = policy.picks(decision.id, offered, decision.default)
    for option, pick in zip(offered, picks, strict=True):
        if policy.tries(decision.id, option.id, offered):
            for stood, chance, ways in answers(option):
                for act in deciding.acts[stood]:
                    share = chance * act.odds
                    yield Possible(act, pick * share, ways, option.id, share)


def answers(option: Option) -> Iterator[tuple[str, Fraction, int]]:
    """Which option stands once those asked have answered, how likely, and in how many ways.

    Each is asked by itself; all must say yes.
    """
    if option.consent is None:
        yield option.id, Fraction(1), 1
        return
    asked = len(set(option.consent.of))
    yield option.id, HALF**asked, 1
    yield option.consent.otherwise, 1 - HALF**asked, 2**asked - 1


def count(turn: TurnPlan, part: Called, tally: Tally) -> None:
    """Count what each decision comes to.

    Other teams' picks of the same turn make no more roads to an option: they come with it. Nor do
    its own chances, which fall only after it stands.
    """
    mass, roads = part.states.mass()
    for deciding, possible in zip(turn.decisions, part.possible, strict=True):
        for one in possible:
            stood, ways = (deciding.id, one.act.option), roads * one.roads
            if one.act.branch:
                tally.add("branch", (*stood, one.act.branch), mass * float(one.chance), ways)
            if one.act is deciding.acts[one.act.option][0]:
                share = mass * float(one.chance / one.act.odds)
                tally.add("tried", (deciding.id, one.tried), share, ways)
                tally.add("stands", stood, share, ways)
