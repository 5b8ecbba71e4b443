"""Everything that can be asked of a session. A command says what somebody wants; `decide` judges it.

Commands that only keep the room's memory carry `room = True`: they may be given beside a game
command without making it stale, and they outlive an undo.
"""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter

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


class Command(Record):
    """The ground of all commands."""

    room: ClassVar[bool] = False


# --- the session -----------------------------------------------------------------------------


class Configure(Command):
    """Before STARTEX: how chances fall and whether teams are shown their menu of options."""

    kind: Literal["configure"] = "configure"
    chance: ChanceMode = ChanceMode.SEED
    options: Literal["shown", "hidden"] = "shown"


class PickCause(Command):
    """Before STARTEX: lay this cause card face down; None: let the seed draw one."""

    kind: Literal["pick_cause"] = "pick_cause"
    cause: str | None = None


class SetPresence(Command):
    """A team arrives, leaves, returns, or is played by control."""

    kind: Literal["set_presence"] = "set_presence"
    team: str
    presence: Presence
    reason: Words = ""


class Startex(Command):
    """Begin the exercise: draw the cause card, publish the opening picture, open the first turn."""

    kind: Literal["startex"] = "startex"


class Endex(Command):
    """End the exercise early and enter the hot wash."""

    kind: Literal["endex"] = "endex"
    reason: Words


class Close(Command):
    """Close the session: nothing but redactions may follow."""

    kind: Literal["close"] = "close"


# --- the turn --------------------------------------------------------------------------------


class Deliberate(Command):
    """End the briefing: teams begin to deliberate and the turn's clock runs."""

    kind: Literal["deliberate"] = "deliberate"


class Pause(Command):
    """Stop the turn's clock."""

    kind: Literal["pause"] = "pause"


class Resume(Command):
    """Let the turn's clock run again."""

    kind: Literal["resume"] = "resume"


class Extend(Command):
    """Give the turn more minutes (or fewer, if negative)."""

    kind: Literal["extend"] = "extend"
    minutes: Annotated[int, Field(ge=-600, le=600)]


class CallTime(Command):
    """End deliberation: fix the state at the call, read every choice against it."""

    kind: Literal["call_time"] = "call_time"


class NextTurn(Command):
    """Leave the assessment: to the turn that the scenario names, or to another with a reason."""

    kind: Literal["next_turn"] = "next_turn"
    turn: str | None = None
    reason: Words = ""


# --- injects ---------------------------------------------------------------------------------


class Release(Command):
    """Release an inject; `despite` gives the reason for releasing against its condition."""

    kind: Literal["release"] = "release"
    inject: str
    despite: Words = ""


class Hold(Command):
    """Keep an inject back until it is released by hand."""

    kind: Literal["hold"] = "hold"
    inject: str


class Unhold(Command):
    """Put a held inject back into the queue."""

    kind: Literal["unhold"] = "unhold"
    inject: str


class Recall(Command):
    """Withdraw the text of a released inject. Its effects stay."""

    kind: Literal["recall"] = "recall"
    inject: str
    reason: Words


class Improvise(Command):
    """Write an inject on the spot and release it at once."""

    kind: Literal["improvise"] = "improvise"
    title: Words
    to: Annotated[tuple[str, ...], Field(min_length=1)]
    channel: str
    sender: Words
    text: Words
    effects: tuple[str, ...] = ()
    note: Words = ""


class Deliver(Command):
    """Record that a team has received an inject or a message."""

    room: ClassVar[bool] = True
    kind: Literal["deliver"] = "deliver"
    item: str
    team: str


# --- between teams, and with control ---------------------------------------------------------


class Send(Command):
    """A message of one team to others."""

    kind: Literal["send"] = "send"
    sender: str
    to: Annotated[tuple[str, ...], Field(min_length=1)]
    text: Words


class Ask(Command):
    """A team's request to control."""

    room: ClassVar[bool] = True
    kind: Literal["ask"] = "ask"
    team: str
    text: Words


class Answer(Command):
    """Control answers a request, speaking for one of the powers it plays (None: for itself)."""

    room: ClassVar[bool] = True
    kind: Literal["answer"] = "answer"
    request: str
    text: Words
    speaker: str | None = None


class Decline(Command):
    """Control declines a request."""

    room: ClassVar[bool] = True
    kind: Literal["decline"] = "decline"
    request: str
    reason: Words


class Meet(Command):
    """A meeting of teams begins."""

    room: ClassVar[bool] = True
    kind: Literal["meet"] = "meet"
    teams: Annotated[tuple[str, ...], Field(min_length=2)]
    open: bool = False


