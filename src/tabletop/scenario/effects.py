"""What an effect can do, as plain typed values. `phrases` reads and prints them."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tabletop.scenario.conditions import IndicatorRef, Span, Status


@dataclass(frozen=True, slots=True)
class Move:
    """`tension up 1` or `tension down 1`: `by` is positive for up, negative for down, never 0."""

    ref: IndicatorRef
    by: int
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class SetTo:
    """`tension to 4`: only in injects and outcomes, which have an order."""

    ref: IndicatorRef
    value: int
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Become:
    """`air_hotline becomes suspended`."""

    instrument: str
    status: Status
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Stock:
    """`visits spend 1` (`by` is -1) or `visits restore 1` (`by` is 1); never 0."""

    instrument: str
    by: int
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """`mark photo_shown` (`reached` true) or `clear photo_shown` (`reached` false)."""

    milestone: str
    reached: bool = True
    span: Span = field(default=(0, 0), compare=False)


Effect: TypeAlias = Move | SetTo | Become | Stock | Mark
Target: TypeAlias = tuple[Literal["indicator", "status", "stock", "milestone"], str]
"""What of a game an effect changes: its sort, and the key that the game keeps it under."""


def target(effect: Effect) -> Target:
    """What the effect changes."""
    match effect:
        case Move(ref) | SetTo(ref):
            return "indicator", ref.key
        case Become(instrument):
            return "status", instrument
        case Stock(instrument):
            return "stock", instrument
        case Mark(milestone):
            return "milestone", milestone
