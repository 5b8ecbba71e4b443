"""The injects of a turn: start, timed, then by hand, each on the states so far."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np

from tabletop.explore import effects
from tabletop.explore.board import Board, Truth
from tabletop.explore.cards import cards, each_card, with_card
from tabletop.explore.conditions import holds
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier, merged
from tabletop.explore.merging import Chances
from tabletop.explore.plan import Plan, TurnPlan
from tabletop.explore.policy import Policy
from tabletop.explore.things import CAUSE, read_by
from tabletop.scenario.model import Inject


def released(
    plan: Plan, policy: Policy, turn: TurnPlan, opening: Frontier, tally: Tally
) -> Frontier:
    """The states at the call, told apart by what still matters then."""
    states = replace(opening, board=opening.board.copy())
    for inject in turn.injects:
        if CAUSE in read_by(inject.when) and CAUSE not in states.board:
            _count_by_card(plan, policy, inject, states, tally)
        else:
            states = _after(plan, policy, inject, states, tally)
    return states.keeping(turn.call)


def _count_by_card(
    plan: Plan, policy: Policy, inject: Inject, states: Frontier, tally: Tally
) -> None:
    """An inject without consequence for play goes out under some of the cards."""
    for card in cards(plan.scenario, policy).cards:
        board = with_card(states.board, card.number)
        where = holds(plan.scenario, board, inject.when)
        chance, roads = replace(states, undrawn=0).mass(where)
        tally.add("inject", (inject.id,), chance * float(card.chance), roads)


def _after(plan: Plan, policy: Policy, inject: Inject, states: Frontier, tally: Tally) -> Frontier:
    by_hand = inject.release.kind == "manual"
    if by_hand and policy.manual == "never":
        return states
    where = holds(plan.scenario, states.board, inject.when)
    if by_hand and policy.manual == "coin":
        return _tossed(plan, inject, states, where, tally)
    _release(plan, inject, states, where, tally)
    return states


def _tossed(plan: Plan, inject: Inject, states: Frontier, where: Truth, tally: Tally) -> Frontier:
    """Where the condition holds the inject goes out one time in two."""
    if not where.any():
        return states
    share = np.where(where, 0.5, 1.0)
    halved = replace(
        states,
        chance=states.chance * share,
        trail=states.trail and states.trail.shared(share),
    )
    out = halved.at(where)
    out = replace(out, board=out.board.copy())
    _release(plan, inject, out, np.ones(out.states, bool), tally)
    return merged([halved, out])


def _release(plan: Plan, inject: Inject, states: Frontier, where: Truth, tally: Tally) -> None:
    tally.add("inject", (inject.id,), *states.mass(where))
    effects.apply(plan.things, states.board, where, inject.effects)
    effects.record(states.board, ("released", inject.id), where)


def ways_of_release(
    plan: Plan, policy: Policy, turn: TurnPlan, opening: Board
) -> Iterator[tuple[Chances, Board]]:
    """The ways in which injects by hand may fall, each with its share and the states after it.

    States keep their places; a way has a share of 0 in states in which it is not possible.
    """
    by_hand = [one for one in turn.injects if one.release.kind == "manual"]
    tossed = by_hand if policy.manual == "coin" else []
    for heads in product((False, True), repeat=len(tossed)):
        board, share = opening.copy(), np.ones(opening.states)
        falls = dict(zip((one.id for one in tossed), heads, strict=True))
        for inject in turn.injects:
            if CAUSE in read_by(inject.when) and CAUSE not in board:
                continue
            where = holds(plan.scenario, board, inject.when)
            if inject.id in falls:
                share *= np.where(where, 0.5, 0.0 if falls[inject.id] else 1.0)
            if falls.get(inject.id, inject not in by_hand or policy.manual == "always"):
                effects.apply(plan.things, board, where, inject.effects)
                effects.record(board, ("released", inject.id), where)
        yield share, board


def ways_to_release(
    plan: Plan, policy: Policy, turn: TurnPlan, inject: Inject, opening: Board
) -> Iterator[tuple[Chances, Board, Policy | None, float]]:
    """The ways in which an inject of the turn may go out, as `ways_of_release` gives those to all.

    Those by hand that come after it play no part. Where its condition reads a card that is not
    turned over, each way is given for each card: the policy under which it lies, and its share.
    """
    by_hand = inject.release.kind == "manual"
    if by_hand and policy.manual == "never":
        return
    coin = 0.5 if by_hand and policy.manual == "coin" else 1.0
    before = replace(turn, injects=turn.injects[: turn.injects.index(inject)])
    for share, board in ways_of_release(plan, policy, before, opening):
        if CAUSE in read_by(inject.when) and CAUSE not in board:
            for lying, chance in each_card(plan.scenario, policy):
                (card,) = cards(plan.scenario, lying).cards
                where = holds(plan.scenario, with_card(board, card.number), inject.when)
                yield share * coin * where, board, lying, chance
        else:
            yield share * coin * holds(plan.scenario, board, inject.when), board, None, 1.0
