"""Effects on many states at once: in order as injects and outcomes do, all together as acts do."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from tabletop.explore.board import Board, Column, Table, Truth
from tabletop.explore.things import Name, Thing, clamped, moved
from tabletop.scenario.conditions import GRAVITY
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo

UNCHANGED = -1
"""No status, milestone or option has this number."""


def apply(
    things: Mapping[Name, Thing], board: Board, where: Truth, effects: Iterable[Effect]
) -> None:
    """Apply effects one after another, each clamped at once, to the states in `where`.

    Effects on things that are not kept change nothing.
    """
    kept = [effect for effect in effects if moved(effect) in board]
    board.make_own(moved(effect) for effect in kept)
    for effect in kept:
        thing = things[moved(effect)]
        _note_clamping(board, thing, effect, where)
        column = board.own[thing.name]  # looked up last: noting may give the board new columns
        np.copyto(column, _after(thing, column, effect), where=where)


def _note_clamping(board: Board, thing: Thing, effect: Effect, where: Truth) -> None:
    """Write down that a move is cut off, if that is asked for."""
    sign = clamped(thing.name[1])
    if thing.name[0] == "indicator" and sign in board and isinstance(effect, Move):
        after = board[thing.name].astype(np.int64) + effect.by
        record(board, sign, where & ((after < thing.low) | (after > thing.high)))


def apply_to_rows(
    things: Mapping[Name, Thing], board: Board, where: Truth, effects: Iterable[Effect]
) -> None:
    """The same where whole rows are meant: `where` has one truth for each row."""
    for effect in effects:
        name = moved(effect)
        if name in board:
            _note_clamping(board, things[name], effect, where[board.row])
        if name in board.rows:
            column = board.rows[name]
            np.copyto(column, _after(things[name], column, effect), where=where)
        elif name in board.own:
            column = board.own[name]
            after = _after(things[name], column, effect)
            np.copyto(column, after, where=where[board.row])


def _after(thing: Thing, column: Column, effect: Effect) -> Column:
    match effect:
        case Become(_, status):
            return np.full_like(column, GRAVITY.index(status))
        case Mark(_, reached):
            return np.full_like(column, int(reached))
        case SetTo(_, value):
            return np.full_like(column, min(max(value, thing.low), thing.high))
        case _:
            return np.clip(column + effect.by, thing.low, thing.high)


def record(board: Board, name: Name, where: Truth | None = None) -> None:
    """Write down that something came up: everywhere, or in the states in `where`."""
    if name not in board:
        return
    if where is None and name in board.rows:
        board.rows[name][:] = 1
        return
    board.make_own([name])
    board.own[name][slice(None) if where is None else where] = 1


def clamp(things: Mapping[Name, Thing], board: Board, names: Iterable[Name]) -> None:
    """Bring numbers to which a turn's moves were added back inside their ranges."""
    for name in names:
        thing, column = things[name], board.own[name]
        sign = clamped(name[1])
        if name[0] == "indicator" and sign in board:
            record(board, sign, (column < thing.low) | (column > thing.high))
            column = board.own[name]
        np.clip(column, thing.low, thing.high, out=column)


def give(rows: Table, gets: Sequence[Mapping[Name, int]], which: Column) -> None:
    """Set things to the values that each row gets; `which` picks its entry of `gets`."""
    for name in sorted({name for one in gets for name in one}):
        if name in rows:
            table = np.array([one.get(name, UNCHANGED) for one in gets], rows.values.dtype)
            value = table[which]
            np.copyto(rows[name], value, where=value != UNCHANGED)
