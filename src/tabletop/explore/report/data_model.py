"""What exploring found, as data for programs: the models behind docs/explore.schema.json.

Numbers of roads are decimal digits in a string, since they outgrow what JSON readers hold exactly.
Probabilities are shares of all play, from 0 to 1, unless said otherwise.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tabletop.explore.findings import Kind as FindingKind
from tabletop.explore.found import Kind
from tabletop.explore.policy import Manual, Weights

FORMAT = 1
_DIGITS = r"^[0-9]+$"


class Datum(BaseModel):
    """The ground of this data: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(Datum):
    """A probability: the value itself, or an estimate with the interval that holds it."""

    value: float = Field(description="The probability, or the share of random games.")
    low: float = Field(description="The lower end of the 99 % interval; the value if exact.")
    high: float = Field(description="The upper end of the 99 % interval; the value if exact.")
    games: int = Field(description="How many random games an estimate rests on; 0 if exact.")


class ItemData(Datum):
    """A turn, inject, option (`stands`: that it stood), branch, outcome or ending."""

    kind: Kind = Field(description="What it is.")
    key: tuple[str, ...] = Field(
        description="Its id; for an option after its decision, for a branch after both."
    )
    title: str = Field(description="Its name in the room.")
    turn: str = Field(description="The id of its turn; empty for an ending.")
    possible: bool | None = Field(description="Whether any road leads to it; null if unknown.")
    probability: Figure = Field(description="How often it comes up.")
    roads: str | None = Field(
        pattern=_DIGITS, description="How many roads lead to it, in digits; null if not counted."
    )
    why: str = Field(description="Why it is impossible, in a sentence; empty if it is not.")
    without: Figure | None = Field(
        description="How often it comes up where nothing is assumed; null if nothing is."
    )


class SpreadData(Datum):
    """An indicator as a turn opens, or at the end, in the play that comes there."""

    indicator: str = Field(description="The indicator's key, with teams after colons.")
    turn: str = Field(description="The id of the turn that opens; empty for the end.")
    values: dict[str, float] = Field(description="The share of each value; they sum to 1.")
    levels: dict[str, float] = Field(description="The share of each level that occurs, by id.")
    mean: float | None = Field(description="The mean; null where play never comes.")
    clamped: float | None = Field(
        description="In which share it was held at an end of its range in the turn before; null if "
        "unknown."
    )
    exact: bool = Field(description="Whether the shares are exact.")


class ReachData(Datum):
    """How far one hand can move a probability or a mean."""

    usual: float = Field(description="What it is if all choose at random.")
    low: float = Field(description="The least that the hand can make of it, others at random.")
    high: float = Field(description="The most that the hand can make of it, others at random.")
    sure_low: float | None = Field(description="What it can hold it down to whatever others do.")
    sure_high: float | None = Field(description="What it can bring it up to whatever others do.")


class LeverageData(Datum):
    """What one team can do alone."""

    team: str = Field(description="The team's id.")
    endings: dict[str, ReachData] = Field(description="To each ending's probability, by id.")
    indicators: dict[str, ReachData] = Field(description="To an indicator's mean at the end.")
    idle: float | None = Field(
        description="The share of its decisions in which no option makes a difference."
    )
    exact: bool = Field(
        description="Whether all ways to choose were weighed; if not, `endings` has what single "
        "options went with in random games."
    )


class TwinsData(Datum):
    """Options of one decision that never differ where both are on offer."""

    decision: str = Field(description="The decision's id.")
    options: tuple[str, ...] = Field(description="The ids of the options.")
    apart: tuple[str, ...] = Field(description="What their effects differ in to no consequence.")


class RoadData(Datum):
    """One road to an ending or inject."""

    kind: Literal["likeliest", "shortest"] = Field(description="What it is chosen for.")
    probability: float = Field(description="How likely play takes just this road.")
    turns: tuple[str, ...] = Field(description="The ids of its turns, in order.")
    script: str = Field(description="The script with which a rehearsal takes it.")


class FindingData(Datum):
    """Something that needs the writer's eye."""

    kind: FindingKind = Field(description="What was found.")
    key: tuple[str, ...] = Field(description="The ids of what it is about.")
    sentence: str = Field(description="The finding in words.")
    figures: dict[str, float] = Field(description="The numbers on which it rests.")


class PartData(Datum):
    """How one part of the answer was found."""

    what: str = Field(description="The part.")
    exact: bool = Field(description="Whether it is exact.")
    states: int = Field(description="How many states it took; 0 if not told.")
    games: int = Field(description="How many random games were played; 0 if exact.")
    reason: str = Field(description="Why it is not exact; empty if it is.")


class PolicyData(Datum):
    """The play that probabilities are shares of."""

    weights: Weights = Field(description="Options alike, or by their weights.")
    manual: Manual = Field(description="What becomes of injects that wait for a hand.")
    chosen: dict[str, str] = Field(description="Options that are assumed, by decision.")
    cause: str | None = Field(description="The cause card that is assumed; null if none is.")
    turns: tuple[str, ...] = Field(description="Turns that are assumed to follow.")


class ReportData(Datum):
    """Everything that exploring a scenario has found."""

    format: Literal[1] = Field(description="The version of this form.")
    scenario: str = Field(description="The scenario's id.")
    version: str = Field(description="The scenario's version.")
    title: str = Field(description="The scenario's title.")
    covered: str = Field(description="How much of play was looked at, in words.")
    policy: PolicyData = Field(description="The play that probabilities are shares of.")
    assumed: tuple[str, ...] = Field(description="What was assumed, in words.")
    parts: tuple[PartData, ...] = Field(description="How each part of the answer was found.")
    left_out: tuple[str, ...] = Field(description="What a room may do that was not looked at.")
    findings: tuple[FindingData, ...] = Field(
        description="What needs the writer's eye, the gravest first; empty under an assumption."
    )
    items: tuple[ItemData, ...] = Field(description="All that can come up, in file order.")
    spreads: tuple[SpreadData, ...] = Field(description="Indicators at each opening and the end.")
    leverage: tuple[LeverageData, ...] = Field(description="What each team can do alone.")
    cards: dict[str, dict[str, float]] = Field(
        description="For each cause card the probability of each ending under it."
    )
    twins: tuple[TwinsData, ...] = Field(description="Options that never differ.")
    roads: dict[str, tuple[RoadData, ...]] = Field(
        description="Roads to each ending, and to injects that were asked for, by id."
    )
