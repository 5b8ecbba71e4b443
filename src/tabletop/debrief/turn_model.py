"""One turn of a debrief as plain data."""

from typing import Literal

from tabletop.debrief.datum import Correction, Datum, Known, Moment
from tabletop.debrief.movement_model import CauseKind
from tabletop.engine.words import Provenance, Verdict, Whose

Why = Literal["chosen", "free", "default", "absent", "consent_refused", "voided"]
UNSTOOD: tuple[Why, ...] = ("consent_refused", "voided")
"""Why something else stood than a team had chosen."""


class InjectRecord(Datum):
    """An inject that went out. `despite` is the reason for releasing it against its condition."""

    id: str
    title: str
    sender: str
    channel: str
    scenario_time: str
    text: str
    to: tuple[str, ...]
    improvised: bool
    released: Moment
    despite: str
    recalled: Moment | None
    recall_reason: str


class WithheldInject(Datum):
    """An inject of this turn that did not go out, and why."""

    id: str
    title: str
    why: Literal["condition", "time_called", "held", "waiting"]
    moment: Moment | None


class MessageRecord(Datum):
    """A message of one team to others."""

    id: str
    sender: str
    to: tuple[str, ...]
    text: str
    sent: Moment


class KnowledgeRecord(Datum):
    """What one team got to know in a turn, in the order in which it came."""

    team: str
    items: tuple[Known, ...]


class KnownThen(Datum):
    """What a team had, or did not yet have, when it sealed its decision.

    `then`: received before the seal, or, where no delivery is recorded by then, only released
    before it; or it came after the seal. An `answer` is control's to the team's request, a
    `meeting` one that it sat in. Commits are those of the release and of the delivery.
    """

    what: Literal["inject", "message", "answer", "meeting"]
    item: str
    title: str
    then: Literal["received", "released", "after"]
    released: int
    delivered: int | None


class OptionRecord(Datum):
    """An option of a decision as it was at the call.

    `table` says whether it could be chosen, was not shown, or was shown but not possible (`blocked`
    gives the reason); "unknown" where time was never called.
    """

    id: str
    label: str
    text: str
    table: Literal["open", "hidden", "blocked", "unknown"]
    blocked: str


class SignalRecord(Datum):
    """What an act meant to say to one team, from -3 (pressure) to +3 (reassurance)."""

    to: str
    signal: int
    sentence: str


class ConsentRecord(Datum):
    """A team's answer to a request for consent; `agreed` None: silence, which is no."""

    team: str
    agreed: bool | None
    moment: Moment | None


class SeenRecord(Datum):
    """How an act looked to one team that learned of it."""

    team: str
    text: str


class DecisionRecord(Datum):
    """What a team was asked, tried and came to, with the logic behind it.

    `tried` and `stood` are option ids (None: a free action, or nothing); the labels read as words.
    `decided` is when the choice that stood was sealed, `explained` when its logic was last entered.
    `signalled` is when its signals came to be as they stand, which may be after they were read.
    `known` is what reached the team in this turn, held against the moment of the seal (of the call,
    if it sealed nothing).
    """

    id: str
    team: str
    question: str
    options: tuple[OptionRecord, ...]
    tried: str | None
    tried_label: str
    stood: str | None
    stood_label: str
    why: Why | None
    by_control: bool
    words: str
    provenance: Provenance | None
    decided: Moment | None
    sealed_before: tuple[int, ...]
    called: Moment | None
    rationale: str
    rationale_provenance: Provenance | None
    explained: Moment | None
    signals: tuple[SignalRecord, ...]
    signalled: Moment | None
    confidence: int | None
    considered: str
    dissent: str
    consents: tuple[ConsentRecord, ...]
    known_to: tuple[str, ...]
    seen: tuple[SeenRecord, ...]
    chance: str
    chance_roll: int | None
    corrections: tuple[Correction, ...]
    known: tuple[KnownThen, ...]


class OutcomeRecord(Datum):
    """A consequence that happened."""

    id: str
    title: str
    text: str
    known_to: tuple[str, ...]
    commit: int


class RulingRecord(Datum):
    """A ruling of adjudication. `stands` is false where it was replaced or its cause vanished."""

    cause: str
    about: str
    verdict: Verdict
    effects: tuple[str, ...]
    reason: str
    dissent: str
    moment: Moment
    stands: bool


class DrawRecord(Datum):
    """A chance drawn again, picked by the facilitator or rolled in the room."""

    decision: str
    how: Literal["redrawn", "picked", "rolled"]
    branch: str
    roll: int | None
    reason: str
    moment: Moment


class Addend(Datum):
    """What one cause added to a change. `team` is whose act or chance it was, if anybody's."""

    cause: str
    about: str
    kind: CauseKind
    team: str | None
    by: int | str | bool


class ArithmeticLine(Datum):
    """One change: before, what each cause added, after (kept inside the range)."""

    step: str
    what: Literal["indicator", "status", "stock", "milestone"]
    key: str
    name: str
    before: int | str | bool
    addends: tuple[Addend, ...]
    after: int | str | bool
    commit: int


class ReadingRecord(Datum):
    """How a team took another over the turn; `reading` None means "cannot tell"."""

    reader: str
    about: str
    reading: int | None
    whose: Whose
    moment: Moment
    corrections: tuple[Correction, ...]


class IndicatorStand(Datum):
    """Where an indicator stood at the turn's end."""

    key: str
    name: str
    value: int
    level: str
    change: int


class TurnDebrief(Datum):
    """One turn as played. `number` counts turns played from 1; `minutes_used` is None until called.

    `minutes_planned` includes minutes added in the room; `reason` says why the facilitator chose
    this turn where it is not the one that the scenario names. `poll` says about whom each team is
    asked: the two that matter most to it, all, or none.
    """

    id: str
    number: int
    title: str
    scenario_time: str
    briefing: str
    reason: str
    opened: Moment
    called: Moment | None
    minutes_planned: int
    poll: Literal["focus", "full", "off"]
    minutes_used: int | None
    injects: tuple[InjectRecord, ...]
    withheld: tuple[WithheldInject, ...]
    messages: tuple[MessageRecord, ...]
    knowledge: tuple[KnowledgeRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    outcomes: tuple[OutcomeRecord, ...]
    rulings: tuple[RulingRecord, ...]
    draws: tuple[DrawRecord, ...]
    arithmetic: tuple[ArithmeticLine, ...]
    readings: tuple[ReadingRecord, ...]
    indicators: tuple[IndicatorStand, ...]
    applied: Moment | None
