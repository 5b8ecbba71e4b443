"""Commands for the record: notes, hot wash, undo, correction, redaction."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tabletop.engine.commands.base import Command
from tabletop.engine.commands.decisions import SignalTo
from tabletop.engine.words import Importance, Label, Provenance, Signal, Whose, Words


class AnswerHotWash(Command):
    """An answer to a question of the hot wash; `team` None: said by nobody in particular."""

    room: ClassVar[bool] = True
    kind: Literal["answer_hot_wash"] = "answer_hot_wash"
    question: str
    text: Words
    team: str | None = None


class Note(Command):
    """A note for the record, on it or off it."""

    room: ClassVar[bool] = True
    kind: Literal["note"] = "note"
    text: Words
    tag: Label = ""
    team: str | None = None
    off_record: bool = False
    importance: Importance = 1
    link: Label = ""


class Park(Command):
    """An objection or question for the parking lot."""

    room: ClassVar[bool] = True
    kind: Literal["park"] = "park"
    text: Words
    team: str | None = None


class Undo(Command):
    """Put the game back to how it stood after commit `to`, undone or not (0: before the first)."""

    kind: Literal["undo"] = "undo"
    to: Annotated[int, Field(ge=0)]
    reason: Words


class CorrectDecision(Command):
    """Amend the record of one decision in place. What stood and followed is not changed."""

    kind: Literal["correct_decision"] = "correct_decision"
    decision: str
    reason: Words
    words: Words | None = None
    rationale: Words | None = None
    provenance: Provenance | None = None
    signals: tuple[SignalTo, ...] | None = None
    confidence: Annotated[int, Field(ge=1, le=5)] | None = None
    considered: Words | None = None
    dissent: Words | None = None


class CorrectReading(Command):
    """Amend one reading in place."""

    kind: Literal["correct_reading"] = "correct_reading"
    turn: str
    reader: str
    about: str
    reading: Signal | None
    whose: Whose
    reason: Words


class Redact(Command):
    """Record that free texts, named by their ids in the session file, are withdrawn."""

    room: ClassVar[bool] = True
    kind: Literal["redact"] = "redact"
    texts: Annotated[tuple[Label, ...], Field(min_length=1)]
    reason: Words
