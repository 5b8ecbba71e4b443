"""The things that conditions read, each with the values that it can have as bits of a number.

Bit n stands for the n-th value: an indicator's from the low end of its range, a stock's from 0, a
status in order of gravity, an option in file order with a last bit for none, no before yes.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeAlias

from tabletop.authoring.uses import thing_read
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    GRAVITY,
    Atom,
    CauseIs,
    Chose,
    Comparison,
    IndicatorIs,
    InstrumentIs,
    StockLeft,
)
from tabletop.scenario.model import Indicator

Key: TypeAlias = tuple[str, str]
"""A sort of thing and the key or id of one: ("indicators", "trust:a:b"), ("stocks", "visits")."""

Values: TypeAlias = dict[Key, int]
"""The values that each thing may have at some moment of play."""

NO, YES = 1, 2
CAUSE: Key = ("causes", "")
WIDEST = 100_000
"""An indicator or stock with more values than this is not followed: it may have any of them."""


class Things:
    """Everything of a scenario that a condition can read. `sizes`: how many values each has."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.sizes: dict[Key, int] = dict(_sizes(scenario))
        self._bits = {
            decision.id: {one: 1 << index for index, one in enumerate(decision.options)}
            for decision in scenario.decisions.values()
        }

    def all(self, key: Key) -> int:
        """Every value that a thing can have at all."""
        return (1 << self.sizes[key]) - 1

    def none(self, decision: str) -> int:
        """That no option of a decision stands: it is not yet taken, or a free action stood."""
        return 1 << len(self._bits[decision])

    def option(self, decision: str, option: str) -> int:
        """That an option stands."""
        return self._bits[decision][option]

    def start(self) -> Values:
        """What there is when the first turn opens: any card may lie on the table."""
        values = dict.fromkeys(self.sizes, NO)
        for key, value in self.scenario.starts().items():
            if ("indicators", key) in values:
                values["indicators", key] = self.value(key, value)
        for one in self.scenario.instruments.values():
            values["statuses", one.id] = 1 << GRAVITY.index(one.status)
            if ("stocks", one.id) in values:
                values["stocks", one.id] = 1 << (one.stock or 0)
        values |= {("decisions", one): self.none(one) for one in self.scenario.decisions}
        return {**values, CAUSE: self.all(CAUSE)}

    def value(self, key: str, value: int) -> int:
        """That the indicator value of that key is `value`."""
        indicator = self.scenario.indicators[key.partition(":")[0]]
        return 1 << value - indicator.range[0]

    @cached_property
    def anything(self) -> Mapping[Key, int]:
        """Every thing with any value."""
        return {key: self.all(key) for key in self.sizes}

    def asked(self, atom: Atom) -> tuple[Key, int] | None:
        """What an atom reads and the values with which it holds; None if that is not followed."""
        match atom:
            case IndicatorIs(ref) if ("indicators", ref.key) not in self.sizes:
                return None
            case StockLeft(instrument) if ("stocks", instrument) not in self.sizes:
                return None
            case IndicatorIs(ref, comparison, wanted):
                indicator = self.scenario.indicators[ref.indicator]
                return ("indicators", ref.key), _compared(indicator, comparison, wanted)
            case StockLeft(instrument, amount):
                key = ("stocks", instrument)
                return key, self.all(key) >> amount << amount
            case InstrumentIs(instrument, status):
                return ("statuses", instrument), 1 << GRAVITY.index(status)
            case Chose(decision, options):
                bits = {self.option(decision, one) for one in options}
                return ("decisions", decision), sum(bits)
            case CauseIs(cause):
                return CAUSE, 1 << list(self.scenario.causes).index(cause)
        return thing_read(atom), YES


def _sizes(scenario: Scenario) -> Iterator[tuple[Key, int]]:
    for key, indicator, _ in scenario.indicator_keys():
        low, high = scenario.indicators[indicator].range
        if high - low < WIDEST:
            yield ("indicators", key), high - low + 1
    for instrument in scenario.instruments.values():
        yield ("statuses", instrument.id), len(GRAVITY)
        if instrument.stock is not None and instrument.stock < WIDEST:
            yield ("stocks", instrument.id), instrument.stock + 1
    for decision in scenario.decisions.values():
        yield ("decisions", decision.id), len(decision.options) + 1
    yield CAUSE, max(1, len(scenario.causes))
    for section in ("milestones", "injects", "outcomes", "turns"):
        things: Mapping[str, object] = getattr(scenario, section)
        yield from (((section, one), 2) for one in things)


def _compared(indicator: Indicator, comparison: Comparison, wanted: int | str) -> int:
    """The values of an indicator that compare so with a number or a level."""
    low, high = indicator.range
    first, last = (wanted, wanted) if isinstance(wanted, int) else level_ends(indicator, wanted)
    match comparison:
        case Comparison.AT_LEAST:
            last = high
        case Comparison.AT_MOST:
            first = low
    return _between(max(first, low) - low, min(last, high) - low)


def level_ends(indicator: Indicator, level: str) -> tuple[int, int]:
    """The first and the last value that a level holds."""
    low, high = indicator.range
    firsts = [low, *(floor for _, floor in indicator.ladder[1:])]
    index = [name for name, _ in indicator.ladder].index(level)
    return firsts[index], (firsts[index + 1] - 1 if index + 1 < len(firsts) else high)


def _between(first: int, last: int) -> int:
    """The bits from `first` to `last`; none if there are none between them."""
    return (1 << last + 1) - (1 << first) if first <= last else 0
