"""How the figures of exploring are said: short, and never more exact than they are."""

from tabletop.explore.answer import Chance

NONE = "-"
ROUNDING = 1e-9
"""What adding up very many probabilities may be off by."""
_DIGITS = 7
"""After the point of a per cent that are sure to be right."""
SMALL, LARGE = 0.0005, 0.9995
"""What lies between 0 and SMALL, or LARGE and 1, would be shown as if it never or always came."""

_LONGEST_COUNT = 9
"""Digits of a number of roads that is written out."""


def quoted(text: str) -> str:
    """A name or a text in quotation marks, on one line."""
    return f"“{' '.join(text.split())}”"


def share(value: float) -> str:
    """A probability in per cent: `37.2%`. Only what is 0 or 1 is shown so."""
    if ROUNDING < value < SMALL:
        return "<0.1%"
    if LARGE < value < 1 - ROUNDING:
        return ">99.9%"
    return f"{_short(100 * value)}%"


def points(value: float) -> str:
    """A difference of probabilities in percentage points, with its sign: `+3.5`; none is `0`."""
    shown = _short(100 * value)
    return "0" if shown in ("0", "-0") else shown if value < 0 else f"+{shown}"


def chance(one: Chance) -> str:
    """A probability; an estimate with its interval, and what was never seen with its bound."""
    if one.exact:
        return share(one.value)
    if not one.value:
        return f"at most {share(max(one.high, SMALL))}"
    return f"{share(one.value)} ({_short(100 * one.low)} to {share(one.high)})"


def mean(value: float) -> str:
    """A mean of an indicator's values, to two decimals."""
    return f"{value:.2f}"


def count(number: int) -> str:
    """A number of any size: written out while it is short, else `3.2 x 10^15`."""
    digits = str(number)
    if len(digits) <= _LONGEST_COUNT:
        return f"{number:,}"
    tenths = (number + 5 * 10 ** (len(digits) - 3)) // 10 ** (len(digits) - 2)
    power = len(digits) - 1
    if tenths >= 100:
        tenths, power = 10, power + 1
    return f"{tenths // 10}.{tenths % 10} x 10^{power}"


def roads(number: int | None) -> str:
    """How many roads lead somewhere; a dash where they were not counted."""
    return NONE if number is None else count(number)


def _short(number: float) -> str:
    """To one decimal, which is left out where it is 0."""
    # What lies half way is not to fall by the order in which probabilities were added up.
    return f"{round(number, _DIGITS):.1f}".removesuffix(".0")
