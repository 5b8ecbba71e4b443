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
TOGETHER = "Each part of its condition can hold, but never all that is needed at once."


def why_never(scenario: Scenario, condition: Condition | None, there: Frontier) -> str:
    """Why a condition holds in none of the states where it is read, in a sentence or two.

    `there` keeps at least the things that the condition reads.
    """
    if condition is None:
        return ""
    failing = [one for one in _needed(condition) if not holds(scenario, there.board, one).any()]
    return " ".join(_sentence(scenario, one, there.board) for one in failing) or TOGETHER


def _needed(condition: Condition) -> Iterator[Condition]:
    """The parts of which each must hold."""
    if isinstance(condition, And):
        for part in condition.parts:
            yield from _needed(part)
    else:
        yield condition


def _sentence(scenario: Scenario, part: Condition, board: Board) -> str:
    ranges = [_range(scenario, one, board) for one in atoms(part)]
    known = ", ".join(dict.fromkeys(one for one in ranges if one))
    needs = f"It needs {say(scenario, part)}, which never holds there"
    if isinstance(part, Or):
        needs = f"It needs {say(scenario, part)}, and none of that ever holds there"
    return f"{needs}: {known}." if known else f"{needs}."


def _range(scenario: Scenario, atom: Atom, board: Board) -> str:
    """Between which values a number really is where it is read; "" for what is no number."""
    if not isinstance(atom, IndicatorIs | StockLeft) or asked(atom) not in board:
        return ""
    values = board[asked(atom)]
    low, high = int(values.min()), int(values.max())
    if isinstance(atom, StockLeft):
        name = f"'{scenario.instruments[atom.instrument].name}' has"
        return f"{name} {low} to {high} left" if low < high else f"{name} {low} left"
    name = say_indicator(scenario, atom.ref)
    return f"{name} is {low} to {high}" if low < high else f"{name} is {low}"
