"""What exploring a scenario tells its writer: plain data, for every page that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tabletop.explore.found import Key, Kind
from tabletop.explore.policy import Policy

Team: TypeAlias = str


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely something is: exactly, or estimated with the interval that holds it 99 % of times.

    `games` is how many games were played at random for an estimate, 0 for an exact value. What no
    game showed has a `value` of 0 and `high` as its upper bound.
    """

    value: float
    low: float
    high: float
    games: int = 0

    @property
    def exact(self) -> bool:
        """Whether this is the value itself."""
        return not self.games


def exactly(value: float) -> Chance:
    """A chance that is known."""
    return Chance(value, value, value)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can come up: a turn, inject, option, branch, outcome or ending.

    `title` is its name in the room, `turn` the id of its turn ("" for an ending). `possible` is
    None where nobody knows: no exact answer, and never seen. `roads` is None where they were not
    counted. `why` says what keeps something impossible from coming up, "" otherwise.
    """

    kind: Kind
    key: Key
    title: str
    turn: str
    possible: bool | None
    chance: Chance
    roads: int | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """An indicator's values as one turn opens, or at the end (`turn` ""), given that play comes.

    `values` maps each value to its probability; the probabilities sum to 1. `clamped` is how often
    play that comes here had the indicator held at an end of its range during the turn before.
    """

    indicator: str
    turn: str
    values: Mapping[int, float]
    clamped: float | None
    exact: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """How far one hand alone can move something: the least and the most that it can make of it.

    `usual` is what it is when all play at random; `low` and `high` are with one team (or the card)
    choosing as suits best while the others play at random; `sure_low` is what it can hold it down
    to and `sure_high` what it can bring it up to whatever the others do. A team is taken to see
    everything, so this is a bound.
    None where it was not computed.
    """

    usual: float
    low: float
    high: float
    sure_low: float | None = None
    sure_high: float | None = None


@dataclass(frozen=True)
class Leverage:
    """What a team can do: to each ending, by id, and to the mean of indicators at the end, by key.

    `idle` is the share of its decisions in which no option on offer makes a difference to what is
    asked for. Where `exact` is false, `endings` has no more than how likely each ending is after
    one choice alone: the least and the most over all options of the team, from games at random.
    """

    team: Team
    endings: Mapping[str, Reach] = field(default_factory=dict)
    indicators: Mapping[str, Reach] = field(default_factory=dict)
    idle: float | None = None
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Twins:
    """Options of one decision that come to the same in every state where both are on offer.

    `apart` names what their effects differ in although nothing that play asks for reads it; empty
    if that makes no difference either.
    """

    decision: str
    options: tuple[str, ...]
    apart: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """One road to an ending or inject: its probability, its turns by id, and the script of it."""

    kind: Literal["likeliest", "shortest"]
    chance: float
    turns: tuple[str, ...]
    script: str


@dataclass(frozen=True, slots=True)
class Part:
    """How one part of the answer was found: exactly, with so many states; or by random games."""

    what: str
    exact: bool
    states: int
    games: int
    reason: str = ""


@dataclass(frozen=True)
class Answer:
    """Everything that exploring has found. `left_out` says what play in a room may do besides."""

    scenario: str
    version: str
    policy: Policy
    assumed: tuple[str, ...]
    parts: tuple[Part, ...]
    left_out: tuple[str, ...]
    items: tuple[Item, ...]
    spreads: tuple[Spread, ...] = ()
    leverage: tuple[Leverage, ...] = ()
    cards: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    """For each cause card the probability of each ending under it."""
    twins: tuple[Twins, ...] = ()
    compared: bool = True
    """Whether options were compared, so that `twins` are all there are; not if too many states."""
    roads: Mapping[str, tuple[Road, ...]] = field(default_factory=dict)
    """For each ending the roads that show how play comes there."""
