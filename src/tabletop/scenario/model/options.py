"""What a team decides: a question, and the options with their effects and conditions."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo

from tabletop.scenario.fields import EffectField, WhenField
from tabletop.scenario.parts import ById, Id, Ids, KnownTo, Named, Part
from tabletop.scenario.wording import Text, languages_of


class Seen(Part):
    """How others describe an act: one text for `all`, or another for some teams."""

    all: Text | None = None
    by_team: dict[Id, Text] = {}

    def by(self, team: str) -> Text | None:
        """What `team` sees of the act."""
        return self.by_team.get(team, self.all)


def _seen(value: object, info: ValidationInfo) -> object:
    if isinstance(value, str):
        return {"all": value}
    if not isinstance(value, Mapping) or isinstance(value, Seen):
        return value
    if set(value) <= set(languages_of(info)):
        return {"all": value}
    return {
        "by_team": {team: text for team, text in value.items() if team != "all"},
        **({"all": value["all"]} if "all" in value else {}),
    }


class Consent(Part):
    """Who must agree before an option stands, and which option stands if they do not."""

    of: Annotated[Ids, Field(min_length=1)]
    otherwise: Id


class Branch(Named):
    """One way in which a chance may fall. Odds are percentages and sum to 100 in an option."""

    odds: int = Field(ge=1, le=99)
    text: Text
    effects: tuple[EffectField, ...] = ()


class Option(Named):
    """One thing that a team may choose."""

    label: Text
    text: Text
    seen: Annotated[Seen, BeforeValidator(_seen)] = Field(default_factory=Seen)
    signal: int = Field(default=0, ge=-3, le=3)
    weight: int = Field(default=1, ge=0, le=1000)
    known_to: KnownTo = "all"
    when: WhenField | None = None
    needs: WhenField | None = None
    consent: Consent | None = None
    effects: tuple[EffectField, ...] = ()
    chance: ById[Branch] = {}
    mechanisms: Ids = ()
    facts: Ids = ()
    note: Text | None = None


class Decision(Named):
    """A question put to one team, with the options that it may choose among."""

    team: Id
    question: Text
    options: Annotated[ById[Option], Field(min_length=2)]
    default: Id
    note: Text | None = None
