"""Why something cannot come up: the part of its condition that never holds where it is read."""

from collections.abc import Iterator

from tabletop.engine.logic import say, say_indicator
from tabletop.explore.board import Board
from tabletop.explore.conditions import holds
from tabletop.explore.frontier import Frontier
from tabletop.explore.things import asked
from tabletop.scenario.conditions import And, Atom, Condition, IndicatorIs, Or, StockLeft, atoms
from tabletop.scenario.model import Scenario

NO_TURN = "Its turn is never played."
OPENING = "as its turn opens"
AT_END = "at the end"
BEATEN = "Wherever its condition holds, an ending further up is read first."
TOGETHER = (
    "Each part of its condition can hold {when}, but never all that is needed where it is read."
)
"""`when` is the moment that was looked at."""


def why_never(scenario: Scenario, condition: Condition | None, there: Frontier, when: str) -> str:
    """Why a condition never holds, in a sentence or two on the states of the moment `when`.

    `there` are those states; they keep the things that the condition reads, each with the value
    that it has.
    """
    if condition is None:
        return ""
    failing = [one for one in _needed(condition) if not holds(scenario, there.board, one).any()]
    if when == AT_END and holds(scenario, there.board, condition).any():
        return BEATEN
    told = (_sentence(scenario, one, there.board, when) for one in failing)
    return " ".join(told) or TOGETHER.format(when=when)


def _needed(condition: Condition) -> Iterator[Condition]:
    """The parts of which each must hold."""
    if isinstance(condition, And):
        for part in condition.parts:
            yield from _needed(part)
    else:
        yield condition


def _sentence(scenario: Scenario, part: Condition, board: Board, when: str) -> str:
    ranges = [_range(scenario, one, board) for one in atoms(part)]
    known = ", ".join(dict.fromkeys(one for one in ranges if one))
    needs = f"It needs {say(scenario, part)}, which never holds {when}"
    if isinstance(part, Or):
        needs = f"It needs {say(scenario, part)}, and none of that ever holds {when}"
    return f"{needs}: {known}." if known else f"{needs}."


def _range(scenario: Scenario, atom: Atom, board: Board) -> str:
    """Between which values a number really is; "" for what is no number."""
    if not isinstance(atom, IndicatorIs | StockLeft) or asked(atom) not in board:
        return ""
    values = board[asked(atom)]
    low, high = int(values.min()), int(values.max())
    if isinstance(atom, StockLeft):
        name = f"'{scenario.instruments[atom.instrument].name}' has"
        return f"{name} {low} to {high} left" if low < high else f"{name} {low} left"
    name = say_indicator(scenario, atom.ref)
    return f"{name} is {low} to {high}" if low < high else f"{name} is {low}"
