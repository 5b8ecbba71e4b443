"""Effects as English sentences."""

from collections.abc import Iterable

from tabletop.authoring.telling.naming import Naming, counted, sentence
from tabletop.scenario.conditions import Status
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock

_BECOMES = {
    Status.ACTIVE: "becomes active",
    Status.SUSPENDED: "is suspended",
    Status.LAPSED: "lapses",
}


def told(naming: Naming, effect: Effect) -> str:
    """What an effect does: "Tension rises by 1."."""
    return sentence(_clause(naming, effect))


def in_a_row(naming: Naming, effects: Iterable[Effect]) -> str:
    """Effects as sentences after one another; "" without any."""
    return " ".join(told(naming, one) for one in effects)


def _clause(naming: Naming, effect: Effect) -> str:
    match effect:
        case Move(ref, by):
            return f"{naming.indicator(ref)} {'rises' if by > 0 else 'falls'} by {abs(by)}"
        case SetTo(ref, value):
            return f"{naming.indicator(ref)} is set to {naming.level(ref.indicator, value)}"
        case Become(instrument, status):
            return f"{naming.instrument(instrument)} {_BECOMES[status]}"
        case Stock(instrument, by):
            units, are = counted(abs(by), "unit", "units"), "is" if abs(by) == 1 else "are"
            done = "given back" if by > 0 else "spent"
            return f"{units} of {naming.instrument(instrument)} {are} {done}"
        case Mark(milestone, reached):
            now = "is now" if reached else "is no longer"
            return f"it {now} a fact that {naming.milestone(milestone)}"
