"""Following all of play forward, turn by turn, from STARTEX to the endings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from tabletop.explore.acting import MANY, decided
from tabletop.explore.board import start
from tabletop.explore.budget import Budget
from tabletop.explore.calling import Called, called
from tabletop.explore.cards import Cards, cards
from tabletop.explore.conditions import holds
from tabletop.explore.effects import record
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier, merged
from tabletop.explore.plan import END, Plan, TurnPlan, Where
from tabletop.explore.policy import Counting, Policy
from tabletop.explore.reach import on_boards
from tabletop.explore.releasing import released
from tabletop.explore.roads import ones, uncounted
from tabletop.explore.settling import onward, settled
from tabletop.explore.things import CAUSE
from tabletop.explore.trail import Trail

BYTES_TO_MERGE = 100
"""What merging takes for each state, beside the states themselves before and after it."""


@dataclass
class Forward:
    """Play as it was followed: what came up, and the states at each opening and at the end."""

    tally: Tally = field(default_factory=Tally)
    openings: dict[Where, Frontier] = field(default_factory=dict)


@dataclass(frozen=True)
class Begin:
    """Where play begins: states that wait at openings or the end, and what came up before."""

    waiting: Mapping[Where, Sequence[Frontier]]
    tally: Tally


def from_startex(plan: Plan, policy: Policy) -> Begin:
    """Play begins at STARTEX."""
    tally, lying = Tally(), cards(plan.scenario, policy)
    for card in lying.cards:
        tally.add("cause", (_card(plan, card.number),), float(card.chance), 1)
    return Begin({plan.first: [startex(plan, lying)]}, tally)


def forward(
    plan: Plan,
    policy: Policy,
    budget: int | None = None,
    counting: Counting = "roads",
    begin: Begin | None = None,
    *,
    written: bool = False,
) -> Forward:
    """Follow all play of a scenario under `policy`, in at most `budget` bytes for states.

    It begins at STARTEX unless `begin` says otherwise. What is not counted takes no time: without
    roads each thing that can come up has one road, and counting nothing each has the probability 0.
    `written`: how states came of one another is written down, so that `backward` can follow it.

    Raises TooLarge where the budget does not reach, TooWide where 64 bits do not tell states apart.
    """
    begin = begin or from_startex(plan, policy)
    seen, room = Forward(Tally(dict(begin.tally.found))), Budget(budget)
    lying = cards(plan.scenario, policy)
    waiting: defaultdict[Where, list[Frontier]] = defaultdict(list)
    diary = list[Trail]() if written else None
    waiting |= {
        where: [_begun(one, counting, diary) for one in parts]
        for where, parts in begin.waiting.items()
    }
    for turn in plan.turns.values():
        if waiting[turn.id]:
            room.turn, room.held = turn.id, _held(seen, waiting)
            _ask_to_merge(room, waiting[turn.id])
            opening = _opened(plan, lying, turn, waiting.pop(turn.id), seen)
            room.turn, room.held = turn.id, _held(seen, waiting)
            for where, part in played(plan, policy, turn, opening, seen.tally, counting, room):
                _wait(waiting[where], _arrived(plan, lying, where, part), room)
                room.held = _held(seen, waiting)
    seen.openings[END] = merged([_arrived(plan, lying, END, one) for one in waiting[END]])
    _endings(plan, seen.openings[END], seen.tally)
    if counting != "roads":
        seen.tally.forget_roads()
    return seen


def _begun(states: Frontier, counting: Counting, diary: list[Trail] | None) -> Frontier:
    """States with which play begins: with roads if they are counted, with a trail if written."""
    return replace(
        states,
        roads=states.roads if counting == "roads" else uncounted(states.states),
        trail=None if diary is None else Trail(states.states, (), diary),
    )


def _wait(parts: list[Frontier], part: Frontier, room: Budget) -> None:
    """Put states to those that are where play goes on.

    They are merged once the late ones are more than those that were merged before.
    """
    parts.append(part)
    if sum(one.states for one in parts[1:]) > max(parts[0].states, MANY):
        _ask_to_merge(room, parts)
        parts[:] = [merged(parts)]


def _ask_to_merge(room: Budget, parts: Sequence[Frontier]) -> None:
    states = sum(one.states for one in parts)
    room.ask(states, sum(one.bytes for one in parts) + states * BYTES_TO_MERGE)


def _held(seen: Forward, waiting: Mapping[Where, list[Frontier]]) -> int:
    """The bytes of all states that are kept: at openings, and where play goes on."""
    parts = (one for each in waiting.values() for one in each)
    return sum(one.bytes for one in (*seen.openings.values(), *parts))


def startex(plan: Plan, lying: Cards) -> Frontier:
    """The one state in which play begins, with a card that lies face down."""
    values = {name: one.start for name, one in plan.things.items() if name != CAUSE}
    board = start(values, on_boards(plan))
    return Frontier(plan.kept(plan.first).of(board), np.ones(1), ones(1), lying.many)


def _card(plan: Plan, number: int) -> str:
    return list(plan.scenario.causes)[number - 1] if number else ""


def _arrived(plan: Plan, lying: Cards, where: Where, states: Frontier) -> Frontier:
    """States that come to a turn, or the end, behind the place where the card is turned over."""
    if not states.undrawn or plan.undrawn(where):
        return states
    if CAUSE in plan.kept(where).names:
        return lying.alike(plan.kept(where)).turned(states).keeping(plan.kept(where))
    return lying.passed(states)


def _opened(
    plan: Plan, lying: Cards, turn: TurnPlan, parts: list[Frontier], seen: Forward
) -> Frontier:
    opening = merged([_arrived(plan, lying, turn.id, one) for one in parts])
    seen.tally.add("turn", (turn.id,), *opening.mass())
    record(opening.board, ("played", turn.id))
    seen.openings[turn.id] = opening
    return _forgetting(opening)


def _forgetting(opening: Frontier) -> Frontier:
    """The same states with nothing held against them from the turn before."""
    board = opening.board.copy()
    signs = [name for name in board.names if name[0] == "clamped"]
    if not signs:
        return opening
    for name in signs:
        (board.own if name in board.own else board.rows)[name][:] = 0
    return merged([replace(opening, board=board)])


def played(
    plan: Plan,
    policy: Policy,
    turn: TurnPlan,
    opening: Frontier,
    tally: Tally,
    counting: Counting,
    budget: Budget,
) -> Iterator[tuple[Where, Frontier]]:
    """What a turn comes to: where play goes on, and the states there."""
    ready = released(plan, policy, turn, opening, tally)
    parts = list(called(plan, policy, turn, ready, tally))
    yield from acted(plan, policy, turn, parts, tally, counting, budget)


def acted(
    plan: Plan,
    policy: Policy,
    turn: TurnPlan,
    parts: Sequence[Called],
    tally: Tally,
    counting: Counting,
    budget: Budget,
) -> Iterator[tuple[Where, Frontier]]:
    """What a turn comes to from the call on."""
    for after in decided(plan, turn, parts, counting, budget):
        for ends in settled(plan, policy, turn, after, tally):
            yield from onward(plan, policy, turn, after, ends)


def _endings(plan: Plan, last: Frontier, tally: Tally) -> None:
    """The first ending that holds is read; as many are told apart as were asked for."""
    left = np.ones(last.states, bool)
    for ending in list(plan.scenario.endings.values())[: plan.question.endings]:
        here = left & holds(plan.scenario, last.board, ending.when)
        tally.add("ending", (ending.id,), *last.mass(here))
        left &= ~here
