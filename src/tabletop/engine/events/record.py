"""Events of the record: notes, hot wash, undo, correction, redaction."""

from typing import Literal

from tabletop.engine.commands import SignalTo
from tabletop.engine.words import Importance, Provenance, Record, Signal, Whose, Words


class HotWashAnswered(Record):
    kind: Literal["hot_wash_answered"] = "hot_wash_answered"
    question: str
    team: str | None
    text: Words


class Noted(Record):
    kind: Literal["noted"] = "noted"
    note: str
    text: Words
    tag: str
    team: str | None
    off_record: bool
    importance: Importance
    link: str


class Parked(Record):
    kind: Literal["parked"] = "parked"
    item: str
    text: Words
    team: str | None


class Undone(Record):
    kind: Literal["undone"] = "undone"
    to: int
    reason: Words


class DecisionCorrected(Record):
    """The record of a decision after its correction, whole."""

    kind: Literal["decision_corrected"] = "decision_corrected"
    decision: str
    reason: Words
    words: Words
    rationale: Words
    provenance: Provenance
    signals: tuple[SignalTo, ...]
    confidence: int | None
    considered: Words
    dissent: Words


class ReadingCorrected(Record):
    kind: Literal["reading_corrected"] = "reading_corrected"
    turn: str
    reader: str
    about: str
    reading: Signal | None
    whose: Whose
    reason: Words


class Redacted(Record):
    kind: Literal["redacted"] = "redacted"
    texts: tuple[str, ...]
    reason: Words
