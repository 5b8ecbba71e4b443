"""Conditions in the notation of a modelling language."""

from collections.abc import Callable
from dataclasses import dataclass

from exploring.board import Board, Test
from tabletop.scenario.conditions import And, Condition, Not, Or


@dataclass(frozen=True)
class Phrasing:
    """A language's operators; `value` gives the expression that a variable's value is."""

    board: Board
    value: Callable[[str], str]
    equal: str
    both: str
    either: str
    true: str = "true"
    false: str = "false"
    shift: Callable[[str], int] = lambda _: 0
    """What is added to a variable's values where the language stores them."""

    def say(self, condition: Condition | None) -> str:
        """The condition as an expression; none is always true."""
        match condition:
            case None:
                return self.true
            case And(parts):
                return self.joined(self.both, [self.say(one) for one in parts])
            case Or(parts):
                return self.joined(self.either, [self.say(one) for one in parts])
            case Not(part):
                return f"!({self.say(part)})"
        return self._test(self.board.test(condition))

    def joined(self, operator: str, parts: list[str]) -> str:
        """The parts with an operator between them, in brackets if there are several."""
        return parts[0] if len(parts) == 1 else f"({f' {operator} '.join(parts)})"

    def _test(self, test: Test) -> str:
        one = self.board.variables[test.variable]
        value, shift = self.value(test.variable), self.shift(test.variable)
        if test.low > one.high or test.high < one.low or test.low > test.high:
            return self.false
        if test.low == test.high:
            return f"{value} {self.equal} {test.low + shift}"
        parts = [f"{value} >= {test.low + shift}"] if test.low > one.low else []
        parts += [f"{value} <= {test.high + shift}"] if test.high < one.high else []
        return self.joined(self.both, parts) if parts else self.true


def flag(decision: str, option: str) -> str:
    """The name of the flag that says an option was available at the call."""
    return f"may_{decision}_{option}"
