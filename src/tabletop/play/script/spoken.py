"""What people say in a script: the logic behind decisions, readings, and what passes in the room.

presence: {nato: {presence: absent, reason: "The train is late."}}
said:
  by_notify:
    words: "We send the whole form."
    rationale: "A form with gaps would be read as a form that hides."
    signals: {lithuania: {signal: 2, sentence: "Look for yourselves."}, russia: 0}
    confidence: 4
slips: {by_notify: {option: partial, reason: "Another form had been meant."}}
talk:
  - {message: "The form is on its way.", of: belarus, to: lithuania, minute: 5}
  - {meeting: "Both bring their tables.", of: [belarus, lithuania]}
  - {request: "What does Kyiv say?", of: russia, answer: "It has seen the form.", by: ukraine}
read: {lithuania: {belarus: 1, russia: {reading: cannot_tell, whose: ally}}}
"""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from tabletop.engine.words import Importance, Label, Presence, Provenance, Signal, Whose, Words


class Part(BaseModel):
    """The ground of a script's parts: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _answer(value: object) -> object:
    """Whether `value` says yes: in YAML 1.2 yes and no are words, true and false are not."""
    if isinstance(value, bool):
        return value
    if value in ("yes", "no"):
        return value == "yes"
    raise PydanticCustomError("answer", "write yes or no")


Answer = Annotated[bool, BeforeValidator(_answer)]


def listed(value: object) -> object:
    """One phrase or id stands for a list of one."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


Names = Annotated[tuple[str, ...], BeforeValidator(listed)]


def _short(field: str) -> BeforeValidator:
    """A value that is no mapping stands for this field alone."""
    return BeforeValidator(lambda value: value if _is_part(value) else {field: value})


def _is_part(value: object) -> bool:
    return isinstance(value, Mapping | Part)


CANNOT_TELL: Literal["cannot_tell"] = "cannot_tell"


def _reading(value: object) -> object:
    if value == CANNOT_TELL or (type(value) is int and -3 <= value <= 3):
        return value
    raise PydanticCustomError("reading", "write a number from -3 to 3, or cannot_tell")


ReadingValue: TypeAlias = Annotated[int | Literal["cannot_tell"], BeforeValidator(_reading)]


class SignalScript(Part):
    """What an act means to say to one team: a number alone, or with the one sentence for it."""

    signal: Signal
    sentence: Words = ""


class SaidScript(Part):
    """What a team says of its decision; what is left out stays empty."""

    words: Words = ""
    rationale: Words = ""
    provenance: Provenance = Field(Provenance.PARAPHRASE, strict=False)
    signals: Mapping[str, Annotated[SignalScript, _short("signal")]] = {}
    confidence: Annotated[int, Field(ge=1, le=5)] | None = None
    considered: Words = ""
    dissent: Words = ""


class SlipScript(Part):
    """An option that is sealed by mistake and undone before the right one: alone, or with why."""

    option: str
    reason: Words = "Sealed by mistake."


class PresenceScript(Part):
    """Who speaks for a team from a turn on: a word alone, or with the reason."""

    presence: Presence = Field(strict=False)
    reason: Words = ""


class ReadingScript(Part):
    """How a team took another over a turn: a number or cannot_tell alone, or with whose it was."""

    reading: ReadingValue
    whose: Whose = Field(Whose.OWN, strict=False)


class Talk(Part):
    """One thing that passes in the room, named by its first key, at a minute of the turn's clock.

    `minute` of None: half of the turn. `of`: who writes, meets, agrees, asks or is meant.
    """

    message: Words | None = None
    meeting: Words | None = None
    request: Words | None = None
    agreement: Words | None = None
    note: Words | None = None
    parked: Words | None = None
    of: Names = ()
    to: Names = ()
    open: Answer = False
    answer: Words = ""
    by: str | None = None
    declined: Words = ""
    tag: Label = ""
    importance: Importance = 1
    minute: Annotated[int, Field(ge=0)] | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """Which of the kinds it names; one, if it is right."""
        return tuple(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def text(self) -> str:
        """What is said in it."""
        return str(getattr(self, self.kinds[0]))


KINDS = ("message", "meeting", "request", "agreement", "note", "parked")

SlipField: TypeAlias = Annotated[SlipScript, _short("option")]
PresenceField: TypeAlias = Annotated[PresenceScript, _short("presence")]
ReadingField: TypeAlias = Annotated[ReadingScript, _short("reading")]
Readings: TypeAlias = Mapping[str, Mapping[str, ReadingField]]
Talks: TypeAlias = Annotated[tuple[Talk, ...], BeforeValidator(listed)]
