"""States between the acts of a turn as single codes, to be looked back through.

The effects of a turn's options are added up and clamped once, so an act adds the same number to the
code of every state, whichever team comes first.
"""

from dataclasses import dataclass

import numpy as np

from tabletop.explore.board import Board, Table
from tabletop.explore.budget import TooWide
from tabletop.explore.calling import Called, Possible
from tabletop.explore.frontier import Frontier, tiered
from tabletop.explore.merging import Layer
from tabletop.explore.packing import WIDEST, Digits, digits
from tabletop.explore.plan import TurnPlan
from tabletop.explore.programs import Choices, Program, choices
from tabletop.explore.things import PROGRAM, Name


@dataclass(frozen=True)
class Coding:
    """How states between the acts of a turn are coded.

    From the highest digit: the node in the graph of choices; the row, which is the part of a state
    that no act of the turn moves; the numbers that acts move, with room for every sum of moves.
    """

    rows: Table
    numbers: Digits
    choices: Choices

    def __post_init__(self) -> None:
        nodes = max(map(len, (self.choices.programs, *self.choices.steps)))
        if nodes * self.stride >= WIDEST:
            raise TooWide

    @property
    def stride(self) -> int:
        """How far apart the codes of two nodes are."""
        return self.rows.entries * self.numbers.span

    def by(self, number: int, node: int, possible: Possible) -> int:
        """What an act of the decision of that number adds to the code of states at a node."""
        after = self.choices.steps[number][node][possible.act.kind]
        return (after - node) * self.stride + self.numbers.shift(possible.act.moves)

    def decode(self, found: Layer) -> Board:
        """The states with the moves added but not clamped, and in each row the program."""
        lines = found.codes // self.numbers.span
        moving = self.numbers.unpack(
            found.codes - lines * self.numbers.span, self.rows.values.dtype
        )
        begins = np.ones(len(lines), bool)
        np.not_equal(lines[1:], lines[:-1], out=begins[1:])
        program, row = np.divmod(lines[begins], self.rows.entries)
        return Board(self.rows.at(row).having({PROGRAM: program}), np.cumsum(begins) - 1, moving)


@dataclass(frozen=True)
class Decided:
    """The states after all acts, not yet clamped, and the programs that they follow."""

    states: Frontier
    programs: tuple[Program, ...]


def coded(turn: TurnPlan, part: Called) -> tuple[Coding, Layer]:
    """The states at the call as codes, all at the first node of the graph of choices."""
    board = tiered(with_numbers(turn, part.states.board), turn.moving)
    numbers = digits(board.own, turn.moving, _room(turn, part))
    coding = Coding(board.rows, numbers, choices(turn))
    found = board.row * numbers.span + numbers.pack(board.own)
    order = np.argsort(found, kind="stable")
    return coding, Layer(found[order], part.states.chance[order], part.states.roads[:, order])


def with_numbers(turn: TurnPlan, board: Board) -> Board:
    """The states with a column for every number that acts move.

    One that is lacking stands anywhere: every sum of moves takes all its values to the same end.
    """
    lows = {name: turn.settling.alike[name][0] for name in turn.moving if name not in board}
    columns = {name: np.full(board.rows.entries, low) for name, low in lows.items()}
    return Board(board.rows.having(columns), board.row, board.own)


def _room(turn: TurnPlan, part: Called) -> dict[Name, tuple[int, int]]:
    """How far the sum of all moves can take each number, down and up."""
    room = dict.fromkeys(turn.moving, (0, 0))
    for possible in part.possible:
        moves = [dict(one.act.moves) for one in possible]
        for name in turn.moving:
            by = [one.get(name, 0) for one in moves]
            down, up = room[name]
            room[name] = down + min(0, *by), up + max(0, *by)
    return room
