"""Everything that can be asked of a session.

A command says what somebody wants; `decide` judges it.

Commands that only keep the room's memory carry `room = True`: they may be given beside a game
command without making it stale, and they outlive an undo.
"""

from typing import Annotated

from pydantic import Field, TypeAdapter

from tabletop.engine.commands.base import (
    Command,
)
from tabletop.engine.commands.course import (
    CallTime,
    Close,
    Configure,
    Deliberate,
    Endex,
    Extend,
    NextTurn,
    Pause,
    PickCause,
    Resume,
    SetPresence,
    Startex,
)
from tabletop.engine.commands.decisions import (
    Apply,
    Choose,
    Consent,
    Describe,
    EnterRoll,
    Explain,
    PickBranch,
    Read,
    Redraw,
    Reopen,
    Rule,
    SignalTo,
)
from tabletop.engine.commands.injects import (
    Adjourn,
    Agree,
    Answer,
    Ask,
    Decline,
    Deliver,
    Hold,
    Improvise,
    Meet,
    Recall,
    Release,
    Send,
    Unhold,
)
from tabletop.engine.commands.record import (
    AnswerHotWash,
    CorrectDecision,
    CorrectReading,
    Note,
    Park,
    Redact,
    Undo,
)

__all__ = [
    "COMMANDS",
    "Adjourn",
    "Agree",
    "Answer",
    "AnswerHotWash",
    "AnyCommand",
    "Apply",
    "Ask",
    "CallTime",
    "Choose",
    "Close",
    "Command",
    "Configure",
    "Consent",
    "CorrectDecision",
    "CorrectReading",
    "Decline",
    "Deliberate",
    "Deliver",
    "Describe",
    "Endex",
    "EnterRoll",
    "Explain",
    "Extend",
    "Hold",
    "Improvise",
    "Meet",
    "NextTurn",
    "Note",
    "Park",
    "Pause",
    "PickBranch",
    "PickCause",
    "Read",
    "Recall",
    "Redact",
    "Redraw",
    "Release",
    "Reopen",
    "Resume",
    "Rule",
    "Send",
    "SetPresence",
    "SignalTo",
    "Startex",
    "Undo",
    "Unhold",
]

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
