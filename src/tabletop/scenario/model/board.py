"""What a game keeps track of: indicators, instruments, milestones, and the hidden cause."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo

from tabletop.scenario.conditions import Per, Status
from tabletop.scenario.parts import ById, Id, Ids, Named, Part, SeenBy
from tabletop.scenario.wording import Text, languages_of


class PairStart(Part):
    """Where an indicator starts between two teams (`directed`: of the first towards the second)."""

    of: tuple[Id, Id]
    start: int


class Indicator(Named):
    """A number that the game keeps; participants see it by the name of its level only."""

    name: Text
    per: Per = Field(default=Per.ALL, strict=False)
    range: tuple[int, int]
    start: int
    starts: dict[Id, int] = {}
    pairs: tuple[PairStart, ...] = ()
    levels: dict[Id, int]
    seen_by: SeenBy = "all"

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

    name: Text
    text: Text | None = None
    parties: Ids
    status: Status = Field(default=Status.ACTIVE, strict=False)
    stock: int | None = Field(default=None, ge=0, description="How many units it holds at most.")
    mechanisms: Ids = ()
    seen_by: SeenBy = "all"


class Milestone(Named):
    """A fact of the game that is or is not. In short form the file gives the text alone."""

    text: Text
    seen_by: SeenBy = "all"


class Cause(Named):
    """A cause card: what really happened, drawn at STARTEX."""

    text: Text
    weight: int = Field(default=1, ge=0, le=1000)
    note: Text | None = None


def _milestones(value: object, info: ValidationInfo) -> object:
    if not isinstance(value, Mapping):
        return value
    return {key: _milestone(part, languages_of(info)) for key, part in value.items()}


def _milestone(part: object, languages: tuple[str, ...]) -> object:
    short = isinstance(part, str) or (isinstance(part, Mapping) and set(part) <= set(languages))
    return {"text": part} if short else part


Milestones = Annotated[ById[Milestone], BeforeValidator(_milestones)]
