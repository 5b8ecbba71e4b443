"""A scenario's play as variables, tests and writes: what the models for SPIN and Storm say.

Of the constructs of the format, those that the synthetic games use; `Unsupported` names any other.
What is never read is no variable here, and of each turn it is known what is still read later.
"""

from dataclasses import dataclass

from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    GRAVITY,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Released,
    StockLeft,
)
from tabletop.scenario.model import Indicator


class Unsupported(Exception):
    """The game has a construct that the models are not written for."""


@dataclass(frozen=True)
class Variable:
    """A number of the play, held within `low` and `high` between turns.

    `born`: the turn after whose call it is first written, of choices and outcomes; before, it is 0.
    """

    name: str
    low: int
    high: int
    start: int
    born: str | None = None


@dataclass(frozen=True)
class Test:
    """That a variable lies within `low` and `high`, both included: every atom comes to this."""

    variable: str
    low: int
    high: int


@dataclass(frozen=True)
class Write:
    """`variable` goes up by `by`, or, if that is None, becomes `value`."""

    variable: str
    by: int | None
    value: int = 0


@dataclass(frozen=True)
class Event:
    """An inject or outcome: if `when` holds, `writes` in order, each held in its range at once."""

    id: str
    when: Condition | None
    writes: tuple[Write, ...]


@dataclass(frozen=True)
class Pick:
    """An option with its ways to fall, (per cent, writes) each: one of 100 where all is sure."""

    option: str
    when: Condition | None
    ways: tuple[tuple[int, tuple[Write, ...]], ...]


@dataclass(frozen=True)
class Round:
    """A turn. `opening` are its injects, before the call; `closing` its outcomes.

    `kept` are the variables that are read again once the call has been.
    """

    id: str
    opening: tuple[Event, ...]
    picks: dict[str, tuple[Pick, ...]]
    closing: tuple[Event, ...]
    next: tuple[tuple[str, Condition | None], ...]
    kept: frozenset[str]

    def reach(self, variable: str) -> tuple[int, int]:
        """How far down (0 or less) and up all teams together can move a variable in the turn."""
        moves = [_moves(picks, variable) for picks in self.picks.values()]
        return sum(min(one) for one in moves), sum(max(one) for one in moves)

    @property
    def moved(self) -> tuple[str, ...]:
        """The variables that some team can move, which are clamped at the turn's end."""
        ways = (way for picks in self.picks.values() for pick in picks for _, way in pick.ways)
        names = {one.variable for way in ways for one in way if one.by is not None}
        return tuple(sorted(names))


@dataclass(frozen=True)
class Board:
    """The whole play. `causes` are the cards with their weights; none: the scenario has none."""

    scenario: Scenario
    variables: dict[str, Variable]
    causes: dict[str, int]
    rounds: dict[str, Round]
    endings: tuple[tuple[str, Condition | None], ...]

    def test(self, atom: Condition) -> Test:
        """The test that an atom of a condition comes to."""
        return test(self.scenario, atom)

    def widest(self, variable: str) -> tuple[int, int]:
        """The lowest and the highest value that a variable ever has, also inside a turn."""
        one = self.variables[variable]
        reaches = [turn.reach(variable) for turn in self.rounds.values()]
        down, up = (list(ends) for ends in zip(*reaches, strict=True))
        return one.low + min(down), one.high + max(up)


def _moves(picks: tuple[Pick, ...], variable: str) -> list[int]:
    """How far a team can move a variable, 0 among others, as it may be without that choice."""
    ways = [way for pick in picks for _, way in pick.ways]
    return [0, *(sum(w.by or 0 for w in way if w.variable == variable) for way in ways)]


def test(scenario: Scenario, atom: Condition) -> Test:
    """The test that an atom of a condition comes to. Raises Unsupported."""
    match atom:
        case IndicatorIs(ref, comparison, value):
            indicator = scenario.indicators[ref.indicator]
            return Test(plain(ref.key), *_span(indicator, comparison, value))
        case InstrumentIs(instrument, status):
            return Test(f"{instrument}_status", GRAVITY.index(status), GRAVITY.index(status))
        case StockLeft(instrument, amount):
            return Test(f"{instrument}_left", amount, scenario.instruments[instrument].stock or 0)
        case CauseIs(cause):
            number = list(scenario.causes).index(cause)
            return Test("cause", number, number)
        case MilestoneReached(milestone):
            return Test(milestone, 1, 1)
        case Chose(decision, options):
            return Test("_".join((decision, *options)), 1, 1)
        case Released(one) | Happened(one):
            return Test(f"{one}_was", 1, 1)
    raise Unsupported(f"{atom!r}")


def plain(key: str) -> str:
    """An indicator's key as a name that both languages take."""
    return key.replace(":", "_")


def _span(indicator: Indicator, comparison: Comparison, value: int | str) -> tuple[int, int]:
    """The values of an indicator for which a comparison with a number or a level holds."""
    low, high = indicator.range
    first = last = value if isinstance(value, int) else indicator.levels[value]
    if isinstance(value, str):
        above = [floor for _, floor in indicator.ladder if floor > first]
        last = min(above, default=high + 1) - 1
    match comparison:
        case Comparison.AT_LEAST:
            return first, high
        case Comparison.AT_MOST:
            return low, last
        case Comparison.IS:
            return first, last
