"""Reading a condition on many states at once."""

from functools import reduce

import numpy as np

from tabletop.explore.board import Board, Table, Truth
from tabletop.explore.things import asked, read_by
from tabletop.scenario.conditions import (
    GRAVITY,
    And,
    Atom,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    IndicatorIs,
    InstrumentIs,
    Not,
    Or,
    StockLeft,
)
from tabletop.scenario.model import Indicator, Scenario

ALWAYS = 1 << 40
"""Beyond every value that an indicator can have."""


def holds(scenario: Scenario, board: Board | Table, condition: Condition | None) -> Truth:
    """For each state of `board`, whether `condition` holds; no condition always holds.

    What reads nothing but rows is read once for each row.
    """
    if isinstance(board, Board) and by_row(board, condition):
        return holds(scenario, board.rows, condition)[board.row]
    match condition:
        case None:
            return np.ones(board.entries if isinstance(board, Table) else board.states, bool)
        case And(parts):
            return reduce(np.logical_and, (holds(scenario, board, part) for part in parts))
        case Or(parts):
            return reduce(np.logical_or, (holds(scenario, board, part) for part in parts))
        case Not(part):
            return ~holds(scenario, board, part)
        case _:
            return _atom(scenario, board, condition)


def by_row(board: Board, condition: Condition | None) -> bool:
    """Whether a condition reads nothing that states have of their own."""
    return all(name not in board.own for name in read_by(condition))


def _atom(scenario: Scenario, board: Board | Table, atom: Atom) -> Truth:
    if asked(atom) not in board:
        entries = board.entries if isinstance(board, Table) else board.states
        return np.full(entries, _whatever(scenario, atom))
    value = board[asked(atom)]
    if isinstance(atom, Chose):
        return np.isin(value, option_numbers(scenario, atom))
    low, high = wanted(scenario, atom)
    return (value >= low) & (value <= high)


def _whatever(scenario: Scenario, atom: Atom) -> bool:
    """Whether an atom holds that holds, or fails, for every value: its thing need not be kept.

    Raises KeyError for one that the value matters to.
    """
    if isinstance(atom, IndicatorIs | StockLeft):
        low, high = wanted(scenario, atom)
        lowest, highest = _range(scenario, atom)
        if low <= lowest and highest <= high:
            return True
        if highest < low or high < lowest:
            return False
    raise KeyError(f"{asked(atom)} is not kept here")


def _range(scenario: Scenario, atom: IndicatorIs | StockLeft) -> tuple[int, int]:
    if isinstance(atom, StockLeft):
        return 0, scenario.instruments[atom.instrument].stock or 0
    return scenario.indicators[atom.ref.indicator].range


def option_numbers(scenario: Scenario, atom: Chose) -> list[int]:
    """The numbers, from 1 in file order, of the options that an atom names."""
    options = list(scenario.decisions[atom.decision].options)
    return [options.index(option) + 1 for option in atom.options]


def wanted(scenario: Scenario, atom: Atom) -> tuple[int, int]:
    """The lowest and highest value for which an atom that reads a range holds."""
    match atom:
        case IndicatorIs(ref, comparison, value):
            return _interval(scenario.indicators[ref.indicator], comparison, value)
        case InstrumentIs(_, status):
            return GRAVITY.index(status), GRAVITY.index(status)
        case StockLeft(_, amount):
            return amount, ALWAYS
        case CauseIs(cause):
            number = list(scenario.causes).index(cause) + 1
            return number, number
    return 1, ALWAYS


def _interval(indicator: Indicator, comparison: Comparison, value: int | str) -> tuple[int, int]:
    low, high = (value, value) if isinstance(value, int) else _stretch(indicator, value)
    match comparison:
        case Comparison.AT_LEAST:
            return low, ALWAYS
        case Comparison.AT_MOST:
            return -ALWAYS, high
        case Comparison.IS:
            return low, high


def _stretch(indicator: Indicator, level: str) -> tuple[int, int]:
    """The lowest and highest value that lie in a level; what is below the ladder is its foot."""
    names = [name for name, _ in indicator.ladder]
    floors = [floor for _, floor in indicator.ladder]
    at = names.index(level)
    low = floors[at] if at else -ALWAYS
    return low, floors[at + 1] - 1 if at + 1 < len(floors) else ALWAYS
