"""Events of decisions, adjudication and poll."""

from typing import Literal

from tabletop.engine.commands import SignalTo
from tabletop.engine.events.parts import BranchTaken, Standing, Step
from tabletop.engine.words import Audience3, Provenance, Record, Signal, Verdict, Whose, Words


class Chosen(Record):
    """A decision was sealed; `asked` are the teams whose consent is now awaited."""

    kind: Literal["chosen"] = "chosen"
    decision: str
    option: str | None
    words: Words
    provenance: Provenance
    asked: tuple[str, ...] = ()


class Reopened(Record):
    """The seal was broken: by the team's wish, or because its option is no longer available."""

    kind: Literal["reopened"] = "reopened"
    decision: str
    why: Literal["wish", "voided"]
    told: tuple[str, ...] = ()


class Explained(Record):
    """The explanation of a decision as it now stands, whole."""

    kind: Literal["explained"] = "explained"
    decision: str
    rationale: Words
    provenance: Provenance
    signals: tuple[SignalTo, ...]
    confidence: int | None
    considered: Words
    dissent: Words


class ConsentGiven(Record):
    kind: Literal["consent_given"] = "consent_given"
    decision: str
    team: str
    agreed: bool


class Described(Record):
    kind: Literal["described"] = "described"
    decision: str
    seen: Words
    known_to: Audience3


class TimeCalled(Record):
    """Deliberation ended; what stood for each decision of the turn."""

    kind: Literal["time_called"] = "time_called"
    standings: tuple[Standing, ...]


class Ruled(Record):
    """A ruling. `cause` of an addition without a cause of its own is `added.<commit>`."""

    kind: Literal["ruled"] = "ruled"
    cause: str
    verdict: Verdict
    effects: tuple[str, ...]
    reason: Words
    dissent: Words


class RulingFallen(Record):
    """A ruling whose cause vanished after another ruling or draw."""

    kind: Literal["ruling_fallen"] = "ruling_fallen"
    cause: str


class ChanceRedrawn(Record):
    kind: Literal["chance_redrawn"] = "chance_redrawn"
    decision: str
    number: int
    reason: Words


class BranchPicked(Record):
    kind: Literal["branch_picked"] = "branch_picked"
    decision: str
    branch: str
    roll: int | None = None


class Applied(Record):
    """The adjudication, with its arithmetic, in the order in which it was applied."""

    kind: Literal["applied"] = "applied"
    steps: tuple[Step, ...]
    happened: tuple[str, ...]
    branches: tuple[BranchTaken, ...]


class ReadingGiven(Record):
    kind: Literal["reading_given"] = "reading_given"
    turn: str
    reader: str
    about: str
    reading: Signal | None
    whose: Whose
