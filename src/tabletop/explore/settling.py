"""After the call: clamping, what acts make of instruments, outcomes, and where play goes on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from tabletop.explore import effects
from tabletop.explore.board import Board, Table, Truth
from tabletop.explore.cards import cards, with_card
from tabletop.explore.conditions import by_row, holds
from tabletop.explore.deciding import Decided
from tabletop.explore.drawing import Draw
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier
from tabletop.explore.plan import END, Plan, TurnPlan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.programs import Program, Rest
from tabletop.explore.things import CAUSE, PROGRAM, read_by
from tabletop.scenario.model import Outcome, Scenario


def settled(
    plan: Plan, policy: Policy, turn: TurnPlan, after: Decided, tally: Tally
) -> Iterator[Frontier]:
    """The states after adjudication: acts together, then each outcome on the state so far."""
    board = after.states.board
    effects.clamp(plan.things, board, turn.moving)
    effects.give(board.rows, [dict(one.gets) for one in after.programs], board.rows[PROGRAM])
    for states in _turned(plan, policy, turn, after):
        for number, outcome in enumerate(turn.outcomes):
            asked = [one.outcomes[number] for one in after.programs]
            if CAUSE in read_by(outcome.when) and CAUSE not in states.board:
                _count_by_card(plan, policy, outcome, asked, states, tally)
            else:
                _happen(plan, outcome, asked, states, tally)
        yield states


def _turned(plan: Plan, policy: Policy, turn: TurnPlan, after: Decided) -> Iterator[Frontier]:
    """The states with the card turned over, if this is the place, where the card matters."""
    states, lying = after.states, cards(plan.scenario, policy)
    if plan.draw != Draw(turn.id, "settling"):
        yield states
        return
    matters = np.array([CAUSE in turn.later.alike or _asks(one) for one in after.programs])
    where = matters[states.board.rows[PROGRAM]][states.board.row]
    if where.any():
        yield lying.alike(turn.settling).turned(states.at(where))
    if not where.all():
        yield lying.passed(states.at(~where))


def _asks(program: Program) -> bool:
    """Whether an outcome or the choice of the next turn still hangs on the card."""
    rests = (*program.outcomes, *program.next)
    return any(CAUSE in read_by(one) for one in rests if not isinstance(one, bool))


def _happen(
    plan: Plan, outcome: Outcome, asked: Sequence[Rest], states: Frontier, tally: Tally
) -> None:
    board = states.board
    if all(isinstance(one, bool) or by_row(board, one) for one in asked):
        rows = left_holds(plan.scenario, board.rows, asked)
        tally.add("outcome", (outcome.id,), *states.mass_of_rows(rows))
        effects.apply_to_rows(plan.things, board, rows, outcome.effects)
        if ("happened", outcome.id) in board.rows:
            board.rows["happened", outcome.id][rows] = 1
    else:
        where = left_holds(plan.scenario, board, asked)
        tally.add("outcome", (outcome.id,), *states.mass(where))
        effects.apply(plan.things, board, where, outcome.effects)
        effects.record(board, ("happened", outcome.id), where)


def _count_by_card(
    plan: Plan,
    policy: Policy,
    outcome: Outcome,
    asked: Sequence[Rest],
    states: Frontier,
    tally: Tally,
) -> None:
    """An outcome without consequence for play happens under some of the cards."""
    for card in cards(plan.scenario, policy).cards:
        where = left_holds(plan.scenario, with_card(states.board, card.number), asked)
        chance, roads = replace(states, undrawn=0).mass(where)
        tally.add("outcome", (outcome.id,), chance * float(card.chance), roads)


def left_holds(scenario: Scenario, board: Board | Table, asked: Sequence[Rest]) -> Truth:
    """Whether what each state's program has left of a condition holds."""
    program = board[PROGRAM]
    where = np.array([one is True for one in asked])[program]
    for condition in dict.fromkeys(one for one in asked if not isinstance(one, bool)):
        here = np.array([one == condition for one in asked])[program]
        where |= here & holds(scenario, board, condition)
    return where


def onward(
    plan: Plan, policy: Policy, turn: TurnPlan, after: Decided, states: Frontier
) -> Iterator[tuple[Where, Frontier]]:
    """Where play goes on, and the states there."""
    for where, here in destinations(plan, policy, turn, after.programs, states.board):
        part = states if here.all() else states.at(here)
        yield where, part.keeping(plan.kept(where))


def destinations(
    plan: Plan, policy: Policy, turn: TurnPlan, programs: Sequence[Program], board: Board
) -> Iterator[tuple[Where, Truth]]:
    """Where play goes on from which states: the first entry of `next` that holds, else the end."""
    left = np.ones(board.states, bool)
    forced = next((one.turn for one in turn.turn.next if one.turn in policy.turns), None)
    if forced is not None:
        yield forced, left
        return
    for number, entry in enumerate(turn.turn.next):
        asked = [one.next[number] for one in programs]
        here = left & left_holds(plan.scenario, board, asked)
        if here.any():
            yield entry.turn, here
        left &= ~here
    if left.any():
        yield END, left
