"""Everything that can have happened. Events carry results, so that recording them needs no judgement."""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from tabletop.engine.commands import SignalTo
from tabletop.engine.words import (
    Audience3,
    ChanceMode,
    Importance,
    Presence,
    Provenance,
    Record,
    Signal,
    Verdict,
    Whose,
    Words,
)


class Share(Record):
    """What one cause added to a change: steps of an indicator or stock, or the status it asked for."""

    cause: str
    by: int | str | bool


class Change(Record):
    """One thing of the game that changed: before, what each cause added, after (clamped).

    `key` is an indicator's key (`trust:a:b`), an instrument's or a milestone's id.
    """

    what: Literal["indicator", "status", "stock", "milestone"]
    key: str
    before: int | str | bool
    shares: tuple[Share, ...]
    after: int | str | bool


class Step(Record):
    """Changes that came at once: all teams' options together, or one inject, outcome or ruling."""

    cause: str
    changes: tuple[Change, ...] = ()


class Standing(Record):
    """What a team tried and what stood at the call; an `option` of None is a free action."""

    decision: str
    team: str
    tried: str | None
    option: str | None
    why: Literal["chosen", "free", "default", "absent", "consent_refused", "voided"]


class Configured(Record):
    kind: Literal["configured"] = "configured"
    chance: ChanceMode
    options: Literal["shown", "hidden"]


class CausePicked(Record):
    kind: Literal["cause_picked"] = "cause_picked"
    cause: str | None


class PresenceSet(Record):
    kind: Literal["presence_set"] = "presence_set"
    team: str
    presence: Presence
    reason: Words = ""


class Started(Record):
    kind: Literal["started"] = "started"
    cause: str | None
    drawn: bool


class TurnOpened(Record):
    """A turn opens; `reason` is given where the facilitator chose another than the scenario names."""

    kind: Literal["turn_opened"] = "turn_opened"
    turn: str
    reason: Words = ""


class DeliberationBegun(Record):
    kind: Literal["deliberation_begun"] = "deliberation_begun"


class ClockPaused(Record):
    kind: Literal["clock_paused"] = "clock_paused"


class ClockResumed(Record):
    kind: Literal["clock_resumed"] = "clock_resumed"


class MinutesAdded(Record):
    kind: Literal["minutes_added"] = "minutes_added"
    minutes: int


class InjectReleased(Record):
    """An inject went out to `to`; `despite` is the reason where its condition did not hold."""

    kind: Literal["inject_released"] = "inject_released"
    inject: str
    to: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    despite: Words = ""


class InjectImprovised(Record):
    """An inject was written in the room; its release follows as an event of its own."""

    kind: Literal["inject_improvised"] = "inject_improvised"
    inject: str
    title: Words
    channel: str
    sender: Words
    text: Words
    effects: tuple[str, ...] = ()
    note: Words = ""


class InjectLapsed(Record):
    """An inject will not come: its condition failed, or time was called before it went out."""

    kind: Literal["inject_lapsed"] = "inject_lapsed"
    inject: str
    why: Literal["condition", "time_called"]


class InjectHeld(Record):
    kind: Literal["inject_held"] = "inject_held"
    inject: str


class InjectUnheld(Record):
    kind: Literal["inject_unheld"] = "inject_unheld"
    inject: str


class InjectRecalled(Record):
    kind: Literal["inject_recalled"] = "inject_recalled"
    inject: str
    reason: Words


class Delivered(Record):
    kind: Literal["delivered"] = "delivered"
    item: str
    team: str


class MessageSent(Record):
    kind: Literal["message_sent"] = "message_sent"
    message: str
    sender: str
    to: tuple[str, ...]
    text: Words


class RequestAsked(Record):
    kind: Literal["request_asked"] = "request_asked"
    request: str
    team: str
    text: Words


class RequestAnswered(Record):
    kind: Literal["request_answered"] = "request_answered"
    request: str
    text: Words
    speaker: str | None = None


class RequestDeclined(Record):
    kind: Literal["request_declined"] = "request_declined"
    request: str
    reason: Words


class MeetingBegun(Record):
    kind: Literal["meeting_begun"] = "meeting_begun"
    meeting: str
    teams: tuple[str, ...]
    open: bool


class MeetingEnded(Record):
    kind: Literal["meeting_ended"] = "meeting_ended"
    meeting: str
    gist: Words


class AgreementReached(Record):
    kind: Literal["agreement_reached"] = "agreement_reached"
    agreement: str
    parties: tuple[str, ...]
    text: Words


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


class BranchTaken(Record):
    """How a chance fell in what was applied; `roll` is the number from 1 to 100, if one was drawn."""

    decision: str
    option: str
    branch: str
    roll: int | None


class Applied(Record):
    """The adjudication, with its arithmetic, in the order in which it was applied."""

    kind: Literal["applied"] = "applied"
    steps: tuple[Step, ...]
    happened: tuple[str, ...]
    branches: tuple[BranchTaken, ...]


class Published(Record):
    """Teams now see the picture as of this moment; `questions` are the poll's (reader, about)."""

    kind: Literal["published"] = "published"
    acts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    outcomes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


class ReadingGiven(Record):
    kind: Literal["reading_given"] = "reading_given"
    turn: str
    reader: str
    about: str
    reading: Signal | None
    whose: Whose


class HotWashEntered(Record):
    """The exercise is over; `reason` is given where it ended early."""

    kind: Literal["hot_wash_entered"] = "hot_wash_entered"
    ending: str
    reason: Words = ""
    early: bool = False


class HotWashAnswered(Record):
    kind: Literal["hot_wash_answered"] = "hot_wash_answered"
    question: str
    team: str | None
    text: Words


class Closed(Record):
    kind: Literal["closed"] = "closed"


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


Event = (
    Configured
    | CausePicked
    | PresenceSet
    | Started
    | TurnOpened
    | DeliberationBegun
    | ClockPaused
    | ClockResumed
    | MinutesAdded
    | InjectReleased
    | InjectImprovised
    | InjectLapsed
    | InjectHeld
    | InjectUnheld
    | InjectRecalled
    | Delivered
    | MessageSent
    | RequestAsked
    | RequestAnswered
    | RequestDeclined
    | MeetingBegun
    | MeetingEnded
    | AgreementReached
    | Chosen
    | Reopened
    | Explained
    | ConsentGiven
    | Described
    | TimeCalled
    | Ruled
    | RulingFallen
    | ChanceRedrawn
    | BranchPicked
    | Applied
    | Published
    | ReadingGiven
    | HotWashEntered
    | HotWashAnswered
    | Closed
    | Noted
    | Parked
    | Undone
    | DecisionCorrected
    | ReadingCorrected
    | Redacted
)

EVENTS: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Field(discriminator="kind")])
