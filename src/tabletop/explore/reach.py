"""How large the numbers of a game can become, and which whole numbers of the machine hold them."""

from typing import Any, TypeAlias

import numpy as np

from tabletop.explore.plan import Plan, TurnPlan

Whole: TypeAlias = np.dtype[np.signedinteger[Any]]
"""A type of whole numbers."""


LEAST: Whole = np.dtype(np.int16)
"""Boards also number offers and programs."""


def on_boards(plan: Plan) -> Whole:
    """The type of whole numbers that boards are kept in."""
    found = smallest(reach(plan))
    return found if found.itemsize > LEAST.itemsize else LEAST


def reach(plan: Plan) -> int:
    """How far from 0 anything can be on the way: values, single moves and the sums of a turn's."""
    widest = max(
        max(abs(one.low), abs(one.high), one.high - one.low) for one in plan.things.values()
    )
    turns = plan.turns.values()
    effects = (effect for turn in turns for one in turn.injects for effect in one.effects)
    others = (effect for turn in turns for one in turn.outcomes for effect in one.effects)
    single = (abs(getattr(effect, "by", 0)) for effect in (*effects, *others))
    return widest + max((*single, *(_furthest(turn) for turn in turns)), default=0)


def _furthest(turn: TurnPlan) -> int:
    """How far the choices of a turn can move any one number."""
    return sum(
        max(
            abs(by) for acts in one.acts.values() for act in acts for _, by in (*act.moves, ("", 0))
        )
        for one in turn.decisions
    )


def smallest(reach: int) -> Whole:
    """The smallest type that holds whole numbers from -reach to reach."""
    types: tuple[Whole, ...] = (np.dtype(np.int8), np.dtype(np.int16), np.dtype(np.int32))
    fitting = (one for one in types if reach <= np.iinfo(one).max)
    return next(fitting, np.dtype(np.int64))
