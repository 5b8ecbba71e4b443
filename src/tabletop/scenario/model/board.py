"""What a game keeps track of: indicators, instruments, milestones, and the hidden cause."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.config import JsonDict
from pydantic_core import CoreSchema

from tabletop.scenario.conditions import Per, Status
from tabletop.scenario.fields import PerField, StatusField
from tabletop.scenario.parts import SHARED, ById, Id, Ids, Named, Part, SeenBy
from tabletop.scenario.wording import Text, is_language


class PairStart(Part):
    """Where an indicator starts between two teams (`directed`: of the first towards the second)."""

    of: tuple[Id, Id] = Field(
        description=(
            "The ids of the two teams. With `per: directed` the value is that of the first team "
            "towards the second; with `per: pair` their order does not matter."
        ),
        examples=[["belarus", "lithuania"]],
    )
    start: int = Field(
        description="The value between these two when play begins, within the range.",
        examples=[3],
    )


class Indicator(Named):
    """A number that the game keeps; participants see it by the name of its level only."""

    name: Text = Field(
        description="The indicator's name, as it is shown in the room.",
        examples=["Tension"],
    )
    per: PerField = Field(
        default=Per.ALL,
        description="For whom the indicator keeps a value of its own.",
        examples=["pair"],
    )
    range: tuple[int, int] = Field(
        description=(
            "The lowest and the highest value. What effects would move beyond is held at the end."
        ),
        examples=[[0, 10]],
    )
    start: int = Field(
        description=(
            "The value when play begins, within the range; for every team or pair that `starts` "
            "or `pairs` does not name."
        ),
        examples=[4],
    )
    starts: dict[Id, int] = Field(
        default={},
        description=(
            "With `per: team` only: the starting value of single teams, by team id. "
            "Left out: all begin at `start`."
        ),
        examples=[{"poland": 2}],
    )
    pairs: tuple[PairStart, ...] = Field(
        default=(),
        description=(
            "With `per: pair` or `per: directed` only: the starting value of single pairs. "
            "Left out: all begin at `start`."
        ),
        examples=[[{"of": ["belarus", "lithuania"], "start": 3}]],
    )
    levels: dict[Id, int] = Field(
        description=(
            "Named stretches of the range: each level's id with the value at which it begins. "
            "The lowest begins at the low end of the range. Conditions and screens use the ids."
        ),
        examples=[{"calm": 0, "strained": 4, "acute": 7}],
    )
    seen_by: SeenBy = Field(
        default="all",
        description=(
            "Who sees the indicator's level between turns: `all`; `own`, those for whom the value "
            "is kept; `facilitator`, no team; or a list of team ids. The facilitator sees all."
        ),
        examples=["all", ["belarus", "poland"]],
    )

    @property
    def ladder(self) -> tuple[tuple[str, int], ...]:
        """The levels with the value each begins at, lowest first."""
        return tuple(sorted(self.levels.items(), key=lambda level: level[1]))

    def level(self, value: int) -> str:
        """The id of the level that `value` lies in; the lowest for anything below the ladder."""
        reached = [name for name, floor in self.ladder if value >= floor]
        return reached[-1] if reached else self.ladder[0][0]

    def clamp(self, value: int) -> int:
        """`value`, brought inside the range."""
        low, high = self.range
        return max(low, min(high, value))


class Instrument(Named):
    """A mechanism between parties: a hotline, a quota of visits, a treaty."""

    name: Text = Field(
        description="The instrument's name, as it is shown in the room.",
        examples=["Additional evaluation visits"],
    )
    text: Text | None = Field(
        default=None,
        description="What the instrument provides for, in a sentence or two.",
        examples=["Each party may ask the others for a visit at three days' notice."],
    )
    parties: Ids = Field(
        description="The ids of the teams between which the instrument exists.",
        examples=[["belarus", "lithuania", "poland"]],
    )
    status: StatusField = Field(
        default=Status.ACTIVE,
        description="How the instrument stands when play begins.",
        examples=["active"],
    )
    stock: int | None = Field(
        default=None,
        ge=0,
        description=(
            "How many units it holds at most and when play begins, 0 or more: visits in a year, "
            "flights in a quota. Left out: it cannot be used up."
        ),
        examples=[2],
    )
    mechanisms: Ids = Field(
        default=(),
        description="The ids of the real-world mechanisms that it stands for. Left out: none.",
        examples=[["csbm_bilateral"]],
    )
    seen_by: SeenBy = Field(
        default="all",
        description=(
            "Who sees between turns how it stands: `all`; `own`, its parties; `facilitator`, no "
            "team; or a list of team ids. The facilitator sees all."
        ),
        examples=["all", "own"],
    )


class Milestone(Named):
    """A fact of the game that is or is not. In short form the file gives the text alone."""

    text: Text = Field(
        description="What is the case once the milestone is reached, as a sentence for the room.",
        examples=["An invitation to observe went out"],
    )
    seen_by: SeenBy = Field(
        default="all",
        description=(
            "Who learns between turns that it is reached: `all`; `facilitator`, no team; or a list "
            "of team ids. `own` means no team here, as a milestone belongs to none."
        ),
        examples=["all", ["arda", "borsa"]],
    )


def _milestones(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    return {key: {"text": part} if _short(part) else part for key, part in value.items()}


def _short(part: object) -> bool:
    """Whether the file gives a milestone's text alone, in one wording or in several languages."""
    if not isinstance(part, Mapping):
        return isinstance(part, str)
    return all(map(is_language, part)) and part.keys().isdisjoint(Milestone.model_fields)


class _OrText:
    """Tells the JSON Schema that a text alone may stand for the part."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonDict:
        short = "What is the case once the milestone is reached: in short form the text alone."
        return {"oneOf": [{SHARED: "Text", "description": short}, handler(schema)]}


Milestones = Annotated[
    ById[Annotated[Milestone, _OrText()]],
    BeforeValidator(_milestones),
]


class Cause(Named):
    """A cause card: what really happened. One is drawn at STARTEX and shown in the hot wash."""

    text: Text = Field(
        description=(
            "What really happened. Only the facilitator reads it before the hot wash, where it is "
            "revealed."
        ),
        examples=["The buoy had drifted in a storm."],
    )
    weight: int = Field(
        default=1,
        ge=0,
        le=1000,
        description=(
            "How likely this card is drawn beside the others, 0 to 1000: one of weight 2 comes up "
            "twice as often as one of weight 1; one of weight 0 only if the facilitator picks it."
        ),
        examples=[1, 3],
    )
    note: Text | None = Field(
        default=None,
        description="A note that only the facilitator reads.",
        examples=["Play this card when the group is new to the region."],
    )