class Adjourn(Command):
    """A meeting ends; `gist` says what it came to."""

    room: ClassVar[bool] = True
    kind: Literal["adjourn"] = "adjourn"
    meeting: str
    gist: Words


class Agree(Command):
    """Teams reach an agreement. Its effects, if any, come by ruling."""

    kind: Literal["agree"] = "agree"
    parties: Annotated[tuple[str, ...], Field(min_length=2)]
    text: Words


# --- decisions -------------------------------------------------------------------------------


class Choose(Command):
    """Seal a team's decision: its own words, mapped to an option or to none (a free action)."""

    kind: Literal["choose"] = "choose"
    decision: str
    option: str | None
    words: Words = ""
    provenance: Provenance = Provenance.PARAPHRASE


class Reopen(Command):
    """Break the seal of a decision, so that the team may think again."""

    kind: Literal["reopen"] = "reopen"
    decision: str


class SignalTo(Record):
    """What an act means to say to one team, and in one sentence what it should understand."""

    team: str
    signal: Signal
    sentence: Words = ""


class Explain(Command):
    """The logic behind a decision, now or any time until ENDEX. What is given replaces; None keeps."""

    kind: Literal["explain"] = "explain"
    decision: str
    rationale: Words | None = None
    provenance: Provenance | None = None
    signals: tuple[SignalTo, ...] | None = None
    confidence: Annotated[int, Field(ge=1, le=5)] | None = None
    considered: Words | None = None
    dissent: Words | None = None


class Consent(Command):
    """A team says yes or no to another team's option that needs its consent."""

    kind: Literal["consent"] = "consent"
    decision: str
    team: str
    agreed: bool


class Describe(Command):
    """What others see of a free action, and who gets to know of it."""

    kind: Literal["describe"] = "describe"
    decision: str
    seen: Words
    known_to: Audience3 = "all"


# --- adjudication ----------------------------------------------------------------------------


class Rule(Command):
    """A ruling on one cause. `amend` and `add` carry effects as phrases."""

    kind: Literal["rule"] = "rule"
    cause: str
    verdict: Verdict
    effects: tuple[str, ...] = ()
    reason: Words = ""
    dissent: Words = ""


class Redraw(Command):
    """Draw a chance again, with a reason."""

    kind: Literal["redraw"] = "redraw"
    decision: str
    reason: Words


class PickBranch(Command):
    """The facilitator picks how a chance falls."""

    kind: Literal["pick_branch"] = "pick_branch"
    decision: str
    branch: str


class EnterRoll(Command):
    """A number from 1 to 100 rolled in the room."""

    kind: Literal["enter_roll"] = "enter_roll"
    decision: str
    roll: Annotated[int, Field(ge=1, le=100)]


class Apply(Command):
    """Apply the adjudication as it stands, and publish."""

    kind: Literal["apply"] = "apply"


# --- assessment and hot wash -----------------------------------------------------------------


class Read(Command):
    """A team's reading of another over this turn; `reading` None means "cannot tell"."""

    kind: Literal["read"] = "read"
    reader: str
    about: str
    reading: Signal | None
    whose: Whose


class AnswerHotWash(Command):
    """An answer to a question of the hot wash; `team` None: said by nobody in particular."""

    room: ClassVar[bool] = True
    kind: Literal["answer_hot_wash"] = "answer_hot_wash"
    question: str
    text: Words
    team: str | None = None


# --- the record ------------------------------------------------------------------------------


class Note(Command):
    """A note for the record, on it or off it."""

    room: ClassVar[bool] = True
    kind: Literal["note"] = "note"
    text: Words
    tag: str = ""
    team: str | None = None
    off_record: bool = False
    importance: Importance = 1
    link: str = ""


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
    texts: Annotated[tuple[str, ...], Field(min_length=1)]
    reason: Words


AnyCommand = Annotated[
    Configure
    | PickCause
    | SetPresence
    | Startex
    | Endex
    | Close
    | Deliberate
    | Pause
    | Resume
    | Extend
    | CallTime
    | NextTurn
    | Release
    | Hold
    | Unhold
    | Recall
    | Improvise
    | Deliver
    | Send
    | Ask
    | Answer
    | Decline
    | Meet
    | Adjourn
    | Agree
    | Choose
    | Reopen
    | Explain
    | Consent
    | Describe
    | Rule
    | Redraw
    | PickBranch
    | EnterRoll
    | Apply
    | Read
    | AnswerHotWash
    | Note
    | Park
    | Undo
    | CorrectDecision
    | CorrectReading
    | Redact,
    Field(discriminator="kind"),
]

COMMANDS: TypeAdapter[AnyCommand] = TypeAdapter(AnyCommand)
