"""The small vocabularies that commands, events and state share."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, Protocol, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidationInfo,
)
from pydantic_core.core_schema import SerializationInfo

from tabletop.text import clean, clean_line


class Phase(StrEnum):
    """Where a session stands."""

    SETUP = "setup"
    BRIEFING = "briefing"
    DELIBERATION = "deliberation"
    ADJUDICATION = "adjudication"
    ASSESSMENT = "assessment"
    HOT_WASH = "hot_wash"
    CLOSED = "closed"


class Presence(StrEnum):
    """Who speaks for a team: its people, nobody, or control."""

    PRESENT = "present"
    ABSENT = "absent"
    CONTROL = "control"


class Provenance(StrEnum):
    """Whose wording a record of words is."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    CONTROL = "control"


class Verdict(StrEnum):
    """What a ruling does with a cause."""

    ACCEPT = "accept"
    AMEND = "amend"
    REJECT = "reject"
    ADD = "add"


class Whose(StrEnum):
    """Whose decision a team took another team's act to be."""

    OWN = "own"
    ALLY = "ally"
    CANNOT_TELL = "cannot_tell"


class ChanceMode(StrEnum):
    """How a chance falls: drawn from the seed, picked by the facilitator, or rolled in the room."""

    SEED = "seed"
    PICK = "pick"
    ROLL = "roll"


SIGNAL_WORDS: Mapping[int, str] = {
    -3: "put strong pressure on",
    -2: "put pressure on",
    -1: "put slight pressure on",
    0: "neither",
    1: "reassure slightly",
    2: "reassure",
    3: "reassure strongly",
}

Signal = Annotated[int, Field(ge=-3, le=3)]
Importance = Annotated[int, Field(ge=0, le=2)]
PresenceField = Annotated[Presence, Field(strict=False)]
ProvenanceField = Annotated[Provenance, Field(strict=False)]
Audience3: TypeAlias = Literal["all", "nobody"] | tuple[str, ...]


class TextTable(Protocol):
    """Keeps free texts apart from the record that refers to them."""

    def put(self, text: str) -> Mapping[str, str]:
        """A reference that stands in the record for `text`."""

    def get(self, reference: Mapping[str, Any]) -> str:
        """The text that a reference stands for."""


def _read_words(value: object, info: ValidationInfo) -> object:
    if isinstance(value, Mapping) and isinstance(info.context, Mapping):
        table: TextTable = info.context["texts"]
        return clean(table.get(value))
    return clean(value) if isinstance(value, str) else value


def _write_words(value: str, info: SerializationInfo) -> object:
    context = info.context
    if not value or not isinstance(context, Mapping):
        return value
    table: TextTable = context["texts"]
    return dict(table.put(value))


Words = Annotated[
    str,
    BeforeValidator(_read_words),
    PlainSerializer(_write_words, return_type=object),
]
"""A free text of a person: cleaned when read, erasable because the record only refers to it."""


Label = Annotated[str, AfterValidator(clean_line)]
"""A word or two of a person that stand in the record as they are: cleaned, on one line."""


class Record(BaseModel):
    """The ground of commands and events: frozen, unknown fields refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
