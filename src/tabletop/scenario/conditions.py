"""What a condition can say, as plain typed values. `phrases` reads and prints them.

Every atom keeps `span`, the half-open range of characters that it took in its phrase. Spans take no
part in comparison: two phrases that say the same are equal wherever they stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]


class Comparison(StrEnum):
    """How an indicator is held against a threshold."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    IS = "is"


class Status(StrEnum):
    """Where an instrument stands in its life."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    LAPSED = "lapsed"


GRAVITY = (Status.ACTIVE, Status.SUSPENDED, Status.LAPSED)
"""Of several things that an instrument should become at once, the last of these wins."""


class Per(StrEnum):
    """For whom an indicator keeps a value of its own."""

    ALL = "all"
    TEAM = "team"
    PAIR = "pair"
    DIRECTED = "directed"


@dataclass(frozen=True, slots=True)
class IndicatorRef:
    """One value of an indicator: the indicator's id and the teams that it is kept for.

    `teams` is empty for a common indicator, holds one id for `of A`, two for `between A and B`
    (`PAIR`) or `of A towards B` (`DIRECTED`). A pair is equal in either order.
    """

    indicator: str
    per: Per = Per.ALL
    teams: tuple[str, ...] = ()
    span: Span = field(default=(0, 0), compare=False)

    @property
    def key(self) -> str:
        """The value's key in a game's state: `tension`, `pressure:poland`, `trust:a:b`."""
        teams = sorted(self.teams) if self.per is Per.PAIR else self.teams
        return ":".join((self.indicator, *teams))


@dataclass(frozen=True, slots=True)
class IndicatorIs:
    """`tension at least strained`: `value` is a number or the id of a level."""

    ref: IndicatorRef
    comparison: Comparison
    value: int | str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class InstrumentIs:
    """`air_hotline is active`."""

    instrument: str
    status: Status
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class StockLeft:
    """`visits left at least 1`: so many units of a limited instrument remain."""

    instrument: str
    amount: int
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class MilestoneReached:
    """`invitation_sent`: a fact of the game that is or is not."""

    milestone: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Chose:
    """`by_notify chose full` or `by_notify chose one of full, minimum`: what stood at the call."""

    decision: str
    options: tuple[str, ...]
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Released:
    """`two_figures released`: the inject went out, whatever happened to it after."""

    inject: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Happened:
    """`both_open happened`: the outcome stood after rulings."""

    outcome: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class CauseIs:
    """`cause is navigation`: which card lies face down."""

    cause: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Played:
    """`standoff played`: the turn has been opened, now or before."""

    turn: str
    span: Span = field(default=(0, 0), compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class And:
    """All of two or more parts hold."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of two or more parts holds."""

    parts: tuple["Condition", ...]


Atom: TypeAlias = (
    IndicatorIs
    | InstrumentIs
    | StockLeft
    | MilestoneReached
    | Chose
    | Released
    | Happened
    | CauseIs
    | Played
)
Condition: TypeAlias = Atom | Not | And | Or


def atoms(condition: Condition) -> Iterator[Atom]:
    """Every atom of a condition, in the order in which they are written."""
    match condition:
        case Not(part):
            yield from atoms(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from atoms(part)
        case _:
            yield condition
